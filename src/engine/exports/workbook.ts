import writeExcelFile, { type Cell, type Sheet as WorkbookSheet } from 'write-excel-file/node';
import type { CellValue, Sheet } from '../../core/report/verification-rows.ts';
import { printable } from './printable.ts';

/** What one cell of a spreadsheet may hold, by the file format's own limit. */
const longestCell = 32_767;

/** The sheets as an XLSX file: headings in bold and always in view, long texts wrapped, moments as the language's own `dateFormat` shows them. */
export async function toWorkbook(sheets: readonly Sheet[], dateFormat: string): Promise<Buffer> {
  return writeExcelFile(sheets.map((sheet) => toSheet(sheet, dateFormat))).toBuffer();
}

function toSheet(sheet: Sheet, dateFormat: string): WorkbookSheet<never> {
  return {
    sheet: sheet.name,
    columns: sheet.columns.map((column) => ({ width: column.width })),
    stickyRowsCount: 1,
    data: [
      sheet.columns.map((column): Cell => ({ value: column.title, fontWeight: 'bold', wrap: true })),
      ...sheet.rows.map((row) => row.map((value) => toCell(value, dateFormat))),
    ],
  };
}

/** Text is written as text, so that a quotation beginning with "=" is never a formula. */
function toCell(value: CellValue, dateFormat: string): Cell {
  if (value === undefined) return null;
  if (typeof value === 'object') {
    const moment = new Date(value.iso);
    if (Number.isNaN(moment.getTime())) return toCell(value.iso, dateFormat);
    return { type: Date, value: moment, format: dateFormat, alignVertical: 'top' };
  }
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' };
  return { type: String, value: presentable(value), wrap: true, alignVertical: 'top' };
}

function presentable(text: string): string {
  const shown = printable(text);
  return shown.length <= longestCell ? shown : `${shown.slice(0, longestCell - 1)}…`;
}
