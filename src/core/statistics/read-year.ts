import { isPluralNounAt } from './noun-phrase.ts';
import { readUnit } from './read-unit.ts';
import { foldedAt, isGlued, type Reading } from './reading.ts';

/** A date or a stretch of time named by the calendar. */
export interface DateRead {
  readonly next: number;
  /** Month and day where no year is said: "01-31". */
  readonly dayOfYear?: string;
  /** "2004", "2017-05", "2018-05-30", "2011-2017", "2005/2017-05", "2016-H1"; absent for a day without a year or a time of day. */
  readonly period?: string;
}

/** A bare year: "2017", "1990s"; not "2000 people", "2000 km" or "$2000". */
export function readYear(reading: Reading, at: number): DateRead | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined || !isYearOrOlder(token.text)) return undefined;
  const after = tokens[at + 1];
  if (after?.glued === true && after.folded === 's' && token.text.endsWith('0'))
    return { next: at + 2, period: `${token.text}/${token.text.slice(0, 3)}9` };
  // "in 1466"; but other words before such a number say that it counts.
  if (!isYear(token.text) && !oldYearPrepositions.has(foldedAt(reading, at - 1))) return undefined;
  if (
    after?.glued === true &&
    (after.text === '.' || after.text === ',') &&
    tokens[at + 2]?.kind === 'digits' &&
    isGlued(tokens[at + 2])
  ) {
    return undefined;
  }
  // "(Bennett et al. 2003b)"
  if (after?.kind === 'word' && after.glued && /^[a-h]$/.test(after.text))
    return { next: at + 2, period: token.text };
  if (after?.kind === 'word' && after.glued) return undefined;
  const before = foldedAt(reading, at - 1);
  // "attended by 2000 guests"
  const isRound = token.text.endsWith('00') && !isGlued(after) && !oldYearPrepositions.has(before);
  if (isRound || !isYear(token.text)) {
    if (isPluralNounAt(reading, at + 1)) return undefined;
  }
  if (lexicon.yearPrepositions.has(before)) return { next: at + 1, period: token.text };
  // "the law of 2008 punishes"
  if (lexicon.of.has(before) && lexicon.labels.has(foldedAt(reading, at - 2)))
    return { next: at + 1, period: token.text };
  if (after?.text === '%' || (readUnit(reading, at + 1) !== undefined && after?.text !== '$'))
    return undefined;
  const magnitude = lexicon.numberWords.get(after?.folded ?? '');
  if (magnitude !== undefined && 'power' in magnitude) return undefined;
  if (
    after !== undefined &&
    after.kind === 'word' &&
    !lexicon.determiners.has(before) &&
    !datedNouns.has(after.folded) &&
    isPluralNounAt(reading, at + 1)
  )
    return undefined;
  return { next: at + 1, period: token.text };
}

/** What a year is said of rather than counts: "(2019 prices)", "2015 dollars". */
const datedNouns = new Set([
  'prices',
  'dollars',
  'levels',
  'terms',
  'figures',
  'estimates',
  'elections',
  'guidelines',
  'values',
]);

/** A year that something before it announces: "May 2017". */
export function readYearNumber(
  reading: Reading,
  at: number,
): { readonly next: number; readonly year: string } | undefined {
  const token = reading.tokens[at];
  if (token?.kind !== 'digits' || !isYear(token.text)) return undefined;
  const after = reading.tokens[at + 1];
  if (
    after?.glued === true &&
    after.text === ',' &&
    isGlued(reading.tokens[at + 2]) &&
    reading.tokens[at + 2]?.kind === 'digits'
  )
    return undefined;
  return { next: at + 1, year: token.text };
}

/** Before these a number from 1000 on is a year even where it is older than reports speak of. */
const oldYearPrepositions = new Set(['in', 'since', 'circa', 'c', 'en', 'depuis', 'desde', 'em']);

function isYearOrOlder(digits: string): boolean {
  return isYear(digits) || (digits.length === 4 && digits >= '1000' && digits < '1700');
}

/** Years that a report speaks of. */
export function isYear(digits: string): boolean {
  return digits.length === 4 && digits >= '1700' && digits <= '2100';
}
