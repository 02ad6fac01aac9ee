import { add, divide } from '../text/decimal.ts';
import { type Amount, fraction, fractionPlaces, trimmed } from './amount.ts';
import { readNumberWords } from './read-number-words.ts';
import { foldedAt, isDash, type Reading } from './reading.ts';
import { vulgarFractions } from './vulgar-fractions.ts';

/** "3/4"; "24/7" and "5/17/2018" are none. */
export function readSimpleFraction({ tokens }: Reading, at: number): Amount | undefined {
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

/** "2 1/2", "2½" */
export function withTrailingFraction(reading: Reading, amount: Amount): Amount {
  if (amount.decimals > 0) return amount;
  const token = reading.tokens[amount.next];
  const vulgar = vulgarFractions.get(token?.text ?? '');
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

/** "and a half", "y medio", "and three quarters" after a number. */
export function readAndFraction(
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

const pluralVerbs = new Set(['were', 'are', 'have', 'had', 'do', 'did', 'live', 'said', 'reported']);

/** "two thirds", "one fifth", "a quarter of"; not "a third party" or "two third-country nationals". */
export function isFraction(reading: Reading, at: number, one: boolean, article: boolean): boolean {
  const plural = foldedAt(reading, at).endsWith('s');
  if (!one) return plural;
  if (article) {
    const { tokens, lexicon } = reading;
    const after = tokens[at + 1];
    if (after === undefined || lexicon.of.has(after.folded) || '.,;)'.includes(after.text)) return true;
    // "un tiers en 2003", "a third were girls"; "a third was planned" may be a third one.
    if (lexicon.nounDenominators.has(foldedAt(reading, at))) {
      // In French "un tiers" is also a third party: "un tiers payant".
      return (
        lexicon.language.code !== 'fr' || after.kind === 'digits' || lexicon.functionWords.has(after.folded)
      );
    }
    // "um quinto tinha", "un cinquième vit"
    if (!lexicon.language.adjectivesFirst)
      return lexicon.haveVerbs.has(after.folded) || lexicon.copulas.has(after.folded);
    return lexicon.language.adjectivesFirst && pluralVerbs.has(after.folded);
  }
  return !plural;
}
