import type { SheetPlace, TableCell } from '../document.ts';

/** A row of a sheet, as far as its cells' addresses need it. */
export interface SheetRow {
  readonly row?: number;
  readonly cells?: readonly TableCell[];
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * How spreadsheets write the place of a stretch of a row: "Poblacion!B12", "'Total país'!B12:D12"; "B12" where the file
 * is one sheet without a name. Offsets count in the row's text. Undefined for what is no row of a sheet.
 */
export function placeInSheet(
  row: SheetRow,
  sheet: SheetPlace | undefined,
  start: number,
  end: number,
): string | undefined {
  const address = addressInSheet(row, sheet, start, end);
  if (address === undefined || sheet?.name === undefined) return address;
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  return `${isPlain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${address}`;
}

/** The same without the sheet: "B12", "B12:D12". */
export function addressInSheet(
  row: SheetRow,
  sheet: SheetPlace | undefined,
  start: number,
  end: number,
): string | undefined {
  if (sheet === undefined || row.row === undefined) return undefined;
  const own = (row.cells ?? []).filter((cell) => cell.repeated !== true);
  const touched = own.filter((cell) => cell.start < Math.max(end, start + 1) && cell.end > start);
  const [first, ...others] = touched.length === 0 ? own : touched;
  if (first === undefined) return undefined;
  const last = others.at(-1) ?? first;
  const write = (cell: TableCell): string =>
    `${columnName(sheet.firstColumn + cell.column)}${String(row.row)}`;
  return last === first ? write(first) : `${write(first)}:${write(last)}`;
}

/** A cell's address as a reader writes it. */
export interface CellReference {
  readonly sheet?: string;
  /** 0 is column A. */
  readonly column: number;
  readonly row: number;
}

/** Reads "Poblacion!B12", "'Total país'!$B$12" and "B12:C14" (its first cell); undefined for anything else. */
export function readCellReference(text: string): CellReference | undefined {
  const match =
    /^\s*(?:(?:'((?:[^']|'')+)'|([^'!]{1,100}))!)?\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?\s*$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, quoted, plain, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const sheet = quoted?.replaceAll("''", "'") ?? plain?.trim();
  return { ...(sheet === undefined ? {} : { sheet }), column: column - 1, row: Number(digits) };
}
