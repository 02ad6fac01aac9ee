import { greatest, least } from '../extremes.ts';
import type { PlacedRun, Row } from './page-rows.ts';
import { gatherRows } from './page-rows.ts';
import { isSpreadOut, splitAtGaps } from './row-text.ts';

/** Rows of one column, or of a stretch of page without columns, top to bottom. */
export interface Region {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** A column of prose has at least so many rows with so many characters; less is a table. */
const LEAST_ROWS = 6;
const LEAST_CHARACTERS = 20;
/** Bands of columns that titles part, and columns within columns. */
const DEEPEST = 8;

/** Cuts a page into regions in reading order: what runs over the whole width, then the columns from left to right. */
export function findRegions(rows: readonly Row[], depth: number = 0): Region[] {
  const gutter = depth < DEEPEST ? findGutter(rows) : undefined;
  if (gutter === undefined) return rows.length === 0 ? [] : [makeRegion(rows)];
  const regions: Region[] = [];
  let spanning: Row[] = [];
  let index = 0;
  const flush = (): void => {
    for (const region of findRegions(spanning, depth + 1)) regions.push(region);
    spanning = [];
  };
  while (index < rows.length) {
    if (index < gutter.from || index > gutter.to) {
      const row = rows[index];
      if (row !== undefined) spanning.push(row);
      index++;
      continue;
    }
    flush();
    const band = rows.slice(gutter.from, gutter.to + 1);
    const sides = splitRows(band, gutter.x);
    const columns = isRightToLeftBand(band) ? [sides.right, sides.left] : [sides.left, sides.right];
    for (const column of columns) for (const region of findRegions(column, depth + 1)) regions.push(region);
    index = gutter.to + 1;
  }
  flush();
  return regions;
}

function makeRegion(rows: readonly Row[]): Region {
  return { rows, left: least(rows.map((row) => row.left)), right: typicalRight(rows) };
}

/** The right edge that full lines reach: nine in ten lines end before it. */
function typicalRight(rows: readonly Row[]): number {
  const rights = rows.map((row) => row.right).toSorted((a, b) => a - b);
  return rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.95))] ?? 0;
}

interface Gutter {
  readonly x: number;
  /** Rows of the band that it divides. */
  readonly from: number;
  readonly to: number;
}

/** Looks for a vertical strip without ink that divides a long band of rows into two columns of prose. */
function findGutter(rows: readonly Row[], columnsBeside: number = 0): Gutter | undefined {
  if (rows.length < LEAST_ROWS) return undefined;
  const left = least(rows.map((row) => row.left));
  const right = greatest(rows.map((row) => row.right));
  const width = right - left;
  // The left edge of a second column is where many runs begin.
  const votes = new Map<number, number>();
  for (const row of rows) {
    const starts = new Set<number>();
    for (const run of row.runs) {
      if (run.x > left + width * 0.18 && run.x < right - width * 0.15) starts.add(Math.round(run.x / 3));
    }
    for (const start of starts) votes.set(start, (votes.get(start) ?? 0) + 1);
  }
  const candidates = [...votes]
    .filter(([, count]) => count >= LEAST_ROWS - 2)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([start]) => start * 3 - 4);
  let best: (Gutter & { rows: number }) | undefined;
  for (const x of candidates) {
    const band = longestBand(rows, x);
    if (band === undefined || !dividesProse(rows.slice(band.from, band.to + 1), x, columnsBeside)) continue;
    const size = band.to - band.from + 1;
    if (best === undefined || size > best.rows) best = { x, ...band, rows: size };
  }
  return best;
}

/** Half the width of the strip in points; columns are hardly ever set closer than 8 points. */
const HALF_STRIP = 2.5;

function longestBand(rows: readonly Row[], x: number): { from: number; to: number } | undefined {
  let best: { from: number; to: number } | undefined;
  let from = 0;
  const close = (to: number): void => {
    if (to - from + 1 >= LEAST_ROWS && (best === undefined || to - from > best.to - best.from))
      best = { from, to };
  };
  rows.forEach((row, index) => {
    if (!crosses(row, x)) return;
    close(index - 1);
    from = index + 1;
  });
  close(rows.length - 1);
  return best;
}

function crosses(row: Row, x: number): boolean {
  return row.runs.some((run) => run.x < x + HALF_STRIP && run.right > x - HALF_STRIP);
}

/** Columns beside one another on one page. */
const MOST_COLUMNS = 4;

/** Both sides hold lines of text, side by side, that mostly fill their column, or several such columns. */
function dividesProse(rows: readonly Row[], x: number, columnsBeside: number): boolean {
  const sides = splitRows(rows, x);
  for (const side of [sides.left, sides.right]) {
    if (side.length < LEAST_ROWS) return false;
    if (isProse(side)) continue;
    if (columnsBeside >= MOST_COLUMNS - 2 || findGutter(side, columnsBeside + 1) === undefined) return false;
  }
  const top = Math.max(sides.left[0]?.baseline ?? 0, sides.right[0]?.baseline ?? 0);
  const bottom = Math.min(sides.left.at(-1)?.baseline ?? 0, sides.right.at(-1)?.baseline ?? 0);
  // The last column of a text may be much shorter than the one beside it; most of it stands beside the other.
  const shorter = Math.min(heightOf(sides.left), heightOf(sides.right));
  return bottom - top > shorter * 0.6;
}

function isProse(side: readonly Row[]): boolean {
  const left = least(side.map((row) => row.left));
  const right = greatest(side.map((row) => row.right));
  const lengths = side
    .map((row) => row.runs.reduce((sum, run) => sum + run.text.length, 0))
    .toSorted((a, b) => a - b);
  const fills = side
    .map((row) => (row.right - row.left) / Math.max(1, right - left))
    .toSorted((a, b) => a - b);
  if ((lengths[Math.floor(lengths.length / 2)] ?? 0) < LEAST_CHARACTERS) return false;
  if ((fills[Math.floor(fills.length / 2)] ?? 0) < 0.6) return false;
  // Cells side by side within a side: a table, not a column.
  const cut = side.filter((row) => {
    const pieces = splitAtGaps(row, row.fontSize * 1.6);
    return pieces.length > 1 && !isSpreadOut(pieces);
  }).length;
  return cut <= side.length * 0.2;
}

function heightOf(rows: readonly Row[]): number {
  return (rows.at(-1)?.baseline ?? 0) - (rows[0]?.baseline ?? 0);
}

function splitRows(rows: readonly Row[], x: number): { left: Row[]; right: Row[] } {
  const first = rows[0];
  if (first === undefined) return { left: [], right: [] };
  const left: PlacedRun[] = [];
  const right: PlacedRun[] = [];
  for (const row of rows) for (const run of row.runs) (run.x < x ? left : right).push(run);
  return {
    left: gatherRows(left, first.page, first.frame),
    right: gatherRows(right, first.page, first.frame),
  };
}

function isRightToLeftBand(rows: readonly Row[]): boolean {
  const sample = rows
    .slice(0, 40)
    .flatMap((row) => row.runs.map((run) => run.text))
    .join('');
  const rightToLeft = sample.match(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g)?.length ?? 0;
  return rightToLeft > sample.length * 0.3;
}
