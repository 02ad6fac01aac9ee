import type { Table } from '../../document/document.ts';
import { compare, sum } from '../../text/decimal.ts';
import { attributesNear } from '../context/contrasts.ts';
import { isClose } from './parts.ts';
import type { Cell, Row } from './table-lines.ts';
import { fits } from './table-lines.ts';

/** One figure of a line that is the sum of others beside it. */
export interface ImpliedSum {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  /** Heading of the column for a row that sums rows up, of the row for a column that sums columns up. */
  readonly at: string;
  readonly holds: boolean;
}

/** A row or column that is the sum of its neighbours nearly everywhere, though nothing calls it a total. */
export interface ImpliedTotal {
  readonly direction: 'rows' | 'columns';
  /** Its heading and those of its parts. */
  readonly whole: string;
  readonly parts: readonly string[];
  readonly sums: readonly ImpliedSum[];
  /** Rows or columns, by their places, that are parts. */
  readonly partsAt: readonly number[];
  readonly wholeAt: number;
}

/** So many neighbours are tried as parts of a total. */
const mostParts = 12;
/** Tables with more lines are lists. */
const mostLines = 400;
/** A sum of little figures comes about by chance. */
const leastTelling = 20;
/** So far a sum may be off, as a share of its total, and still be a slip of it and no figure of another kind. */
const slip = 0.1;

interface Line {
  readonly heading: string;
  readonly cells: ReadonlyMap<number, Cell>;
}

/**
 * Rows that are the sum of rows directly above or below them ("Children" under "Girls" and "Boys"), and columns likewise.
 * Nothing is taken for a total unless it fits in two places at least, and in all but one or all but a fifth: chance does
 * not make such a line. A line of one place must name its parts by words that divide a whole.
 */
export function impliedTotals(table: Table, rows: readonly Row[]): ImpliedTotal[] {
  if (rows.length > mostLines) return [];
  const plain = rows.map((row): Line => ({
    heading: row.heading,
    cells: row.kind === 'plain' ? row.cells : new Map<number, Cell>(),
  }));
  const places = table.columnHeaders.map((header) => header);
  const columns = places.map((heading, column): Line => ({
    heading,
    cells: new Map(
      rows.flatMap((row, index) => {
        const cell = column === 0 || row.kind === 'average' ? undefined : row.cells.get(column);
        return cell === undefined ? [] : [[index, cell] as const];
      }),
    ),
  }));
  return [
    ...totalsAmong('rows', plain, places),
    ...totalsAmong(
      'columns',
      columns,
      rows.map(({ heading }) => heading),
    ),
  ];
}

function totalsAmong(
  direction: ImpliedTotal['direction'],
  lines: readonly Line[],
  places: readonly string[],
): ImpliedTotal[] {
  const found: ImpliedTotal[] = [];
  const used = new Set<number>();
  lines.forEach((whole, wholeAt) => {
    if (whole.cells.size === 0) return;
    const best = [1, -1]
      .flatMap((step) => candidates(lines, wholeAt, step))
      .filter((partsAt) => partsAt.every((at) => !used.has(at)))
      .flatMap((partsAt) => {
        const sums = sumsOf(lines, places, wholeAt, partsAt);
        const right = sums.filter(({ holds }) => holds).length;
        return isTotal(direction, lines, partsAt, sums, right) ? [{ partsAt, sums, right }] : [];
      })
      .sort((left, other) => other.right - left.right)[0];
    if (best === undefined) return;
    for (const at of best.partsAt) used.add(at);
    found.push({
      direction,
      whole: whole.heading,
      parts: best.partsAt.map((at) => lines[at]?.heading ?? ''),
      sums: best.sums,
      partsAt: best.partsAt,
      wholeAt,
    });
  });
  return found;
}

/** Runs of two and more neighbours in one direction, which have figures of their own. */
function candidates(lines: readonly Line[], wholeAt: number, step: number): number[][] {
  const runs: number[][] = [];
  const run: number[] = [];
  for (let at = wholeAt + step; run.length < mostParts; at += step) {
    if ((lines[at]?.cells.size ?? 0) === 0) break;
    run.push(at);
    if (run.length >= 2) runs.push(step < 0 ? [...run].reverse() : [...run]);
  }
  return runs;
}

/** The places where whole and parts have figures that fit, or are so near that they are meant to. */
function sumsOf(
  lines: readonly Line[],
  places: readonly string[],
  wholeAt: number,
  partsAt: readonly number[],
): ImpliedSum[] {
  const sums: ImpliedSum[] = [];
  for (const [place, total] of lines[wholeAt]?.cells ?? []) {
    const parts: Cell[] = [];
    let added = 0;
    for (const at of partsAt) {
      const part = lines[at]?.cells.get(place);
      if (part === undefined || part.kind !== total.kind) break;
      parts.push(part);
      added += Number(part.value);
    }
    if (parts.length !== partsAt.length) continue;
    // A look at floating point numbers first: most lines are nothing like each other's sum.
    if (Math.abs(added - Number(total.value)) > 1.01 * slip * Math.abs(Number(total.value))) continue;
    const holds = fits(total, parts);
    if (!holds && !isClose(sum(parts.map(({ value }) => value)), total.value, slip)) continue;
    sums.push({ total, parts, at: places[place] ?? '', holds });
  }
  return sums;
}

function isTotal(
  direction: ImpliedTotal['direction'],
  lines: readonly Line[],
  partsAt: readonly number[],
  sums: readonly ImpliedSum[],
  right: number,
): boolean {
  const wrong = sums.length - right;
  const telling = sums.filter(
    ({ holds, total, parts }) =>
      holds &&
      Number(total.value) >= leastTelling &&
      parts.filter(({ value }) => compare(value, '0') !== 0).length >= 2,
  );
  const values = new Set(telling.map(({ total }) => total.value));
  if (values.size >= 2) return wrong <= 1 ? right > wrong : wrong * 5 <= sums.length;
  return direction === 'rows' && sums.length === 1 && right === 1 && divideAWhole(lines, partsAt);
}

/** "Girls" and "Boys", "Urban" and "Rural". */
function divideAWhole(lines: readonly Line[], partsAt: readonly number[]): boolean {
  const [first, second, third] = partsAt.map((at) => {
    const heading = lines[at]?.heading ?? '';
    return attributesNear(heading, { start: 0, end: heading.length }, { start: 0, end: 0 });
  });
  if (first === undefined || second === undefined || third !== undefined) return false;
  return ['sex', 'area'].some((contrast) => {
    const [one, other] = [first.get(contrast), second.get(contrast)];
    return one !== undefined && other !== undefined && one !== other;
  });
}
