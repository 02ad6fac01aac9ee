import { add, type Decimal, divide } from '../text/decimal.ts';
import { fractionPlaces, trimmed } from './amount.ts';
import { readAndFraction } from './read-fraction.ts';
import type { Measured } from './read-measured.ts';
import { readQualifierBefore } from './read-qualifier.ts';
import { afterHyphen, foldedAt, isDash, isGlued, type Reading } from './reading.ts';
import type { Recognised } from './recognised.ts';

/** A multiple said in one word: "twice as many", "threefold", "has doubled", "se duplicó", "el doble". */
export function readMultipleWord(reading: Reading, at: number): Recognised | undefined {
  if (reading.tokens[at]?.kind !== 'word') return undefined;
  const value = valueOfWord(reading, at) ?? valueOfVerb(reading, at);
  if (value === undefined) return undefined;
  return {
    start: at,
    next: at + 1,
    kind: 'multiple',
    value: String(value),
    decimals: 0,
    significant: 1,
    writtenAs: 'words',
    qualifier: readQualifierBefore(reading, startOfVerb(reading, at))?.value,
  };
}

function valueOfWord(reading: Reading, at: number): number | undefined {
  const { lexicon, tokens } = reading;
  const value = lexicon.multiples.get(foldedAt(reading, at));
  if (value === undefined) return undefined;
  const isFold = [...lexicon.foldEndings].some((ending) => foldedAt(reading, at).endsWith(ending));
  if (isFold || lexicon.comparatives.has(foldedAt(reading, at + 1))) return value;
  // "fue el doble.", "le triple de": a noun behind its article, with no noun of which it could be the adjective.
  const after = tokens[at + 1];
  const isNoun =
    !lexicon.language.adjectivesFirst &&
    (lexicon.determiners.has(foldedAt(reading, at - 1)) || lexicon.ofThe.has(foldedAt(reading, at - 1))) &&
    (after?.kind !== 'word' || lexicon.functionWords.has(after.folded));
  return isNoun && !isDash(after) ? value : undefined;
}

function valueOfVerb(reading: Reading, at: number): number | undefined {
  const { lexicon, tokens } = reading;
  if (isDash(tokens[at + 1]) && isGlued(tokens[at + 1])) return undefined;
  const word = foldedAt(reading, at);
  const verb = lexicon.multiplyingVerbs.get(word);
  if (verb !== undefined) return verb;
  const participle = lexicon.multiplyingParticiples.get(word);
  if (participle === undefined) return undefined;
  // "a plus que doublé", "a presque triplé"
  for (let back = 1; back <= 3; back += 1) {
    if (lexicon.auxiliaries.has(foldedAt(reading, at - back))) return participle;
  }
  return undefined;
}

/** "casi se duplicó": the pronoun stands between the verb and its qualifier. */
function startOfVerb(reading: Reading, at: number): number {
  return foldedAt(reading, at - 1) === 'se' ? at - 1 : at;
}

/** "seven times higher", "10-fold", "dos veces y media la tasa", "multiplied by 2.5" */
export function readTimes(
  reading: Reading,
  measured: Measured,
): { readonly next: number; readonly value: Decimal } | undefined {
  const { lexicon, tokens } = reading;
  const { value } = measured.amount;
  if (lexicon.multipliedBy.endingAt(tokens, measured.start - 1) !== undefined)
    return { next: measured.next, value };
  const at = afterHyphen(reading, measured.next);
  const word = foldedAt(reading, at);
  if (lexicon.foldEndings.has(word)) return { next: at + 1, value };
  if (!lexicon.times.has(word)) return undefined;
  const part = readAndFraction(reading, at + 1);
  if (part !== undefined) {
    const more = trimmed(divide(part.numerator, part.denominator, fractionPlaces) ?? '0');
    return { next: part.next, value: add(value, more) };
  }
  // "2.5 times" tells no number of occasions.
  const isPart = measured.amount.decimals > 0 || value.includes('.');
  return isPart || lexicon.comparatives.has(foldedAt(reading, at + 1)) ? { next: at + 1, value } : undefined;
}
