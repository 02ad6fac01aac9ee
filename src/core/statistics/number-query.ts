import { canonicalValue, type Decimal } from '../text/decimal.ts';
import { tokenise } from '../text/tokens.ts';
import { allLexicons } from './languages/index.ts';
import type { NumberHabits } from './number-habits.ts';
import type { QuantityKind } from './quantity.ts';
import { recognise } from './recognise.ts';
import { readAmount } from './read-amount.ts';
import { readCurrencyPrefix, readUnit } from './read-unit.ts';
import type { Reading } from './reading.ts';

/** A search for a number, in any writing. */
export interface NumberQuery {
  /** Every value that the text can mean, the likeliest first, in canonical form ("2608", "2.608"). */
  readonly values: readonly Decimal[];
  /** "%", "USD", "year", …: absent when the text names none. */
  readonly unit?: string;
  readonly kind?: QuantityKind;
}

const habitsTried: readonly NumberHabits[] = [
  { comma: 'grouping', dot: 'decimal' },
  { comma: 'decimal', dot: 'grouping' },
];

/** Longer texts are no numbers. */
const longestQuery = 200;

/**
 * Reads a text typed into the search field as a number: "2,608", "2.608", "2 608", "2608", "two thousand six hundred and
 * eight" and "dos mil seiscientos ocho" all find 2608. The whole text must be the number with its unit; anything else
 * ("2608 cases") is a search for words and gives `undefined`.
 */
export function parseNumberQuery(text: string): NumberQuery | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestQuery) return undefined;
  const values: Decimal[] = [];
  let unit: string | undefined;
  let kind: QuantityKind | undefined;
  for (const lexicon of allLexicons()) {
    for (const habits of habitsTried) {
      const tokens = tokenise(trimmed);
      const read = readWhole({ text: trimmed, tokens, lexicon, habits });
      if (read === undefined) continue;
      unit ??= read.unit;
      kind ??= read.kind;
      for (const value of read.values.map(canonicalValue)) if (!values.includes(value)) values.push(value);
    }
  }
  return values.length === 0 ? undefined : { values, unit, kind };
}

function readWhole(
  reading: Reading,
): { readonly values: readonly Decimal[]; readonly unit?: string; readonly kind?: QuantityKind } | undefined {
  const { tokens } = reading;
  const currency = readCurrencyPrefix(reading, 0);
  const amount = readAmount(reading, currency?.next ?? 0, currency !== undefined);
  if (amount === undefined) return undefined;
  // "un" and "uma" alone are articles.
  if (
    amount.bareOne &&
    amount.next === tokens.length &&
    reading.lexicon.articles.has(tokens[0]?.folded ?? '')
  )
    return undefined;
  if (amount.outOf === undefined) {
    const unit = currency ?? readUnit(reading, amount.next);
    const end = currency === undefined ? (unit?.next ?? amount.next) : amount.next;
    if (end === tokens.length) {
      const values = amount.otherReading === undefined ? [amount.value] : [amount.value, amount.otherReading];
      return {
        values,
        unit: unit?.unit,
        kind: unit === undefined ? undefined : recognise(reading).quantities[0]?.kind,
      };
    }
  }
  const [quantity, ...others] = recognise(reading).quantities;
  if (quantity === undefined || others.length > 0 || quantity.start !== 0 || quantity.next !== tokens.length)
    return undefined;
  const values = [quantity.value, quantity.low, quantity.high, quantity.otherReading].filter(
    (each) => each !== undefined,
  );
  return { values, unit: quantity.unit, kind: quantity.kind };
}
