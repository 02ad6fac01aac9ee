/**
 * Exact arithmetic over decimal strings ("17574000", "-0.847", "5.0").
 *
 * A decimal is an optional minus, digits, and optionally a dot with digits. Trailing zeros say how precisely the number
 * was written and are kept by every function that does not say otherwise. No function here ever goes through a binary
 * floating point number, except `toNumber` and, for short ones, `compare`.
 */
export type Decimal = string;

/** A decimal as an integer and the power of ten it is divided by: "5.50" is 550 / 10^2. */
interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

/** True for strings that the other functions accept: "12", "-0.50"; not "", "1,000", ".5", "1e3" or "+3". */
export function isDecimal(text: string): boolean {
  let at = text.startsWith('-') ? 1 : 0;
  const integerStart = at;
  while (isDigit(text.charCodeAt(at))) at += 1;
  if (at === integerStart) return false;
  if (at === text.length) return true;
  if (text[at] !== '.') return false;
  at += 1;
  const fractionStart = at;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at > fractionStart && at === text.length;
}

/** The sum, with as many places as the more precise of the two: "1.5" + "2.25" is "3.75". */
export function add(left: Decimal, right: Decimal): Decimal {
  const [a, b, places] = aligned(left, right);
  return write(a + b, places);
}

/** The difference, with as many places as the more precise of the two. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  const [a, b, places] = aligned(left, right);
  return write(a - b, places);
}

/** The exact product; its places are those of both factors together: "1.5" × "2.0" is "3.00". */
export function multiply(left: Decimal, right: Decimal): Decimal {
  const a = read(left);
  const b = read(right);
  return write(a.units * b.units, a.places + b.places);
}

/**
 * The quotient rounded half away from zero to `places` decimal places; `undefined` when dividing by zero.
 * @param places 0 or more.
 */
export function divide(dividend: Decimal, divisor: Decimal, places: number): Decimal | undefined {
  const a = read(dividend);
  const b = read(divisor);
  if (b.units === 0n) return undefined;
  const shift = places + b.places - a.places;
  const numerator = shift >= 0 ? a.units * powerOfTen(shift) : a.units;
  const denominator = shift >= 0 ? b.units : b.units * powerOfTen(-shift);
  return write(divideHalfAwayFromZero(numerator, denominator), places);
}

/** Decimals of so many characters have a floating point number each, so that those stand to each other as they do. */
const exactDigits = 15;

/** -1, 0 or 1. "5.0" and "5" are equal. */
export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  if (left.length <= exactDigits && right.length <= exactDigits && isDecimal(left) && isDecimal(right)) {
    const difference = Number(left) - Number(right);
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  }
  const [a, b] = aligned(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sum of all, "0" for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, '0');
}

/** The value without its sign. */
export function absolute(value: Decimal): Decimal {
  return value.startsWith('-') ? value.slice(1) : value;
}

/** The value with the opposite sign; zero stays without one. */
export function negate(value: Decimal): Decimal {
  const { units, places } = read(value);
  return write(-units, places);
}

/**
 * Rounded half away from zero. Exactly `places` decimals are written, zeros added where there were fewer; a negative
 * `places` rounds to tens (-1), hundreds (-2), …: roundTo("17574003", -3) is "17574000".
 */
export function roundTo(value: Decimal, places: number): Decimal {
  const { units, places: given } = read(value);
  if (places >= given) return write(units * powerOfTen(places - given), places);
  const rounded = divideHalfAwayFromZero(units, powerOfTen(given - places));
  return places >= 0 ? write(rounded, places) : write(rounded * powerOfTen(-places), 0);
}

/** The value times ten to the `power`, without inventing precision: shift("17.574", 6) is "17574000". */
export function shift(value: Decimal, power: number): Decimal {
  const { units, places } = read(value);
  const remaining = places - power;
  return remaining >= 0 ? write(units, remaining) : write(units * powerOfTen(-remaining), 0);
}

/** Digits after the dot as written. */
export function decimalPlaces(value: Decimal): number {
  const dot = value.indexOf('.');
  return dot === -1 ? 0 : value.length - dot - 1;
}

/**
 * The one writing that all writings of the same value share: no leading zeros, no zeros at the end of the fraction,
 * no negative zero. "007.50" becomes "7.5", "-0.0" becomes "0".
 */
export function canonicalValue(value: Decimal): Decimal {
  const { units, places } = read(value);
  const written = write(units, places);
  if (!written.includes('.')) return written;
  let end = written.length;
  while (written[end - 1] === '0') end -= 1;
  if (written[end - 1] === '.') end -= 1;
  const trimmed = written.slice(0, end);
  return trimmed === '-0' ? '0' : trimmed;
}

/** The nearest binary floating point number; for display and ordering, never for comparing with a source. */
export function toNumber(value: Decimal): number {
  return Number(value);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function read(value: Decimal): Scaled {
  if (!isDecimal(value)) throw new RangeError(`Not a decimal: ${JSON.stringify(value)}`);
  const dot = value.indexOf('.');
  if (dot === -1) return { units: BigInt(value), places: 0 };
  return { units: BigInt(value.slice(0, dot) + value.slice(dot + 1)), places: value.length - dot - 1 };
}

function aligned(left: Decimal, right: Decimal): readonly [bigint, bigint, number] {
  const a = read(left);
  const b = read(right);
  const places = Math.max(a.places, b.places);
  return [a.units * powerOfTen(places - a.places), b.units * powerOfTen(places - b.places), places];
}

function write(units: bigint, places: number): Decimal {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString();
  if (places === 0) return sign + digits;
  const padded = digits.padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function powerOfTen(exponent: number): bigint {
  return smallPowers[exponent] ?? 10n ** BigInt(exponent);
}

/** The powers that nearly all numbers need. */
const smallPowers: readonly bigint[] = Array.from({ length: 24 }, (_, exponent) => 10n ** BigInt(exponent));

function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}
