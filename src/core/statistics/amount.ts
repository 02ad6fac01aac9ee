import { type Decimal, divide } from '../text/decimal.ts';
import { significantDigits } from './read-digits.ts';

/** A number with its sign, magnitude and fraction, but without a unit. Token indexes, `next` exclusive. */
export interface Amount {
  readonly start: number;
  readonly next: number;
  readonly value: Decimal;
  /** For a pure fraction "two thirds": value "2", outOf "3". */
  readonly outOf?: Decimal;
  readonly otherReading?: Decimal;
  readonly decimals: number;
  readonly significant: number;
  readonly writtenAs: 'digits' | 'words' | 'mixed';
  /** Grouped, signed, decimal or with a magnitude, so that it cannot be a year or a label. */
  readonly marked: boolean;
  /** "one" alone. */
  readonly bareOne: boolean;
  readonly magnitude: boolean;
}

/** Places kept where a fraction has no end. */
export const fractionPlaces = 12;

/** An amount written as parts of a whole, such as "3/4" or "two thirds"; `start` and `next` are token indexes. */
export function fraction(
  start: number,
  next: number,
  numerator: Decimal,
  denominator: Decimal,
  writtenAs: 'digits' | 'words',
): Amount {
  return {
    start,
    next,
    value: numerator,
    outOf: denominator,
    decimals: 0,
    significant: significantDigits(numerator),
    writtenAs,
    marked: true,
    bareOne: false,
    magnitude: false,
  };
}

/** A pure fraction as one decimal, where a unit asks for it: "half an hour" is 0.5 hour. */
export function asDecimal(amount: Amount): Amount {
  if (amount.outOf === undefined) return amount;
  const value = trimmed(divide(amount.value, amount.outOf, fractionPlaces) ?? amount.value);
  return { ...amount, value, outOf: undefined };
}

/** A decimal without zeros at its end: "0.500" is "0.5". */
export function trimmed(value: Decimal): Decimal {
  let end = value.length;
  if (!value.includes('.')) return value;
  while (value[end - 1] === '0') end -= 1;
  if (value[end - 1] === '.') end -= 1;
  return value.slice(0, end);
}

/** "5000000.0" is 5000000: zeros after the point mean nothing once a magnitude has moved it. */
export function plainWhereWhole(value: Decimal): Decimal {
  const dot = value.indexOf('.');
  if (dot === -1) return value;
  for (let at = dot + 1; at < value.length; at += 1) if (value[at] !== '0') return value;
  return value.slice(0, dot);
}

/** An amount written in words; `start` and `next` are token indexes. `bareOne`: "one" alone, which is mostly no number. */
export function inWords(start: number, next: number, value: Decimal, bareOne: boolean): Amount {
  return {
    start,
    next,
    value,
    decimals: 0,
    significant: significantDigits(value),
    writtenAs: 'words',
    marked: false,
    bareOne,
    magnitude: false,
  };
}
