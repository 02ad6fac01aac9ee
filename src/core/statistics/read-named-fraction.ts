import { add, divide, shift } from '../text/decimal.ts';
import { type Amount, fraction, fractionPlaces, inWords, plainWhereWhole, trimmed } from './amount.ts';
import { isFraction, readAndFraction } from './read-fraction.ts';
import type { WordsRead } from './read-number-words.ts';
import { foldedAt, isDash, type Reading } from './reading.ts';

/** What a fraction in words is divided by, with the token after it. */
interface Denominator {
  readonly next: number;
  readonly value: number;
}

/**
 * "two thirds", "a quarter of", "three twenty-firsts", "tres cuartas partes": from token `at`, where `words` is the number
 * in words that stands there (absent behind an article).
 */
export function readNamedFraction(
  reading: Reading,
  at: number,
  words: WordsRead | undefined,
  article: boolean,
): Amount | undefined {
  const { lexicon, tokens } = reading;
  const numeratorEnd = words?.next ?? at + 1;
  const joined = isDash(tokens[numeratorEnd]) ? numeratorEnd + 1 : numeratorEnd;
  const numerator = words?.value ?? '1';
  const isOne = numerator === '1';
  const parts = lexicon.fractionParts.get(foldedAt(reading, joined));
  if (parts !== undefined && lexicon.fractionPartNouns.has(foldedAt(reading, joined + 1)))
    return fraction(at, joined + 2, numerator, String(parts), 'words');

  const denominator = readDenominator(reading, joined);
  if (denominator === undefined || !isFraction(reading, denominator.next - 1, isOne, article && isOne))
    return undefined;
  // "one hundred thirty-fifths": the tens belong to the ordinal.
  if (
    words?.beforeTens !== undefined &&
    words.beforeConjunction === undefined &&
    denominator.value < 10 &&
    denominator.next === joined + 1
  ) {
    const tens = lexicon.numberWords.get(foldedAt(reading, words.next - 1));
    if (tens !== undefined && 'adds' in tens && tens.adds >= 20)
      return fraction(
        at,
        denominator.next,
        words.beforeTens.value,
        String(tens.adds + denominator.value),
        'words',
      );
  }
  // "one hundred and three quarters" is a whole number and a fraction: see `readMixedNumber`.
  if (words?.beforeConjunction !== undefined && partAfter(words) < denominator.value) return undefined;
  return fraction(at, denominator.next, numerator, String(denominator.value), 'words');
}

/** What stands after the last "and": 3 of "one hundred and three". */
function partAfter(words: WordsRead): number {
  return Number(words.value) - Number(words.beforeConjunction?.value ?? '0');
}

/** "thirds", "twenty-firsts" */
function readDenominator(reading: Reading, at: number): Denominator | undefined {
  const { lexicon, tokens } = reading;
  const single = lexicon.denominators.get(foldedAt(reading, at));
  if (single !== undefined) return { next: at + 1, value: single };
  const tens = lexicon.numberWords.get(foldedAt(reading, at));
  if (tens === undefined || !('adds' in tens) || tens.adds < 20 || tens.adds >= 100) return undefined;
  const second = isDash(tokens[at + 1]) ? at + 2 : at + 1;
  const word = foldedAt(reading, second);
  const ones = lexicon.ordinals.get(word.replace(/s$/, ''));
  return ones === undefined || ones > 9 ? undefined : { next: second + 1, value: tens.adds + ones };
}

/** "one hundred and three quarters": 100.75; "two million and three fifths": 2.6 million. */
export function readMixedNumber(reading: Reading, at: number, words: WordsRead): Amount | undefined {
  const whole = words.beforeConjunction ?? words;
  if (words.beforeConjunction === undefined && whole.lastPower === 0) return undefined;
  const part = readAndFraction(reading, whole.next);
  if (part === undefined || Number(part.numerator) >= Number(part.denominator)) return undefined;
  const power = reading.lexicon.numberWords.get(foldedAt(reading, part.next));
  const named = power !== undefined && 'power' in power ? power.power : undefined;
  const scale = named ?? whole.lastPower;
  const more = trimmed(divide(shift(part.numerator, scale), part.denominator, fractionPlaces) ?? '0');
  const next = named === undefined ? part.next : part.next + 1;
  const value = plainWhereWhole(add(whole.value, more));
  return { ...inWords(at, next, value, false), marked: true, magnitude: scale >= 6 };
}
