import { parseNumberQuery } from '../../core/statistics/number-query.ts';
import { toNumber } from '../../core/text/decimal.ts';
import type { RangeTerm } from './query-node.ts';

export type RangeReading =
  | { readonly ok: true; readonly term: RangeTerm; readonly words: number }
  | { readonly ok: false; readonly words: number };

/** How far "~17.5 million" reaches to both sides, as a share of the number. */
const tolerance = 0.05;

/** Words that a number with its magnitude and unit may take up: "17.5 million US dollars". */
const longestRange = 5;

/**
 * A range of numbers at the start of these words: "#10..20%", "#10..20 years", "#>=100", "#..50", "~17.5 million".
 * `undefined`: there is none; `ok: false`: it begins like one and is none.
 */
export function readRange(words: readonly string[]): RangeReading | undefined {
  const [first = ''] = words;
  if (first.length < 2) return undefined;
  if (first.startsWith('~')) return around([first.slice(1), ...words.slice(1, longestRange)]);
  if (!/^#\s*(?:[<>.\d]|\.\.)/.test(first)) return undefined;
  const candidates = [first.slice(1), ...words.slice(1, longestRange)];
  for (let count = candidates.length; count > 0; count -= 1) {
    const term = between(candidates.slice(0, count).join(' '));
    if (term !== undefined) return { ok: true, term, words: count };
  }
  return { ok: false, words: 1 };
}

function around(candidates: readonly string[]): RangeReading | undefined {
  for (let count = candidates.length; count > 0; count -= 1) {
    const number = numberOf(candidates.slice(0, count).join(' '));
    if (number === undefined) continue;
    const reach = Math.abs(number.value) * tolerance;
    const term: RangeTerm = {
      kind: 'range',
      low: number.value - reach,
      high: number.value + reach,
      unit: number.unit,
    };
    return { ok: true, term, words: count };
  }
  return undefined;
}

function between(text: string): RangeTerm | undefined {
  const compared = /^(<=|>=|<|>)\s*(.+)$/.exec(text);
  if (compared !== null) {
    const number = numberOf(compared[2] ?? '');
    if (number === undefined) return undefined;
    const { value, unit } = number;
    const edge = Math.max(Math.abs(value), 1) * Number.EPSILON * 4;
    switch (compared[1]) {
      case '<':
        return { kind: 'range', low: -Infinity, high: value - edge, unit };
      case '<=':
        return { kind: 'range', low: -Infinity, high: value, unit };
      case '>':
        return { kind: 'range', low: value + edge, high: Infinity, unit };
      default:
        return { kind: 'range', low: value, high: Infinity, unit };
    }
  }
  const ends = text.split('..');
  if (ends.length === 1) {
    const number = numberOf(text);
    return number && { kind: 'range', low: number.value, high: number.value, unit: number.unit };
  }
  const [lowText = '', highText = '', ...more] = ends.map((end) => end.trim());
  if (more.length > 0 || (lowText === '' && highText === '')) return undefined;
  const high = highText === '' ? undefined : numberOf(highText);
  if (highText !== '' && high === undefined) return undefined;
  // What stands behind the second number goes for both: "10..20 million".
  const behind = /^[\d.,'’\s]*\d(.*)$/su.exec(highText)?.[1] ?? '';
  const low = lowText === '' ? undefined : (numberOf(lowText + behind) ?? numberOf(lowText));
  if (lowText !== '' && low === undefined) return undefined;
  const [from, to] = [low?.value ?? -Infinity, high?.value ?? Infinity];
  return {
    kind: 'range',
    low: Math.min(from, to),
    high: Math.max(from, to),
    unit: high?.unit ?? low?.unit,
  };
}

function numberOf(text: string): { readonly value: number; readonly unit: string | undefined } | undefined {
  const query = parseNumberQuery(text);
  const [value] = query?.values ?? [];
  return value === undefined ? undefined : { value: toNumber(value), unit: query?.unit };
}
