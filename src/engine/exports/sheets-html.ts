import { escapeHtml } from '../../core/report/escape-html.ts';
import type { ReportWords } from '../../core/report/report-words.ts';
import type { CellValue, Sheet } from '../../core/report/verification-rows.ts';

/** Sheets as HTML tables, for looking at before a workbook is written. */
export function sheetsHtml(sheets: readonly Sheet[], words: ReportWords): string {
  const tables = sheets.map(
    (sheet) => `<h2>${escapeHtml(sheet.name)}</h2>
<table>
<thead><tr>${sheet.columns.map((column) => `<th scope="col">${escapeHtml(column.title)}</th>`).join('')}</tr></thead>
<tbody>
${sheet.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(shown(cell, words))}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(words.workbook)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<style>
body { font: 13px/1.4 system-ui, sans-serif; margin: 1rem; color: #1c1c1c; background: #fff; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid #c8c8c8; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; max-width: 28rem; }
th { background: #f0f0ec; }
</style>
</head>
<body>
${tables.join('\n')}
</body>
</html>
`;
}

function shown(cell: CellValue, words: ReportWords): string {
  return typeof cell === 'object' ? words.dateTime(cell.iso) : String(cell ?? '');
}
