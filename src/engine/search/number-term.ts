import { canonicalValue } from '../../core/text/decimal.ts';
import { numberToken } from '../store/number-token.ts';
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

const grouped = /^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$/u;
const decimal = /^\d+[.,]\d+$/;

/**
 * The number that a stretch of a query is, whole; `undefined` when it is none. Years, numbers of laws and articles are
 * not in the number index, so the writings in the text are looked for as well.
 */
export function numberTermOf(text: string): NumberTerm | undefined {
  const values = new Set<string>();
  if (/^\d+$/.test(text)) values.add(canonicalValue(text));
  if (grouped.test(text)) values.add(canonicalValue(text.replaceAll(/\D/g, '')));
  if (decimal.test(text)) values.add(canonicalValue(text.replace(',', '.')));
  if (values.size === 0) return undefined;
  return {
    kind: 'number',
    values: [...values],
    tokens: [...values].map(numberToken),
    writings: writingsOf(text, [...values]),
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
