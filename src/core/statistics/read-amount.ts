import { add, divide, negate, shift, type Decimal } from '../text/decimal.ts';
import { readDigits, significantDigits } from './read-digits.ts';
import { readNumberWords, readSpokenDecimals, times } from './read-number-words.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import { magnitudeSuffixes } from './unit-symbols.ts';

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

const vulgarFractions: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

/** Places kept where a fraction has no end. */
const fractionPlaces = 12;

/** Reads the amount that starts at token `at`. `money` tells that a currency sign stands before it ("$5m"). */
export function readAmount(reading: Reading, at: number, money = false): Amount | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;

  if (token.text === '-' || token.text === '−' || token.text === '–') {
    const before = tokens[at - 1];
    // "131.6 -139.4" is a range written loosely.
    if (before?.kind === 'digits') return undefined;
    const opens = !token.glued || before === undefined || '([<>=$€£~'.includes(before.text);
    const spacedMinus = token.text === '-' && before === undefined;
    if (!opens || (!isGlued(tokens[at + 1]) && !spacedMinus)) return undefined;
    return negative(readUnsigned(reading, at + 1, money), at);
  }
  if (lexicon.minus.has(token.folded)) return negative(readUnsigned(reading, at + 1, money), at);
  return readUnsigned(reading, at, money);
}

function negative(amount: Amount | undefined, start: number): Amount | undefined {
  if (amount === undefined) return undefined;
  return { ...amount, start, value: negate(amount.value), marked: true, bareOne: false };
}

function readUnsigned(reading: Reading, at: number, money: boolean): Amount | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') return readWrittenInDigits(reading, at, money);
  if (token.kind === 'word') return readHalf(reading, at) ?? readInWords(reading, at);
  const vulgar = vulgarFractions[token.text];
  if (vulgar !== undefined) return fraction(at, at + 1, String(vulgar[0]), String(vulgar[1]), 'digits');
  if (token.text === '.') return readLeadingPoint(reading, at);
  return undefined;
}

/** ".08" */
function readLeadingPoint({ tokens }: Reading, at: number): Amount | undefined {
  const digits = tokens[at + 1];
  if (tokens[at]?.glued === true && tokens[at - 1]?.kind !== 'symbol') return undefined;
  if (digits?.kind !== 'digits' || !digits.glued || digits.text.length > 12) return undefined;
  if (tokens[at + 2]?.text === '.' && tokens[at + 3]?.kind === 'digits' && isGlued(tokens[at + 3]))
    return undefined;
  return {
    start: at,
    next: at + 2,
    value: `0.${digits.text}`,
    decimals: digits.text.length,
    significant: significantDigits(digits.text),
    writtenAs: 'digits',
    marked: true,
    bareOne: false,
    magnitude: false,
  };
}

function readWrittenInDigits(reading: Reading, at: number, money: boolean): Amount | undefined {
  const { text, tokens, habits } = reading;
  const simple = readSimpleFraction(reading, at);
  if (simple !== undefined) return simple;
  const digits = readDigits(text, tokens, at, habits);
  if (digits === undefined) return undefined;
  const base: Amount = {
    start: at,
    next: digits.next,
    value: digits.value,
    otherReading: digits.otherReading,
    decimals: digits.decimals,
    significant: digits.significant,
    writtenAs: 'digits',
    marked: digits.grouped,
    bareOne: false,
    magnitude: false,
  };
  return withPowerOfTen(reading, base) ?? withMagnitude(reading, withTrailingFraction(reading, base), money);
}

/** "3/4"; "24/7" and "5/17/2018" are none. */
function readSimpleFraction({ tokens }: Reading, at: number): Amount | undefined {
  const numerator = tokens[at];
  const slash = tokens[at + 1];
  const denominator = tokens[at + 2];
  if (numerator?.kind !== 'digits' || denominator?.kind !== 'digits') return undefined;
  if (slash === undefined || (slash.text !== '/' && slash.text !== '⁄')) return undefined;
  if (!slash.glued || !denominator.glued || numerator.text.length > 6 || denominator.text.length > 6)
    return undefined;
  const after = tokens[at + 3];
  if (after?.glued === true && (after.text === '/' || (after.text === '.' && isDigitsAt(tokens[at + 4]))))
    return undefined;
  if (tokens[at - 1]?.text === '/' || Number(denominator.text) === 0) return undefined;
  if (Number(numerator.text) > Number(denominator.text) * 10) return undefined;
  return fraction(at, at + 3, numerator.text, denominator.text, 'digits');
}

function isDigitsAt(token: { readonly kind: string } | undefined): boolean {
  return token?.kind === 'digits';
}

function fraction(
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

/** "2 1/2", "2½" */
function withTrailingFraction(reading: Reading, amount: Amount): Amount {
  if (amount.decimals > 0) return amount;
  const token = reading.tokens[amount.next];
  const vulgar = vulgarFractions[token?.text ?? ''];
  if (vulgar !== undefined) return plus(amount, amount.next + 1, String(vulgar[0]), String(vulgar[1]));
  if (
    token?.kind === 'digits' &&
    !token.glued &&
    token.text.length <= 2 &&
    !amount.marked &&
    amount.value.length <= 3
  ) {
    const rest = readSimpleFraction(reading, amount.next);
    if (rest?.outOf !== undefined && Number(rest.value) < Number(rest.outOf) && rest.outOf.length <= 2) {
      return plus(amount, rest.next, rest.value, rest.outOf);
    }
  }
  const joined = readAndFraction(reading, amount.next);
  return joined === undefined ? amount : plus(amount, joined.next, joined.numerator, joined.denominator);
}

function plus(amount: Amount, next: number, numerator: string, denominator: string): Amount {
  const part = trimmed(divide(numerator, denominator, fractionPlaces) ?? '0');
  const value = add(amount.value, part);
  return { ...amount, next, value, marked: true, bareOne: false, otherReading: undefined };
}

function trimmed(value: Decimal): Decimal {
  let end = value.length;
  if (!value.includes('.')) return value;
  while (value[end - 1] === '0') end -= 1;
  if (value[end - 1] === '.') end -= 1;
  return value.slice(0, end);
}

/** "and a half", "y medio", "and three quarters" after a number. */
function readAndFraction(
  reading: Reading,
  at: number,
): { readonly next: number; readonly numerator: string; readonly denominator: string } | undefined {
  const { lexicon, tokens } = reading;
  if (!lexicon.conjunctions.has(foldedAt(reading, at))) return undefined;
  let position = at + 1;
  let numerator = '1';
  let named = false;
  const word = foldedAt(reading, position);
  if (lexicon.articles.has(word) || lexicon.pronounOnes.has(word)) {
    position += 1;
    named = true;
  } else {
    const read = readNumberWords(tokens, position, lexicon);
    if (read !== undefined) {
      numerator = read.value;
      position = read.next;
      named = true;
    }
  }
  if (isDash(tokens[position])) position += 1;
  const half = lexicon.half.has(foldedAt(reading, position));
  const denominator = half ? 2 : named ? lexicon.denominators.get(foldedAt(reading, position)) : undefined;
  if (denominator === undefined || foldedAt(reading, position + 1) === 'of') return undefined;
  return { next: position + 1, numerator, denominator: String(denominator) };
}

/** "2.48×10−5", "1e10", "8x10^3" */
function withPowerOfTen({ tokens }: Reading, amount: Amount): Amount | undefined {
  const sign = tokens[amount.next];
  if (sign === undefined) return undefined;
  if (sign.glued && (sign.text === 'e' || sign.text === 'E')) {
    return withExponent(tokens, amount, amount.next + 1);
  }
  if (!['×', 'x', 'X', '·', '*', '✕'].includes(sign.text)) return undefined;
  const ten = tokens[amount.next + 1];
  if (ten?.text !== '10') return undefined;
  const caret = tokens[amount.next + 2];
  if (caret === undefined) return undefined;
  if (caret.text === '^') return withExponent(tokens, amount, amount.next + 3);
  // A superscript arrives as "10 −6" or "10 4" when the page's layout is lost.
  if (caret.kind === 'digits')
    return caret.text.length <= 2 ? withExponent(tokens, amount, amount.next + 2) : undefined;
  return withExponent(tokens, amount, amount.next + 2, true);
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
function withMagnitude(reading: Reading, amount: Amount, money: boolean): Amount {
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
  const power = suffix?.kind === 'word' ? magnitudeSuffixes[suffix.text] : undefined;
  if (suffix !== undefined && power !== undefined && acceptsSuffix(suffix.text, suffix.glued, money)) {
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

function acceptsSuffix(suffix: string, glued: boolean, money: boolean): boolean {
  if (money) return glued || suffix.length > 1 || suffix === suffix.toUpperCase();
  if (suffix === 'm' || suffix === 'mm' || suffix === 'MM' || suffix === 'mil' || suffix === 'T')
    return false;
  return glued || suffix.length > 1;
}

/** "3 million and a half" is half of a million more. */
function partOfMagnitude(
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

/** "5000000.0" is 5000000: zeros after the point mean nothing once a magnitude has moved it. */
function plainWhereWhole(value: Decimal): Decimal {
  const dot = value.indexOf('.');
  if (dot === -1) return value;
  for (let at = dot + 1; at < value.length; at += 1) if (value[at] !== '0') return value;
  return value.slice(0, dot);
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

/** "half", "half a million", "half a dozen" */
function readHalf(reading: Reading, at: number): Amount | undefined {
  const { lexicon, tokens } = reading;
  if (!lexicon.half.has(foldedAt(reading, at))) return undefined;
  const before = foldedAt(reading, at - 1);
  if (lexicon.ordinals.has(before) || lexicon.language.notBeforeHalf.includes(before)) return undefined;
  if (isDash(tokens[at + 1]) && isGlued(tokens[at + 1])) return undefined;
  let next = at + 1;
  if (lexicon.articles.has(foldedAt(reading, next))) next += 1;
  const following = foldedAt(reading, next);
  const entry = lexicon.numberWords.get(following);
  const half = fraction(at, at + 1, '1', '2', 'words');
  const needed = lexicon.language.halfIsFractionBefore;
  if (entry !== undefined && 'power' in entry) {
    return {
      ...half,
      next: next + 1,
      value: plainWhereWhole(shift('0.5', entry.power)),
      outOf: undefined,
      magnitude: true,
    };
  }
  const dozen = lexicon.dozens.get(following);
  if (dozen !== undefined) return { ...half, next: next + 1, value: String(dozen / 2), outOf: undefined };
  if (needed.length > 0 && !needed.includes(following)) return undefined;
  return half;
}

function readInWords(reading: Reading, at: number): Amount | undefined {
  const { lexicon, tokens } = reading;
  const word = foldedAt(reading, at);
  const article = lexicon.articles.has(word) ? 1 : 0;
  const words = readNumberWords(tokens, at, lexicon);
  const numeratorEnd = words?.next ?? at + article;
  if (words === undefined && article === 0) return undefined;

  const joined = isDash(tokens[numeratorEnd]) ? numeratorEnd + 1 : numeratorEnd;
  const denominator = lexicon.denominators.get(foldedAt(reading, joined));
  const isOne = words === undefined || words.value === '1';
  if (denominator !== undefined && isFraction(reading, joined, isOne, article === 1)) {
    const part = fraction(at, joined + 1, words?.value ?? '1', String(denominator), 'words');
    return withPowerAfterFraction(reading, part);
  }
  const parts = lexicon.fractionParts.get(foldedAt(reading, joined));
  if (parts !== undefined && lexicon.fractionPartNouns.has(foldedAt(reading, joined + 1))) {
    return fraction(at, joined + 2, words?.value ?? '1', String(parts), 'words');
  }
  const dozen = lexicon.dozens.get(foldedAt(reading, numeratorEnd));
  if (dozen !== undefined && !lexicon.of.has(foldedAt(reading, numeratorEnd + 1))) {
    return inWords(at, numeratorEnd + 1, times(words?.value ?? '1', dozen), false);
  }
  if (words === undefined) return undefined;
  const spoken = readSpokenDecimals(tokens, words.next, lexicon);
  if (spoken !== undefined) {
    const amount = inWords(at, spoken.next, `${words.value}.${spoken.digits}`, false);
    return withMagnitude(reading, { ...amount, decimals: spoken.digits.length }, false).magnitude
      ? { ...withMagnitude(reading, amount, false), writtenAs: 'words' }
      : { ...amount, decimals: spoken.digits.length };
  }
  const plain = inWords(at, words.next, words.value, words.bareOne);
  const ofMagnitude = words.lastPower > 0 ? readAndFraction(reading, words.next) : undefined;
  if (ofMagnitude !== undefined) {
    const value = plainWhereWhole(add(words.value, partOfMagnitude(ofMagnitude, words.lastPower)));
    return { ...plain, next: ofMagnitude.next, value, marked: true };
  }
  const amount = withTrailingFraction(reading, plain);
  if (amount.next === words.next) return amount;
  const scaledUp = withMagnitude(reading, amount, false);
  return scaledUp.magnitude ? { ...scaledUp, writtenAs: 'words' } : amount;
}

/** "three quarters billion" */
function withPowerAfterFraction(reading: Reading, part: Amount): Amount {
  const entry = reading.lexicon.numberWords.get(foldedAt(reading, part.next));
  if (entry === undefined || !('power' in entry)) return part;
  const value = plainWhereWhole(trimmed(shift(asDecimal(part).value, entry.power)));
  return { ...part, next: part.next + 1, value, outOf: undefined, magnitude: true };
}

/** "two thirds", "one fifth", "a quarter of"; not "a third party" or "two third-country nationals". */
function isFraction(reading: Reading, at: number, one: boolean, article: boolean): boolean {
  const plural = foldedAt(reading, at).endsWith('s');
  if (!one) return plural;
  if (article) {
    const after = reading.tokens[at + 1];
    return after === undefined || reading.lexicon.of.has(after.folded) || '.,;)'.includes(after.text);
  }
  return !plural;
}

function inWords(start: number, next: number, value: Decimal, bareOne: boolean): Amount {
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
