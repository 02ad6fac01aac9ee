import type { ParsedSheetRow } from '../parsed.ts';
import { isNumeric, isYear, spanOf, valueCount } from './cell-signs.ts';

/** A table of a sheet with what stands directly over and under it. */
export interface SheetRegion {
  /** Rows over the headings: titles, units. */
  readonly titles: readonly ParsedSheetRow[];
  readonly headings: readonly ParsedSheetRow[];
  /** Values, names of groups, notes. */
  readonly body: readonly ParsedSheetRow[];
}

/** Headings of a table that has more are not read further. */
const mostHeadingRows = 6;

/**
 * Divides a sheet into its tables. A new one begins behind an empty row where headings follow; an empty row inside a
 * table, between groups of its rows, divides nothing.
 */
export function sheetRegions(rows: readonly ParsedSheetRow[]): SheetRegion[] {
  const regions: SheetRegion[] = [];
  let from = 0;
  let hasValues = false;
  for (let at = 1; at <= rows.length; at += 1) {
    const row = rows[at];
    const before = rows[at - 1];
    hasValues ||= before !== undefined && valueCount(before) > 0;
    const isGap = row !== undefined && before !== undefined && row.number > before.number + 1;
    if (row !== undefined && !(isGap && hasValues && beginsWithHeadings(rows, at))) continue;
    regions.push(readRegion(rows.slice(from, at)));
    from = at;
    hasValues = false;
  }
  return regions.filter(({ titles, headings, body }) => titles.length + headings.length + body.length > 0);
}

/** Whether titles and then headings with values under them stand from here. */
function beginsWithHeadings(rows: readonly ParsedSheetRow[], from: number): boolean {
  let at = from;
  while (at < from + 8 && (rows[at]?.cells.length ?? 2) < 2) at += 1;
  const first = rows[at];
  return first !== undefined && isHeadingLike(first, rows[at + 1]);
}

function readRegion(rows: readonly ParsedSheetRow[]): SheetRegion {
  let at = 0;
  while (at < rows.length && isTitle(rows, at)) at += 1;
  const headingsFrom = at;
  const first = rows[at];
  if (first !== undefined && isHeadingLike(first, rows[at + 1])) {
    at += 1;
    while (at < rows.length - 1 && at - headingsFrom < mostHeadingRows && goesOn(rows, headingsFrom, at))
      at += 1;
  }
  // A table of headings alone is a list.
  if (at >= rows.length && rows.length > headingsFrom) at = headingsFrom;
  return {
    titles: rows.slice(0, headingsFrom),
    headings: rows.slice(headingsFrom, at),
    body: rows.slice(at),
  };
}

/** One cell by itself, with a wider row somewhere below. */
function isTitle(rows: readonly ParsedSheetRow[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || row.cells.length !== 1) return false;
  if (isNumeric(row.cells[0]?.text ?? '')) return false;
  return rows.slice(at + 1, at + 12).some(({ cells }) => cells.length > 1);
}

/** A row of words, or of years with words beside or values under them. */
function isHeadingLike(row: ParsedSheetRow, next: ParsedSheetRow | undefined): boolean {
  if (row.cells.length < 2 || next === undefined || valueCount(row) > 0) return false;
  const years = row.cells.filter(({ text }) => isYear(text)).length;
  if (years === 0) return true;
  // "Ñuble | 2017" under "Comuna | Año" is no heading, "Comuna | 2016 | 2017" is.
  return years >= 2 || valueCount(next) > 0 || row.cells.length - years >= 2;
}

/** A further row of headings fills what the row before divides, or is set like it; otherwise rows of words are content. */
function goesOn(rows: readonly ParsedSheetRow[], from: number, at: number): boolean {
  const row = rows[at];
  const before = rows[at - 1];
  if (row === undefined || before === undefined || valueCount(row) > 0) return false;
  if (row.cells.length === 1 && spanOf(row.cells[0] ?? { column: 0, text: '' }) === 1) {
    return /^\(|^%$/.test(row.cells[0]?.text.trim() ?? '');
  }
  if (row.cells.every(({ text }) => /^\(.*\)$|^%$|^N°?$/.test(text.trim()))) return true;
  const headings = rows.slice(from, at);
  const divides = before.cells.some((cell) => spanOf(cell) > 1);
  const reachesDown = headings.some((heading) => heading.cells.some((cell) => (cell.rowSpan ?? 1) > 1));
  const years = row.cells.filter(({ text }) => isYear(text)).length;
  if (divides || (reachesDown && row.number < lastReached(headings))) return true;
  if (before.cells.every(({ bold }) => bold === true) && row.cells.every(({ bold }) => bold === true))
    return true;
  // Content begins with a name; headings below headings leave the columns of names free.
  const namesFrom = Math.min(...headings.map(({ cells }) => cells[0]?.column ?? 0));
  return years >= 2 || (row.cells[0]?.column ?? 0) > namesFrom;
}

/** The row behind the last one that a merged heading reaches. */
function lastReached(headings: readonly ParsedSheetRow[]): number {
  let last = 0;
  for (const { number, cells } of headings)
    for (const { rowSpan = 1 } of cells) last = Math.max(last, number + Math.min(rowSpan, 100));
  return last;
}
