import { citationsBibtex, citationsCslJson, citationsCsv } from '../../core/report/citations.ts';
import type { Report } from '../../core/report/report.ts';
import type { ReportWords } from '../../core/report/report-words.ts';
import { suggestedEditsCsv } from '../../core/report/suggested-edits.ts';
import { verificationHtml } from '../../core/report/verification-html.ts';
import { verificationJson } from '../../core/report/verification-json.ts';
import { verificationRows } from '../../core/report/verification-rows.ts';
import type { ExportFormat } from '../../shared/contract.ts';
import { sheetsHtml } from './sheets-html.ts';
import { toWorkbook } from './workbook.ts';

interface Exporter {
  /** File name in a folder with all exports. */
  readonly fileName: string;
  readonly preview: (
    report: Report,
    words: ReportWords,
  ) => { readonly mediaType: string; readonly text: string };
  readonly write: (report: Report, words: ReportWords) => Buffer | Promise<Buffer>;
}

/** Every export is a function of one `Report` value and the words of a language. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  'verification-html': textExporter('verification.html', 'text/html', verificationHtml),
  'verification-xlsx': {
    fileName: 'verification.xlsx',
    preview: (report, words) => ({
      mediaType: 'text/html',
      text: sheetsHtml(verificationRows(report, words), words),
    }),
    write: (report, words) => toWorkbook(verificationRows(report, words), words.dateFormat),
  },
  'verification-docx': {
    fileName: 'verification.docx',
    // What Word shows has the same parts in the same order.
    preview: (report, words) => ({ mediaType: 'text/html', text: verificationHtml(report, words) }),
    // Loaded when it is needed: it is the largest part of the engine by far.
    write: async (report, words) =>
      (await import('./docx/verification-docx.ts')).verificationDocx(report, words),
  },
  'verification-json': textExporter('verification.json', 'application/json', verificationJson),
  // With the mark that makes spreadsheet programs read it as UTF-8.
  'suggested-edits-csv': textExporter('suggested-edits.csv', 'text/csv', suggestedEditsCsv, '\ufeff'),
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
  toText: (report: Report, words: ReportWords) => string,
  mark = '',
): Exporter {
  return {
    fileName,
    preview: (report, words) => ({ mediaType, text: toText(report, words) }),
    write: (report, words) => Buffer.from(mark + toText(report, words), 'utf8'),
  };
}
