import type { Quantity } from '../../statistics/quantity.ts';
import {
  type Decimal,
  absolute,
  canonicalValue,
  compare,
  decimalPlaces,
  divide,
  multiply,
  shift,
  subtract,
} from '../../text/decimal.ts';
import type { Phrase } from '../../wording/phrases.ts';
import { writtenPlace } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';

/**
 * How a figure stands to what it is worked out from: exactly so; rounded to its last written digit; right as far as the
 * figures it comes from are themselves rounded ("30 %" of "4.6 million"); or wrong.
 */
export type Outcome = 'exact' | 'rounded' | 'byFigures' | 'wrong';

/** A worked-out value as a fraction, so that it can be compared exactly. The denominator is above zero. */
export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** The least and the greatest value that rounded figures allow. */
export type Bounds = readonly [least: number, greatest: number];

/** Judges a figure against its worked-out value. Half a unit of its last written digit is rounding, a tie either way. */
export function outcomeOf(said: Decimal, { numerator, denominator }: Fraction, bounds?: Bounds): Outcome {
  const off = absolute(subtract(multiply(said, denominator), numerator));
  if (compare(off, '0') === 0) return 'exact';
  const places = decimalPlaces(said);
  if (compare(multiply(shift(off, places), '2'), denominator) <= 0) return 'rounded';
  if (bounds === undefined) return 'wrong';
  const half = 0.5 * 10 ** -places;
  const value = Number(said);
  const reach = 1e-9 * Math.max(1, Math.abs(value));
  return value >= bounds[0] - half - reach && value <= bounds[1] + half + reach ? 'byFigures' : 'wrong';
}

/** A fraction written out to as many places; "0" for one without a denominator. */
export function written({ numerator, denominator }: Fraction, places: number): Decimal {
  return divide(numerator, denominator, places) ?? '0';
}

/** Half a unit of the last digit of a figure that is written rounded; none for a whole number written out. */
export function slackOf(quantity: Quantity): number {
  const place = writtenPlace(quantity);
  return place === 0 ? 0 : 0.5 * 10 ** place;
}

/** By how much two figures differ: "1.3 percentage points", "12 km", "10". */
export function amountOf(
  context: Pick<CheckContext, 'figure'>,
  amount: Decimal,
  { kind, unit }: Pick<Quantity, 'kind' | 'unit'>,
): Phrase {
  const value = context.figure(canonicalValue(amount));
  if (kind === 'percentage') return { key: 'amount.points', params: { value, count: Number(amount) } };
  // Units of time are kept under English names.
  const isNamed = kind === 'measure' || (kind === 'money' && /^[A-Z]{3}$/.test(unit ?? ''));
  return isNamed && unit !== undefined
    ? { key: 'amount.inUnit', params: { value, unit } }
    : { key: 'amount.bare', params: { value } };
}

/** Percentage points between two shares. */
export function pointsBetween(context: Pick<CheckContext, 'figure'>, one: Decimal, other: Decimal): Phrase {
  return amountOf(context, absolute(subtract(one, other)), { kind: 'percentage' });
}
