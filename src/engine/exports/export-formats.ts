import { citationsBibtex, citationsCslJson, citationsCsv } from '../../core/report/citations.ts';
import type { Report } from '../../core/report/report.ts';
import { verificationHtml } from '../../core/report/verification-html.ts';
import { verificationRows } from '../../core/report/verification-rows.ts';
import type { ExportFormat } from '../../shared/contract.ts';
import { sheetsHtml } from './sheets-html.ts';
import { toWorkbook } from './workbook.ts';

interface Exporter {
  /** File name in a folder with all exports. */
  readonly fileName: string;
  readonly preview: (report: Report) => { readonly mediaType: string; readonly text: string };
  readonly write: (report: Report) => Buffer | Promise<Buffer>;
}

/** Every export is a function of one `Report` value. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  'verification-html': textExporter('verification.html', 'text/html', (report) => verificationHtml(report)),
  'verification-xlsx': {
    fileName: 'verification.xlsx',
    preview: (report) => ({ mediaType: 'text/html', text: sheetsHtml(verificationRows(report)) }),
    write: (report) => toWorkbook(verificationRows(report)),
  },
  // With the mark that makes spreadsheet programs read it as UTF-8.
  'citations-csv': textExporter('citations.csv', 'text/csv', citationsCsv, '\ufeff'),
  'citations-csl-json': textExporter(
    'citations.json',
    'application/vnd.citationstyles.csl+json',
    citationsCslJson,
  ),
  'citations-bibtex': textExporter('citations.bib', 'application/x-bibtex', citationsBibtex),
};

function textExporter(
  fileName: string,
  mediaType: string,
  toText: (report: Report) => string,
  mark = '',
): Exporter {
  return {
    fileName,
    preview: (report) => ({ mediaType, text: toText(report) }),
    write: (report) => Buffer.from(mark + toText(report), 'utf8'),
  };
}
