import { normaliseText } from '../../text/normalise-text.ts';
import type { SheetPlace, TableCell } from '../document.ts';
import { plainText } from '../marked-text.ts';
import type { ParsedSheet, ParsedSheetCell, ParsedSheetRow } from '../parsed.ts';
import type { SourceLine, SourceTable } from '../source-line.ts';
import { readCaption } from '../table-rows.ts';
import { headsYears, isNumeric, isYear, spanOf } from './cell-signs.ts';
import { sheetRegions, type SheetRegion } from './sheet-regions.ts';

/** Wider tables are read without headings for their further columns. */
const widest = 16_384;

/**
 * One line for the sheet's name and one for every row that holds something, titles and notes too: every cell of the file
 * is a cell of a row here, with the sheet's own numbers of row and column.
 */
export function sheetLines(sheet: ParsedSheet): SourceLine[] {
  const lines: SourceLine[] = [];
  const name = sheet.name === undefined ? '' : normaliseText(sheet.name);
  if (name !== '' && sheet.rows.length > 0) {
    lines.push({
      content: plainText(name),
      opening: 'block',
      role: { kind: 'heading', level: 1 },
      short: true,
      indent: 0,
    });
  }
  for (const region of sheetRegions(sheet.rows))
    for (const line of regionLines(sheet, region)) lines.push(line);
  return lines;
}

function regionLines(sheet: ParsedSheet, region: SheetRegion): SourceLine[] {
  const rows = [...region.titles, ...region.headings, ...region.body];
  let first = widest;
  let last = 0;
  for (const { cells } of rows) {
    first = Math.min(first, cells[0]?.column ?? widest);
    for (const cell of cells) last = Math.max(last, Math.min(cell.column + spanOf(cell) - 1, widest));
  }
  const caption = normaliseText(
    region.titles.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' '),
  );
  const table: SourceTable = {
    ...readCaption(caption.slice(0, 400)),
    columnHeaders: columnHeaders(region.headings, first, last),
    sheet: sheetPlace(sheet, rows, first),
  };
  const headings = new Set(region.headings);
  const reaching: Reaching = [];
  return rows.map((row) => rowLine(row, table, headings.has(row), reaching));
}

function sheetPlace(sheet: ParsedSheet, rows: readonly ParsedSheetRow[], firstColumn: number): SheetPlace {
  const hiddenRows: [number, number][] = [];
  for (const { number, hidden } of rows) {
    if (hidden !== true) continue;
    const range = hiddenRows.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else hiddenRows.push([number, number]);
  }
  return {
    ...(sheet.name === undefined ? {} : { name: sheet.name }),
    firstColumn,
    ...(sheet.hidden === true ? { hidden: true } : {}),
    ...(hiddenRows.length === 0 ? {} : { hiddenRows }),
    ...(sheet.hiddenColumns.length === 0 ? {} : { hiddenColumns: sheet.hiddenColumns }),
  };
}

/** What stands over each column, top to bottom. */
function columnHeaders(headings: readonly ParsedSheetRow[], first: number, last: number): string[] {
  const columns: string[][] = Array.from({ length: last - first + 1 }, () => []);
  headings.forEach((row, index) => {
    row.cells.forEach((cell, at) => {
      const next = row.cells[at + 1]?.column ?? last + 1;
      // A heading over several columns is often not merged: it stands over the first of them, with nothing beside it.
      const isOpen = index < headings.length - 1 && cell.column > first && spanOf(cell) === 1;
      const until = isOpen ? openUntil(headings, index, cell.column, next) : cell.column + spanOf(cell);
      const text = normaliseText(cell.text);
      for (let column = cell.column; column < Math.min(until, last + 1); column += 1)
        columns[column - first]?.push(text);
    });
  });
  return columns.map((texts) => [...new Set(texts)].filter((text) => text !== '').join(' '));
}

/** Columns to the right of a heading that have nothing of their own in its row and a heading in a row below. */
function openUntil(headings: readonly ParsedSheetRow[], index: number, column: number, next: number): number {
  const below = new Set(headings.slice(index + 1).flatMap(({ cells }) => cells.map((cell) => cell.column)));
  if (!below.has(column)) return column + 1;
  let until = column + 1;
  while (until < next && below.has(until)) until += 1;
  return until;
}

/** Merged cells that reach into the rows below them. */
type Reaching = { readonly cell: ParsedSheetCell; readonly until: number }[];

function rowLine(
  row: ParsedSheetRow,
  table: SourceTable,
  isHeading: boolean,
  reaching: Reaching,
): SourceLine {
  const firstColumn = table.sheet?.firstColumn ?? 0;
  const above = isHeading ? [] : reaching.filter(({ until }) => row.number < until);
  const repeated = above.filter(({ cell }) => !row.cells.some(({ column }) => column === cell.column));
  const shown = [
    ...row.cells.map((cell) => ({ cell, isRepeated: false })),
    ...repeated.map(({ cell }) => ({ cell, isRepeated: true })),
  ].sort((left, right) => left.cell.column - right.cell.column);
  reaching.splice(0, reaching.length, ...above, ...reachingFrom(row, isHeading));
  let text = '';
  const cells = shown.map(({ cell, isRepeated }, index): TableCell => {
    if (index > 0) text += ' | ';
    const start = text.length;
    text += normaliseText(cell.text);
    const heads = isHeading || headsRow(cell, index, shown.length, table, firstColumn);
    return {
      column: cell.column - firstColumn,
      start,
      end: text.length,
      header: heads,
      ...(spanOf(cell) > 1 ? { columnSpan: spanOf(cell) } : {}),
      ...((cell.rowSpan ?? 1) > 1 && !isRepeated ? { rowSpan: cell.rowSpan } : {}),
      ...(isRepeated ? { repeated: true } : {}),
      ...(cell.value === undefined ? {} : { value: cell.value }),
    };
  });
  return {
    content: plainText(text),
    opening: 'block',
    role: { kind: 'table-row', table, cells, row: row.number },
    short: true,
    indent: 0,
  };
}

/** Only names reach down: a number said again would be counted again. */
function reachingFrom(row: ParsedSheetRow, isHeading: boolean): Reaching {
  if (isHeading) return [];
  return row.cells
    .filter((cell) => (cell.rowSpan ?? 1) > 1 && !isNumeric(cell.text) && cell.text.length <= 200)
    .map((cell) => ({ cell, until: row.number + (cell.rowSpan ?? 1) }));
}

/** The first cell of a row says what the row is about: a name, or a year in a column of years. */
function headsRow(
  cell: ParsedSheetCell,
  index: number,
  cellsInRow: number,
  table: SourceTable,
  firstColumn: number,
): boolean {
  if (cellsInRow < 2) return false;
  const heading = table.columnHeaders[cell.column - firstColumn] ?? '';
  if (isYear(cell.text)) return headsYears(heading) || (index === 0 && heading === '');
  return index === 0 && !isNumeric(cell.text);
}
