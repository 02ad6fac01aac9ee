import { parseNumberQuery } from '../../core/statistics/number-query.ts';
import { numberToken, percentageToken } from '../store/number-token.ts';
import { wordsOf } from './words.ts';

/** A number in a query: found by its value in the number index, and as written in the text. */
export interface NumberTerm {
  readonly kind: 'number';
  /** Decimal strings: what it may mean, "2.608" both 2608 and 2.608. */
  readonly values: readonly string[];
  readonly tokens: readonly string[];
  /** Writings to look for in the text, each as the words that the full-text index makes of it. */
  readonly writings: readonly (readonly string[])[];
}

/** A number and how many words of the query it takes up. */
export interface LeadingNumber {
  readonly term: NumberTerm;
  readonly words: number;
}

/** Longest number in words that is looked for: "two hundred thousand six hundred and eight". */
const longestNumber = 10;

/** The longest number that these words begin with: "2 608 children" begins with one of two words. */
export function leadingNumber(words: readonly string[]): LeadingNumber | undefined {
  const candidates = words.slice(0, longestNumber);
  const [first = '', second] = candidates;
  const alone = numberTermOf(first);
  if (second === undefined) return alone && { term: alone, words: 1 };
  // Most words begin no number: one or two looks tell ("un" alone is an article, "un millón" a number).
  const beginsNumber = alone !== undefined || numberTermOf(`${first} ${second}`) !== undefined;
  if (!beginsNumber) return undefined;
  for (let count = candidates.length; count > 0; count -= 1) {
    const term = numberTermOf(candidates.slice(0, count).join(' '));
    if (term !== undefined) return { term, words: count };
  }
  return undefined;
}

/**
 * The number that a text is, whole; `undefined` when it is none. Years, numbers of laws and articles are not in the
 * number index, so the writings in the text are looked for as well.
 */
export function numberTermOf(text: string): NumberTerm | undefined {
  const query = parseNumberQuery(text);
  if (query === undefined) return undefined;
  // "50 years" is a number and a word: the same number of months must not be found. Signs ("%") say nothing more.
  if (query.unit !== undefined && /\p{L}/u.test(text)) return undefined;
  // Per cent are found by their meaning only: the sign is nothing that the index of words could see.
  if (query.unit === '%') {
    return { kind: 'number', values: query.values, tokens: query.values.map(percentageToken), writings: [] };
  }
  return {
    kind: 'number',
    values: query.values,
    tokens: query.values.map(numberToken),
    writings: writingsOf(text, query.values),
  };
}

/** As typed, and every whole number in one piece and in groups of three: the separator does not matter to the index. */
function writingsOf(text: string, values: readonly string[]): string[][] {
  const writings = new Map<string, string[]>();
  const add = (words: string[]): void => {
    if (words.length > 0) writings.set(words.join(' '), words);
  };
  add(wordsOf(text));
  for (const value of values) {
    if (!/^\d+$/.test(value)) continue;
    add([value]);
    add(value.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ' ').split(' '));
  }
  return [...writings.values()];
}
