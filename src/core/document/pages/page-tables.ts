import type { Vocabulary } from '../../text/line-join.ts';
import { least } from '../extremes.ts';
import { cutRow, SAME_EDGE } from './cut-row.ts';
import type { CutRow } from './cut-row.ts';
import type { Row } from './page-rows.ts';
import { makeTable } from './table-grid.ts';
import type { FoundTable } from './table-grid.ts';

/**
 * Finds tables among the rows of a region: rows in which several pieces of text stand side by side at the same places as
 * in the rows around them.
 */
export function findTables(rows: readonly Row[], vocabulary: Vocabulary): FoundTable[] {
  const cut = rows.map((row) => cutRow(row));
  const tables: FoundTable[] = [];
  let index = 0;
  let free = 0;
  while (index < cut.length) {
    if (cut[index]?.tabular !== true) {
      index++;
      continue;
    }
    const to = endOfTable(cut, index);
    const from = beginOfTable(cut, index, free);
    const table = makeTable(cut.slice(from, to), from, vocabulary);
    if (table === undefined) {
      index++;
      continue;
    }
    tables.push(table);
    index = to;
    free = to;
  }
  return tables;
}

function shareColumn(a: Row, b: Row): boolean {
  return (
    Math.abs(a.left - b.left) <= SAME_EDGE ||
    Math.abs(a.right - b.right) <= SAME_EDGE ||
    Math.abs(a.left + a.right - b.left - b.right) <= SAME_EDGE * 2 ||
    // A heading over figures that are set flush right.
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.right - a.left, b.right - b.left) * 0.5
  );
}

/** Index behind the last row of the table that begins at `from`. Rows are cut anew where a known column begins. */
function endOfTable(cut: CutRow[], from: number): number {
  const first = cut[from];
  if (first === undefined) return from + 1;
  let cells: Row[] = [...first.chunks];
  let to = from + 1;
  for (let index = from + 1; index < cut.length; index++) {
    const loose = cut[index];
    const before = cut[index - 1];
    if (loose === undefined || before === undefined) break;
    if (loose.row.baseline - before.row.baseline > 4.5 * loose.row.fontSize) break;
    const leftmost = least(cells.map((cell) => cell.left));
    const lefts = cells.map((cell) => cell.left).filter((left) => left > leftmost + SAME_EDGE);
    const row = cutRow(loose.row, lefts);
    if (row.tabular) {
      const matching = row.chunks.some(
        (chunk) => chunk.left > leftmost + SAME_EDGE && cells.some((cell) => shareColumn(cell, chunk)),
      );
      if (!matching) break;
    } else if (!fitsColumn(row, cells)) break;
    cut[index] = row;
    to = index + 1;
    // The latest rows say best where the columns are.
    cells = [...cells, ...row.chunks].slice(-40);
  }
  // A last row with one cell under the first column may be the text behind the table.
  const leftmost = least(cells.map((cell) => cell.left));
  while (to > from + 1) {
    const last = cut[to - 1];
    const before = cut[to - 2];
    if (last === undefined || before === undefined || last.chunks.length > 1) break;
    const distance = last.row.baseline - before.row.baseline;
    const underFirst = last.row.left <= leftmost + SAME_EDGE;
    if (
      distance < (underFirst ? 1.45 : 2.4) * last.row.fontSize &&
      Math.abs(last.row.fontSize - before.row.fontSize) < 0.5
    )
      break;
    to--;
  }
  return to;
}

/** A row with one cell fits when it stands in a column and leaves the next one free. */
function fitsColumn(row: CutRow, cells: readonly Row[]): boolean {
  const [only] = row.chunks;
  if (only === undefined || row.chunks.length > 1) return false;
  const home = cells.filter(
    (cell) =>
      Math.abs(cell.left - only.left) <= SAME_EDGE ||
      (only.left >= cell.left - SAME_EDGE && only.right <= cell.right + SAME_EDGE),
  );
  if (home.length === 0) return false;
  const next = Math.min(
    ...cells.filter((cell) => cell.left > only.left + SAME_EDGE * 2).map((cell) => cell.left),
  );
  const leftmost = least(cells.map((cell) => cell.left));
  if (next === Number.POSITIVE_INFINITY) return only.left > leftmost + SAME_EDGE;
  return only.right <= next + SAME_EDGE;
}

function beginOfTable(cut: readonly CutRow[], first: number, free: number): number {
  const cells = cut.slice(first, first + 6).flatMap((row) => row.chunks);
  const leftmost = least(cells.map((cell) => cell.left));
  let from = first;
  while (from > free) {
    const row = cut[from - 1];
    const below = cut[from];
    if (row === undefined || below === undefined || row.tabular || row.chunks.length !== 1) break;
    if (below.row.baseline - row.row.baseline > 1.9 * row.row.fontSize) break;
    const [only] = row.chunks;
    if (only === undefined || only.left <= leftmost + SAME_EDGE || !fitsColumn(row, cells)) break;
    from--;
  }
  return from;
}
