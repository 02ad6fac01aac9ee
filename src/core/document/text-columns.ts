import { greatest } from './extremes.ts';

/** A line of a text whose columns have been put one after the other. */
export interface UncolumnedLine {
  readonly text: string;
  /** The length that full lines of its column have; absent for lines that run over the whole width. */
  readonly width?: number;
  /** A column begins with it. */
  readonly opensColumn?: true;
}

/** A column of prose has at least so many lines of so many characters; less is a table. */
const LEAST_LINES = 6;
const LEAST_CHARACTERS = 18;
/** A line is full from this share of the usual length on; with fewer full lines it is cells or verse. */
const LEAST_FILL = 0.6;
const LEAST_FULL = 0.4;
const MOST_COLUMNS = 4;
/** Longer stretches without a form feed are no pages. */
const LONGEST_PAGE = 400;
/** A converter keeps columns at least so many spaces apart, except where a line is longer than its neighbours. */
const GAP = /\S {2,}(?=\S)/;
const DEEPEST = 3;

/**
 * Puts the columns of pages one after the other where a converter has kept the layout of the page: lines of two or three
 * columns of prose stand side by side there, parted by spaces at one place down the page. Tables stay as they are: their
 * cells are short or hold numbers. Linear in the number of characters.
 */
export function unlayColumns(lines: readonly string[]): readonly UncolumnedLine[] {
  let gaps = 0;
  for (const line of lines) {
    if (line.length <= 2000 && GAP.test(line)) gaps++;
    if (gaps >= LEAST_LINES) break;
  }
  if (gaps < LEAST_LINES) return lines.map((text) => ({ text }));
  const result: UncolumnedLine[] = [];
  let page: string[] = [];
  const close = (): void => {
    const broken = page[0]?.includes('\f') === true;
    const rows = page.map((line) => line.replaceAll('\f', ''));
    const read = rows.length <= LONGEST_PAGE ? readPage(rows) : rows.map((text) => ({ text }));
    read.forEach((line, index) =>
      result.push(broken && index === 0 ? { ...line, text: `\f${line.text}` } : line),
    );
    page = [];
  };
  for (const line of lines) {
    if (line.includes('\f')) close();
    page.push(line);
  }
  close();
  return result;
}

/** Reads a page between its head and its foot: what stands alone there, apart from the text, is of no column. */
function readPage(rows: readonly string[]): UncolumnedLine[] {
  const first = rows.findIndex((row) => row.trim() !== '');
  const last = rows.findLastIndex((row) => row.trim() !== '');
  const isAlone = (row: string | undefined): boolean => row !== undefined && !GAP.test(row.trim());
  const from = isAlone(rows[first]) && rows[first + 1]?.trim() === '' ? first + 1 : 0;
  const foot =
    isAlone(rows[last]) &&
    (rows[last]?.trim().length ?? 0) <= LEAST_CHARACTERS &&
    rows[last - 1]?.trim() === '';
  const to = foot && last > from ? last : rows.length;
  return [
    ...rows.slice(0, from).map((text) => ({ text })),
    ...readRows(rows.slice(from, to), 0, undefined),
    ...rows.slice(to).map((text) => ({ text })),
  ];
}

interface Band {
  /** Where the second column begins. */
  readonly x: number;
  readonly from: number;
  /** Behind the last row. */
  readonly to: number;
}

function readRows(rows: readonly string[], depth: number, width: number | undefined): UncolumnedLine[] {
  const band = depth < DEEPEST ? findBand(rows) : undefined;
  if (band === undefined) return rows.map((text) => (width === undefined ? { text } : { text, width }));
  const { x, from, to } = band;
  const sides = [
    rows.slice(from, to).map((row) => row.slice(0, x).trimEnd()),
    rows.slice(from, to).map((row) => row.slice(x)),
  ];
  return [
    ...readRows(rows.slice(0, from), depth + 1, width),
    ...sides.flatMap((side) => {
      // A row that only the other column fills is no gap of this one.
      const own = side.filter((text, index) => text.trim() !== '' || rows[from + index]?.trim() === '');
      return opened(readRows(own, depth + 1, usualLength(own)));
    }),
    ...readRows(rows.slice(to), depth + 1, width),
  ];
}

function opened(lines: readonly UncolumnedLine[]): UncolumnedLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return lines.map((line, index) => (index === first ? { ...line, opensColumn: true } : line));
}

/** The longest stretch of rows that a strip of spaces parts into two columns of prose. */
function findBand(rows: readonly string[], columnsBeside: number = 0): Band | undefined {
  const votes = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 2000) return undefined;
    const starts = [...row.matchAll(/\S {2,}(?=\S)/g)].map((match) => match.index + match[0].length);
    const indent = row.search(/\S/);
    if (indent > LEAST_CHARACTERS) starts.push(indent);
    for (const start of starts) votes.set(start, (votes.get(start) ?? 0) + 1);
  }
  const candidates = [...votes]
    .filter(([, count]) => count >= LEAST_LINES - 1)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6);
  let best: (Band & { readonly rows: number }) | undefined;
  for (const [x] of candidates) {
    for (const stretch of stretchesAt(rows, x)) {
      const filled = partsAProse(rows.slice(stretch.from, stretch.to), x, columnsBeside);
      if (filled > (best?.rows ?? 0)) best = { x, ...stretch, rows: filled };
    }
  }
  return best;
}

/** Text of a column begins so near to the column's edge: items of lists are drawn in. */
const DEEPEST_INDENT = 10;

/**
 * Stretches of rows none of which runs over the strip in front of `x`. What stands at their ends without text of the second
 * column beside it belongs to the columns only where no empty row parts it from them.
 */
function stretchesAt(rows: readonly string[], x: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  const isBeside = (index: number): boolean => {
    const at = rows[index]?.slice(x).search(/\S/) ?? -1;
    return at >= 0 && at <= DEEPEST_INDENT;
  };
  const isEmpty = (index: number): boolean => rows[index]?.trim() === '';
  const close = (to: number): void => {
    let [first, last] = [from, to - 1];
    while (first <= last && !isBeside(first)) first++;
    while (last >= first && !isBeside(last)) last--;
    if (last - first + 1 < LEAST_LINES) return;
    // The first column may begin higher and end lower than the second.
    const isLeft = (index: number): boolean => !isEmpty(index) && (rows[index]?.length ?? 0) < x;
    while (first > from && isLeft(first - 1)) first--;
    if (to === rows.length) while (last + 1 < to && (rows[last + 1]?.length ?? 0) < x) last++;
    else while (last + 1 < to && isLeft(last + 1)) last++;
    while (isEmpty(last)) last--;
    stretches.push({ from: first, to: last + 1 });
  };
  rows.forEach((row, index) => {
    if (row.length < x || row.slice(x - 2, x).trim() === '') return;
    close(index);
    from = index + 1;
  });
  close(rows.length);
  return stretches;
}

/** How many rows have text on both sides of a strip, where both sides are columns of prose; 0 where they are not. */
function partsAProse(rows: readonly string[], x: number, columnsBeside: number): number {
  const left = rows.map((row) => row.slice(0, x).trimEnd());
  const right = rows.map((row) => row.slice(x));
  for (const side of [left, right]) {
    if (isProse(side)) continue;
    if (columnsBeside >= MOST_COLUMNS - 2 || findBand(side, columnsBeside + 1) === undefined) return 0;
  }
  // Columns stand beside each other for most of the shorter one.
  return overlapOf(left, right);
}

function overlapOf(left: readonly string[], right: readonly string[]): number {
  const extent = (side: readonly string[]): [number, number] => [
    side.findIndex((text) => text.trim() !== ''),
    side.findLastIndex((text) => text.trim() !== ''),
  ];
  const [leftFrom, leftTo] = extent(left);
  const [rightFrom, rightTo] = extent(right);
  const shared = Math.min(leftTo, rightTo) - Math.max(leftFrom, rightFrom) + 1;
  const shorter = Math.min(leftTo - leftFrom, rightTo - rightFrom) + 1;
  return shared >= LEAST_LINES && shared >= shorter * 0.6 ? shared : 0;
}

function isProse(side: readonly string[]): boolean {
  const filled = side.flatMap((text) => (text.trim() === '' ? [] : text.trim()));
  if (filled.length < LEAST_LINES) return false;
  const full = Math.max(LEAST_CHARACTERS, usualLength(filled) * LEAST_FILL);
  if (filled.filter((text) => text.length >= full).length < filled.length * LEAST_FULL) return false;
  // Cells side by side, or figures in rows: a table.
  if (filled.filter((text) => GAP.test(text)).length > filled.length * 0.2) return false;
  if (filled.filter((text) => /^[-–—+(]?\d[\d\s.,%]{2,}\)?$/.test(text)).length > filled.length * 0.3)
    return false;
  const letters = filled.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters > filled.reduce((sum, text) => sum + text.length, 0) * 0.5;
}

/** The length that nine of ten lines do not surpass. */
function usualLength(lines: readonly string[]): number {
  const lengths = lines
    .flatMap((line) => (line.trim() === '' ? [] : line.trimEnd().length))
    .toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? greatest(lengths);
}
