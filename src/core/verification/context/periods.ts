/** Years that a text speaks of, with their places. A range ("2011-2017", "from 2011 to 2017") counts by its ends. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** Four digits from 1900 to 2099 that are no part of a longer number. */
export function yearsIn(text: string): YearMention[] {
  const found: YearMention[] = [];
  const year = /(?<![\d.,]|\d\s)(?:19|20)\d\d(?![\d%]|[.,]\d|\s\d{3}\b)/g;
  for (let match = year.exec(text); match !== null; match = year.exec(text)) {
    found.push({ year: Number(match[0]), start: match.index, end: match.index + 4 });
  }
  return found;
}

/** "2004" → [2004, 2004]; "2011-2017", "2017-05" → years; undefined for what has no year. */
export function periodYears(period: string | undefined): readonly [from: number, to: number] | undefined {
  if (period === undefined) return undefined;
  const years = [...period.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0]));
  if (years.length === 0) return undefined;
  return [Math.min(...years), Math.max(...years)];
}

/** How two periods stand to each other. */
export type PeriodFit = 'same' | 'overlapping' | 'different' | 'unknown';

/** Compares year ranges; one that is not known fits nothing and contradicts nothing. */
export function periodFit(
  left: readonly [number, number] | undefined,
  right: readonly [number, number] | undefined,
): PeriodFit {
  if (left === undefined || right === undefined) return 'unknown';
  if (left[0] === right[0] && left[1] === right[1]) return 'same';
  return left[0] <= right[1] && right[0] <= left[1] ? 'overlapping' : 'different';
}
