import { add, multiply, shift, type Decimal } from '../text/decimal.ts';
import type { Token } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/** A number written in words. */
export interface WordsRead {
  readonly next: number;
  readonly value: Decimal;
  /** Only an article ("a") or a pronoun-like "one" was read. */
  readonly bareOne: boolean;
  /** The power of ten of its last word ("million": 6), 0 when that is no magnitude. */
  readonly lastPower: number;
  /** The number without its part after the last "and": "one hundred" of "one hundred and three". */
  readonly beforeConjunction?: { readonly next: number; readonly value: Decimal; readonly lastPower: number };
  /** The number without its last tens: "one hundred" of "one hundred thirty". */
  readonly beforeTens?: { readonly next: number; readonly value: Decimal };
}

/** More words than any number needs; keeps a run of number words from being read over and over. */
const longestNumberInWords = 24;

/**
 * Reads a whole number in words from token `at`: "two thousand six hundred and eight", "soixante-dix-sept",
 * "dos mil seiscientos ocho". A magnitude may follow a smaller one ("dos mil millones"). Articles count as one only
 * before a multiplier ("a hundred", "un millón").
 */
export function readNumberWords(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): WordsRead | undefined {
  const word = tokens[at]?.folded;
  if (word === undefined || tokens[at]?.kind !== 'word') return undefined;
  if (!lexicon.numberWords.has(word) && !lexicon.articles.has(word)) return undefined;

  let total: Decimal = '0';
  let group = 0;
  let inGroup = false;
  let lowestPower = Number.POSITIVE_INFINITY;
  let position = at;
  let next = at;
  let words = 0;
  let lastPower = 0;
  let beforeConjunction: WordsRead['beforeConjunction'];
  let beforeTens: WordsRead['beforeTens'];

  if (lexicon.articles.has(word) && !isOneWord(lexicon, word)) {
    const after = lexicon.numberWords.get(tokens[at + 1]?.folded ?? '');
    if (after === undefined || 'adds' in after || isPlainHundreds(tokens[at + 1])) return undefined;
    position = at + 1;
  } else if (isPlainHundreds(tokens[at]) || isPluralMagnitude(tokens, at, lexicon)) {
    // "hundreds of", "millones de": no number of its own.
    return undefined;
  }

  while (words < longestNumberInWords) {
    const entry = lexicon.numberWords.get(tokens[position]?.folded ?? '');
    if (entry === undefined) break;
    if ('adds' in entry) {
      if (isFourTwenties(lexicon, group, inGroup, entry.adds)) {
        group += 76;
        position += 1;
        words += 1;
        next = position;
        position = skipJoiner(tokens, position, group, inGroup, lowestPower !== Infinity, lexicon);
        continue;
      }
      if (!fits(group, inGroup, entry.adds)) break;
      if (next > at && entry.adds === 0) break;
      const isTens = entry.adds >= 20 && entry.adds < 100;
      beforeTens = isTens && next > at ? { next, value: add(total, String(group)) } : undefined;
      group += entry.adds;
      inGroup = true;
    } else if ('multiplies' in entry) {
      if (entry.multiplies === 20) {
        // "quatre-vingts": only four takes it.
        if (!inGroup || group % 10 !== 4 || group % 100 > 10) break;
        group = group - 4 + 80;
      } else {
        if (inGroup && (group === 0 || group >= 100)) break;
        group = (inGroup ? group : 1) * entry.multiplies;
      }
      inGroup = true;
    } else {
      if (entry.power < lowestPower) {
        total = add(
          total,
          shift(inGroup ? String(group) : lowestPower === Infinity ? '1' : '0', entry.power),
        );
        if (!inGroup && lowestPower !== Infinity) break;
      } else {
        // "dos mil millones", "two hundred thousand million": multiplies what has been read.
        total = shift(add(total, String(group)), entry.power);
      }
      lowestPower = Math.min(lowestPower, entry.power);
      lastPower = entry.power;
      group = 0;
      inGroup = false;
    }
    position += 1;
    words += 1;
    next = position;
    position = skipJoiner(tokens, position, group, inGroup, lowestPower !== Infinity, lexicon);
    if (position > next && lexicon.conjunctions.has(tokens[next]?.folded ?? '')) {
      beforeConjunction = { next, value: add(total, String(group)), lastPower: inGroup ? 0 : lastPower };
    }
  }
  if (next === at) return undefined;
  const value = add(total, String(group));
  return {
    next,
    value,
    bareOne: next === at + 1 && lexicon.pronounOnes.has(word),
    lastPower: inGroup ? 0 : lastPower,
    beforeConjunction:
      beforeConjunction === undefined || beforeConjunction.next >= next ? undefined : beforeConjunction,
    beforeTens,
  };
}

/** Adds a spoken fraction: "five point two five". Returns the digits after the point and the next token. */
export function readSpokenDecimals(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { readonly next: number; readonly digits: string } | undefined {
  if (!lexicon.decimalPoint.has(tokens[at]?.folded ?? '')) return undefined;
  let next = at + 1;
  let digits = '';
  while (digits.length < 12) {
    const entry = lexicon.numberWords.get(tokens[next]?.folded ?? '');
    if (entry === undefined || !('adds' in entry) || entry.adds >= 100) break;
    if (entry.adds >= 20) {
      const following = tokens[next + 1]?.text === '-' ? next + 2 : next + 1;
      const ones = lexicon.numberWords.get(tokens[following]?.folded ?? '');
      if (ones !== undefined && 'adds' in ones && ones.adds > 0 && ones.adds < 10) {
        digits += String(entry.adds + ones.adds);
        next = following + 1;
        continue;
      }
    }
    digits += String(entry.adds);
    next += 1;
  }
  return digits === '' ? undefined : { next, digits };
}

/** The product of a value and a plain number. */
export function times(value: Decimal, factor: number): Decimal {
  return multiply(value, String(factor));
}

/** A word that is both an article and the numeral one ("un", "una"). */
function isOneWord(lexicon: Lexicon, word: string): boolean {
  return lexicon.pronounOnes.has(word);
}

function isPlainHundreds(token: Token | undefined): boolean {
  return token?.folded === 'hundreds';
}

/** Magnitudes that cannot open a number: "millones", "million" alone; but "hundred thousand" is one. */
function isPluralMagnitude(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word = tokens[at]?.folded ?? '';
  const entry = lexicon.numberWords.get(word);
  if (entry === undefined || 'adds' in entry || lexicon.language.bareMagnitudes.includes(word)) return false;
  const following = lexicon.numberWords.get(tokens[at + 1]?.folded ?? '');
  const isHundredThousand =
    'multiplies' in entry && entry.multiplies === 100 && following !== undefined && 'power' in following;
  return !isHundredThousand || vagueNumbers.has(tokens[at - 1]?.folded ?? '');
}

/** "several hundred thousand" is no number. */
const vagueNumbers = new Set(['several', 'few', 'many', 'couple', 'of']);

/** "quatre-vingt" */
function isFourTwenties(lexicon: Lexicon, group: number, inGroup: boolean, adds: number): boolean {
  return lexicon.language.vigesimal === true && inGroup && adds === 20 && group % 100 === 4;
}

/** Whether `adds` can be said after what stands in the group: "twenty" takes "one", "hundred" takes "sixty". */
function fits(group: number, inGroup: boolean, adds: number): boolean {
  if (!inGroup) return true;
  if (group === 0) return false;
  if (adds >= 100) return false;
  if (group % 100 === 0) return true;
  const tens = group % 100;
  // French counts on from sixty and eighty: "soixante-dix", "quatre-vingt-onze".
  if ((tens === 60 || tens === 80) && adds >= 10 && adds < 20) return true;
  // "dix-sept"
  if (tens === 10 && adds >= 7 && adds < 10) return true;
  // "soixante-dix-sept"
  if ((tens === 70 || tens === 90) && adds >= 7 && adds < 10) return true;
  return tens % 10 === 0 && tens >= 20 && adds < 10;
}

/** Steps over "and" or a hyphen when a number word that fits follows it; otherwise stays. */
function skipJoiner(
  tokens: readonly Token[],
  position: number,
  group: number,
  inGroup: boolean,
  afterPower: boolean,
  lexicon: Lexicon,
): number {
  const joiner = tokens[position];
  const following = lexicon.numberWords.get(tokens[position + 1]?.folded ?? '');
  if (joiner === undefined || following === undefined) return position;
  if (joiner.text === '-' || joiner.text === '‑' || joiner.text === '–') {
    const tight = joiner.glued && tokens[position + 1]?.glued === true;
    const fitsHere =
      'adds' in following
        ? fits(group, inGroup, following.adds) || isFourTwenties(lexicon, group, inGroup, following.adds)
        : true;
    return (tight || joiner.text === '-') && fitsHere ? position + 1 : position;
  }
  if (!lexicon.conjunctions.has(joiner.folded)) return position;
  if (!('adds' in following)) return position;
  const rule = lexicon.language.conjunctionAfter;
  const roundTens = inGroup && group % 10 === 0 && group % 100 >= 20;
  const roundHundreds = inGroup ? group > 0 && group % 100 === 0 : afterPower;
  if (rule === 'hundreds') return roundHundreds && following.adds > 0 ? position + 1 : position;
  if (rule === 'tens') {
    return roundTens && following.adds < 20 && following.adds > 0 && fits(group, inGroup, following.adds)
      ? position + 1
      : position;
  }
  return following.adds > 0 && (roundTens || roundHundreds) && fits(group, inGroup, following.adds)
    ? position + 1
    : position;
}
