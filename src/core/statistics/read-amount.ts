import { negate, shift } from '../text/decimal.ts';
import { type Amount, fraction, inWords, plainWhereWhole } from './amount.ts';
import { readDigits, significantDigits } from './read-digits.ts';
import { readSimpleFraction, withTrailingFraction } from './read-fraction.ts';
import { withMagnitude, withPowerAfterFraction, withPowerOfTen } from './read-magnitude.ts';
import { vulgarFractions } from './vulgar-fractions.ts';
import { readMixedNumber, readNamedFraction } from './read-named-fraction.ts';
import { readNumberWords, readSpokenDecimals, times } from './read-number-words.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';

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
  const amount = readOnce(reading, at, money);
  return amount === undefined ? undefined : { ...amount, next: skipSpelledOut(reading, amount) };
}

/** Over the same number once more in brackets, as laws and contracts write: "3 (três)", "thirty (30)". */
function skipSpelledOut(reading: Reading, amount: Amount): number {
  const { tokens, lexicon } = reading;
  const { next } = amount;
  if (tokens[next]?.text !== '(') return next;
  const inside = tokens[next + 1];
  if (inside === undefined || (inside.kind === 'digits') === (amount.writtenAs === 'digits')) return next;
  if (inside.kind === 'word' && (inside.signs & lexicon.starter) === 0) return next;
  const again = readOnce(reading, next + 1, false);
  const isSame = again !== undefined && again.outOf === undefined && again.value === amount.value;
  return isSame && tokens[again.next]?.text === ')' ? again.next + 1 : next;
}

function readOnce(reading: Reading, at: number, money: boolean): Amount | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') return readWrittenInDigits(reading, at, money);
  if (token.kind === 'word') return readPartInWords(reading, at, token.folded) ?? readInWords(reading, at);
  const vulgar = vulgarFractions.get(token.text);
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

/** A fraction that needs no number before it: "half of", "le quart des", "quarter million", "la cuarta parte". */
function readPartInWords(reading: Reading, at: number, word: string): Amount | undefined {
  const { lexicon } = reading;
  if (lexicon.half.has(word)) return readHalf(reading, at);
  if (lexicon.denominators.has(word)) {
    const part = readNounDenominator(reading, at) ?? readBareQuarter(reading, at);
    if (part !== undefined) return part;
  }
  return lexicon.fractionParts.has(word) ? readOnePart(reading, at) : undefined;
}

/** "half", "half a million", "half a dozen" */
function readHalf(reading: Reading, at: number): Amount | undefined {
  const { lexicon, tokens } = reading;
  if (!lexicon.half.has(foldedAt(reading, at))) return undefined;
  const before = foldedAt(reading, at - 1);
  // "… e meia" adds a half, "… e metade da população" begins anew.
  const isAdded = lexicon.conjunctions.has(before) && lexicon.halfNouns.has(foldedAt(reading, at));
  if (lexicon.ordinals.has(before)) return undefined;
  const isHalved = halvingWords.has(before) && speaksOfChange(reading, at - 1);
  if (!isAdded && !isHalved && lexicon.language.notBeforeHalf.includes(before)) return undefined;
  let next = at + 1;
  if (isDash(tokens[next]) && isGlued(tokens[next])) {
    // "un demi-million"
    const scale = lexicon.numberWords.get(foldedAt(reading, at + 2));
    if (scale === undefined || !('power' in scale)) return undefined;
    next += 1;
  }
  if (lexicon.articles.has(foldedAt(reading, next))) next += 1;
  const following = foldedAt(reading, next);
  const entry = lexicon.numberWords.get(following);
  const half = withPowerAfterFraction(reading, fraction(at, at + 1, '1', '2', 'words'));
  if (half.magnitude) return half;
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
  // "una demora media de 412 días": the adjective, where a noun of its own says half.
  const isAdjective = lexicon.half.size > 1 && !lexicon.halfNouns.has(foldedAt(reading, at));
  if (isAdjective && lexicon.of.has(following) && !lexicon.language.adjectivesFirst) return undefined;
  if (isHalved || needed.length === 0 || needed.includes(following)) return half;
  // "près de la moitié a moins de 15 ans", "baissé de moitié"
  const isNoun =
    lexicon.halfNouns.has(foldedAt(reading, at)) &&
    (lexicon.determiners.has(before) || lexicon.of.has(before));
  return isNoun ? half : undefined;
}

/** "cut by half", "cut in half", "caiu pela metade": by how much, or to what, something changed. */
const halvingWords = new Set(['by', 'in', 'pela']);

function speaksOfChange({ tokens, lexicon }: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && tokens[back]?.kind === 'word'; back -= 1) {
    const word = tokens[back]?.folded ?? '';
    if (lexicon.changeWords.has(word) || cutWords.has(word)) return true;
  }
  return false;
}

const cutWords = new Set([
  'cut',
  'cuts',
  'cutting',
  'slashed',
  'slash',
  'cortado',
  'cortada',
  'reduzida',
  'reduzido',
]);

/** "le tiers des ménages", "el tercio de": one part, where the article stands for the one. */
function readNounDenominator(reading: Reading, at: number): Amount | undefined {
  const { lexicon } = reading;
  const word = foldedAt(reading, at);
  const denominator = lexicon.nounDenominators.has(word) ? lexicon.denominators.get(word) : undefined;
  if (denominator === undefined) return undefined;
  if (!lexicon.determiners.has(foldedAt(reading, at - 1)) || !lexicon.of.has(foldedAt(reading, at + 1)))
    return undefined;
  return fraction(at, at + 1, '1', String(denominator), 'words');
}

/** From here on Romance languages put "de" before what is counted: "dos millones de pesos". */
const millions = 6;

/** "la cuarta parte de los hogares"; not "en la tercera parte del informe". */
function readOnePart(reading: Reading, at: number): Amount | undefined {
  const { lexicon } = reading;
  const parts = lexicon.fractionParts.get(foldedAt(reading, at));
  if (parts === undefined || !lexicon.fractionPartNouns.has(foldedAt(reading, at + 1))) return undefined;
  if (!lexicon.determiners.has(foldedAt(reading, at - 1))) return undefined;
  if (placePrepositions.has(foldedAt(reading, at - 2))) return undefined;
  const isOfOne = lexicon.of.has(foldedAt(reading, at + 2)) && !foldedAt(reading, at + 3).endsWith('s');
  return isOfOne ? undefined : fraction(at, at + 2, '1', String(parts), 'words');
}

const placePrepositions = new Set(['en', 'na', 'em']);

/** "quarter million" */
function readBareQuarter(reading: Reading, at: number): Amount | undefined {
  const { lexicon } = reading;
  const denominator = lexicon.denominators.get(foldedAt(reading, at));
  const entry = lexicon.numberWords.get(foldedAt(reading, at + 1));
  if (denominator === undefined || lexicon.ordinals.has(foldedAt(reading, at))) return undefined;
  if (entry === undefined || !('power' in entry)) return undefined;
  return withPowerAfterFraction(reading, fraction(at, at + 1, '1', String(denominator), 'words'));
}

/** "dozens of people" tell no number; "une trentaine de personnes" do. "une quarantaine de 14 jours" is none. */
function isVagueDozen({ tokens, lexicon }: Reading, at: number, counted: boolean): boolean {
  if (!lexicon.of.has(tokens[at + 1]?.folded ?? '')) return false;
  if (lexicon.language.adjectivesFirst || tokens[at + 2]?.kind !== 'word') return true;
  return !counted && tokens[at]?.folded.endsWith('s') === true;
}

function readInWords(reading: Reading, at: number): Amount | undefined {
  const { lexicon, tokens } = reading;
  const word = foldedAt(reading, at);
  const article = lexicon.articles.has(word) ? 1 : 0;
  const words = readNumberWords(tokens, at, lexicon);
  const numeratorEnd = words?.next ?? at + article;
  if (words === undefined && article === 0) return undefined;

  const part = readNamedFraction(reading, at, words, article === 1);
  if (part !== undefined) return withPowerAfterFraction(reading, part);
  const dozen = lexicon.dozens.get(foldedAt(reading, numeratorEnd));
  if (dozen !== undefined && !isVagueDozen(reading, numeratorEnd, words !== undefined)) {
    return inWords(at, numeratorEnd + 1, times(words?.value ?? '1', dozen), false);
  }
  if (words === undefined) return undefined;
  const mixed = readMixedNumber(reading, at, words);
  if (mixed !== undefined) return mixed;
  const spoken = readSpokenDecimals(tokens, words.next, lexicon);
  if (spoken !== undefined) {
    const amount = inWords(at, spoken.next, `${words.value}.${spoken.digits}`, false);
    return withMagnitude(reading, { ...amount, decimals: spoken.digits.length }, false).magnitude
      ? { ...withMagnitude(reading, amount, false), writtenAs: 'words' }
      : { ...amount, decimals: spoken.digits.length };
  }
  const plain = {
    ...inWords(at, words.next, words.value, words.bareOne),
    magnitude: words.lastPower >= millions,
  };
  const amount = withTrailingFraction(reading, plain);
  if (amount.next === words.next) return amount;
  const scaledUp = withMagnitude(reading, amount, false);
  return scaledUp.magnitude ? { ...scaledUp, writtenAs: 'words' } : amount;
}
