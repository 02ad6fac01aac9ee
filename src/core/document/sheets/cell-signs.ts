import type { ParsedSheetCell, ParsedSheetRow } from '../parsed.ts';

/** "480,609", "-12.3 %", "(1 204)", "US$ 5.1", "1.2E+05": digits with what stands around numbers and hardly any letters. */
export function isNumeric(text: string): boolean {
  return /^[^\p{L}\d]*(?:[A-Z]{0,3}[$€£]\s*)?[-+−]?\d[\d.,'’\s\u00a0]*(?:[eE][-+]?\d+)?\s*(?:[%‰]|\(?[pre*]\)?)?\)?$/u.test(
    text.trim(),
  );
}

/** "2017", "2017/18", "2016-2020", "2017 (p)": headings rather than values wherever they stand in line with others. */
export function isYear(text: string): boolean {
  return /^(?:1[89]|20)\d\d(?:\s*[-–/]\s*(?:\d{2}|\d{4}))?\s*(?:\([a-z*/\d]{1,3}\)|\*)?$/i.test(text.trim());
}

/** "Year", "Año", "Année", "Ano": a column so headed holds years. */
export function headsYears(heading: string): boolean {
  return /\b(?:years?|años?|années?|anos?|periodo|período|période|period)(?![\p{L}])/iu.test(heading);
}

/** Cells that are values: numbers that are no years. */
export function valueCount(row: ParsedSheetRow): number {
  return row.cells.filter(({ text }) => isNumeric(text) && !isYear(text)).length;
}

/** Columns that a cell takes up, as far as a table can be wide. */
export function spanOf(cell: ParsedSheetCell): number {
  return Math.min(Math.max(1, cell.columnSpan ?? 1), 500);
}
