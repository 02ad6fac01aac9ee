import { add, type Decimal, divide, shift } from '../text/decimal.ts';
import type { Token } from '../text/tokens.ts';
import { type Amount, asDecimal, fractionPlaces, plainWhereWhole, trimmed } from './amount.ts';
import { readAndFraction } from './read-fraction.ts';
import { readNumberWords, times } from './read-number-words.ts';
import { foldedAt, isGlued, type Reading } from './reading.ts';
import { readUnit } from './read-unit.ts';
import { magnitudeSuffixes } from './unit-symbols.ts';

/** "2.48×10−5", "1e10", "8x10^3" */
export function withPowerOfTen({ tokens }: Reading, amount: Amount): Amount | undefined {
  const sign = tokens[amount.next];
  if (sign === undefined) return undefined;
  if (sign.glued && (sign.text === 'e' || sign.text === 'E')) {
    return withExponent(tokens, amount, amount.next + 1);
  }
  if (!['×', 'x', 'X', '·', '*', '✕'].includes(sign.text)) return undefined;
  const ten = tokens[amount.next + 1];
  // "5 x 106 cells": the exponent has come down to the line.
  const sunk = /^10([3-9])$/.exec(ten?.text ?? '');
  if (sunk !== null && isPlainFactor(tokens, amount))
    return { ...withShift(amount, Number(sunk[1])), next: amount.next + 2 };
  if (ten?.text !== '10') return undefined;
  const caret = tokens[amount.next + 2];
  if (caret === undefined) return undefined;
  const raised = superscriptAt(tokens, amount.next + 2);
  if (raised !== undefined) return { ...withShift(amount, raised.exponent), next: raised.next };
  if (caret.text === '^') return withExponent(tokens, amount, amount.next + 3);
  // A superscript arrives as "10 −6" or "10 4" when the page's layout is lost.
  if (caret.kind === 'digits') return withLooseExponent(amount, sign.text, caret);
  return withExponent(tokens, amount, amount.next + 2, true);
}

/** "2.7 × 10 4": only after the sign for times and a factor below ten, so that "5 x 10 12 m" stays two lengths. */
function withLooseExponent(amount: Amount, sign: string, exponent: Token): Amount | undefined {
  if (exponent.text.length > 2 || sign !== '×' || amount.value.split('.')[0]?.length !== 1) return undefined;
  const value = shift(amount.value, Number(exponent.text));
  return { ...amount, next: amount.next + 3, value, otherReading: undefined, marked: true, magnitude: true };
}

/** A factor below ten, and nothing behind that makes the other number a decimal or a size. */
function isPlainFactor(tokens: readonly Token[], amount: Amount): boolean {
  const after = tokens[amount.next + 2];
  if (amount.value.replace('-', '').split('.')[0]?.length !== 1) return false;
  return !(after?.glued === true && (after.kind !== 'symbol' || tokens[amount.next + 3]?.kind === 'digits'));
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "10⁶", "10⁻³": raised digits, glued to the ten. */
function superscriptAt(
  tokens: Reading['tokens'],
  at: number,
): { readonly next: number; readonly exponent: number } | undefined {
  const minus = tokens[at]?.text === '⁻';
  let next = minus ? at + 1 : at;
  let digits = '';
  while (digits.length < 3 && isGlued(tokens[next])) {
    const digit = superscripts.indexOf(tokens[next]?.text ?? '?');
    if (digit < 0) break;
    digits += String(digit);
    next += 1;
  }
  return digits === '' ? undefined : { next, exponent: Number(digits) * (minus ? -1 : 1) };
}

function withShift(amount: Amount, exponent: number): Amount {
  const value = shift(amount.value, exponent);
  return { ...amount, value, otherReading: undefined, marked: true, magnitude: true };
}

function withExponent(
  tokens: Reading['tokens'],
  amount: Amount,
  at: number,
  signNeeded = false,
): Amount | undefined {
  let position = at;
  let sign = 1;
  const token = tokens[position];
  if (token === undefined) return undefined;
  if (token.text === '-' || token.text === '−' || token.text === '–') {
    sign = -1;
    position += 1;
  } else if (token.text === '+') {
    position += 1;
  } else if (signNeeded) {
    return undefined;
  }
  const exponent = tokens[position];
  if (exponent?.kind !== 'digits' || !exponent.glued || exponent.text.length > 3) return undefined;
  const value = shift(amount.value, sign * Number(exponent.text));
  return { ...amount, next: position + 1, value, otherReading: undefined, marked: true, magnitude: true };
}

/** "17.574 million", "3 hundred", "10M", "5 mil 300 millones" */
export function withMagnitude(reading: Reading, amount: Amount, money: boolean): Amount {
  const { tokens, lexicon } = reading;
  let value = amount.value;
  let next = amount.next;
  let found = false;
  let lastPower = 0;
  for (let count = 0; count < 3; count += 1) {
    const token = tokens[next];
    if (token === undefined || (token.text === '-' && !isGlued(token))) break;
    const at = token.text === '-' && tokens[next + 1]?.glued === true ? next + 1 : next;
    const entry = lexicon.numberWords.get(tokens[at]?.folded ?? '');
    if (entry === undefined || 'adds' in entry) break;
    if ('multiplies' in entry && (found || entry.multiplies !== 100)) break;
    value = shift(value, 'power' in entry ? entry.power : 2);
    next = at + 1;
    found = true;
    lastPower = 'power' in entry ? entry.power : 2;
    const more = readDigitsAfterMagnitude(reading, next, 'power' in entry ? entry.power : 2);
    if (more !== undefined) {
      value = add(value, more.value);
      next = more.next;
    }
  }
  if (found) {
    const joined = readAndFraction(reading, next);
    if (joined !== undefined) {
      value = add(value, partOfMagnitude(joined, lastPower));
      next = joined.next;
    }
    return {
      ...amount,
      next,
      value: plainWhereWhole(value),
      otherReading: amount.otherReading === undefined ? undefined : scaledAlike(amount, value),
      writtenAs: 'mixed',
      marked: true,
      magnitude: true,
    };
  }
  const dozen = lexicon.dozens.get(foldedAt(reading, next));
  if (dozen !== undefined && amount.decimals === 0) {
    return {
      ...amount,
      next: next + 1,
      value: times(amount.value, dozen),
      otherReading: undefined,
      writtenAs: 'mixed',
      marked: true,
    };
  }
  const suffix = tokens[next];
  const power = suffix?.kind === 'word' ? magnitudeSuffixes.get(suffix.text) : undefined;
  // "1.3m euros"
  const ofMoney =
    power !== undefined && (money || (isGlued(suffix) && readUnit(reading, next + 1)?.kind === 'money'));
  const accepted =
    suffix !== undefined &&
    power !== undefined &&
    (acceptsSuffix(suffix.text, suffix.glued, ofMoney) || saysMillion(reading, amount, next));
  if (accepted) {
    return {
      ...amount,
      next: next + 1,
      value: shift(amount.value, power),
      otherReading: undefined,
      writtenAs: 'mixed',
      marked: true,
      magnitude: true,
    };
  }
  return amount;
}

/** "3.9m children", "4.2 million … the figure was 3.9m": where a length could stand, something must say millions. */
function saysMillion(reading: Reading, amount: Amount, at: number): boolean {
  const { tokens, lexicon } = reading;
  if (tokens[at]?.text !== 'm' || !isGlued(tokens[at]) || lexicon.language.code !== 'en') return false;
  if (lexicon.people.has(foldedAt(reading, at + 1))) return true;
  const before = amount.start - 1;
  for (let back = before; back >= Math.max(0, before - farthestMillion); back -= 1) {
    const power = lexicon.numberWords.get(foldedAt(reading, back));
    if (power !== undefined && 'power' in power && power.power >= 6) return true;
    if (tokens[back]?.text === 'm' && isGlued(tokens[back])) return false;
  }
  return false;
}

/** So many tokens before a figure the word "million" still tells what its "m" means. */
const farthestMillion = 40;

function acceptsSuffix(suffix: string, glued: boolean, money: boolean): boolean {
  if (money) return glued || suffix.length > 1 || suffix === suffix.toUpperCase();
  if (suffix === 'm' || suffix === 'mm' || suffix === 'MM' || suffix === 'mil' || suffix === 'T')
    return false;
  return glued || suffix.length > 1;
}

/** "3 million and a half" is half of a million more. */
export function partOfMagnitude(
  part: { readonly numerator: string; readonly denominator: string },
  power: number,
): Decimal {
  return trimmed(divide(shift(part.numerator, power), part.denominator, fractionPlaces) ?? '0');
}

/** The other reading of "17,574 million", moved by the same power of ten. */
function scaledAlike(amount: Amount, value: Decimal): Decimal | undefined {
  if (amount.otherReading === undefined) return undefined;
  const power = Math.round(Math.log10(Number(value) / Number(amount.value)));
  return Number.isFinite(power) ? plainWhereWhole(shift(amount.otherReading, power)) : undefined;
}

/** "2 mil 300", "4 thousand 3 hundred and 21" */
function readDigitsAfterMagnitude(
  reading: Reading,
  at: number,
  power: number,
): { readonly next: number; readonly value: Decimal } | undefined {
  const { tokens, lexicon } = reading;
  if (power === 2) {
    const ones = lexicon.conjunctions.has(foldedAt(reading, at)) ? tokens[at + 1] : undefined;
    if (ones?.kind === 'word') {
      const read = readNumberWords(tokens, at + 1, lexicon);
      return read !== undefined && read.value.length <= 2
        ? { next: read.next, value: read.value }
        : undefined;
    }
    if (lexicon.numberWords.has(foldedAt(reading, at + 2))) return undefined;
    if (ones?.kind !== 'digits' || ones.text.length > 2 || isGlued(tokens[at + 2])) return undefined;
    if (Number(ones.text) === 0) return undefined;
    return { next: at + 2, value: String(Number(ones.text)) };
  }
  const digits = tokens[at];
  if (digits?.kind !== 'digits' || digits.text.length > 3 || digits.text.startsWith('0')) return undefined;
  const after = tokens[at + 1];
  if (after?.glued === true && after.text !== '.' && after.text !== ',') return undefined;
  const entry = lexicon.numberWords.get(after?.folded ?? '');
  if (entry !== undefined && 'multiplies' in entry && entry.multiplies === 100 && digits.text.length === 1) {
    const rest = readDigitsAfterMagnitude(reading, at + 2, 2);
    const hundreds = shift(digits.text, 2);
    return rest === undefined
      ? { next: at + 2, value: hundreds }
      : { next: rest.next, value: add(hundreds, rest.value) };
  }
  if (power === 3 && digits.text.length === 3) return { next: at + 1, value: digits.text };
  if (entry !== undefined && 'power' in entry && entry.power < power) {
    return { next: at + 2, value: shift(digits.text, entry.power) };
  }
  return undefined;
}

/** "three quarters billion", "two thirds of a million" */
export function withPowerAfterFraction(reading: Reading, part: Amount): Amount {
  const { lexicon } = reading;
  const ofOne =
    lexicon.of.has(foldedAt(reading, part.next)) && lexicon.articles.has(foldedAt(reading, part.next + 1));
  const at = ofOne ? part.next + 2 : part.next;
  const entry = lexicon.numberWords.get(foldedAt(reading, at));
  if (entry === undefined || !('power' in entry)) return part;
  const value = plainWhereWhole(trimmed(shift(asDecimal(part).value, entry.power)));
  return { ...part, next: at + 1, value, outOf: undefined, magnitude: true };
}
