import type { Token } from '../text/tokens.ts';
import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';

/** Words of a noun phrase. Token indexes, `next` exclusive. */
export interface NounPhrase {
  readonly start: number;
  readonly next: number;
  readonly text: string;
  /** Its last word has the form of a plural. */
  readonly plural: boolean;
}

/** More words than a counted noun has before it: "awareness raising and training workshops" has five. */
const longestPhrase = 5;
const longestSpan = 10;

/**
 * The noun that is counted at token `at`: "foreign tourists" in "foreign tourists had visited". Without a dictionary the
 * first plural closes an English phrase; in Romance languages adjectives that agree follow the noun.
 */
export function readNounPhrase(reading: Reading, from: number): NounPhrase | undefined {
  const { tokens, lexicon } = reading;
  // "18% higher than before", "50 per cent longer."
  if (isComparison(reading, from) || isBareComparative(reading, from)) return undefined;
  const at = isAdverb(reading, from) ? from + 1 : from;
  let next = at;
  let plural = false;
  let words = 0;
  while (words < longestPhrase) {
    const token = tokens[next];
    if (token === undefined || token.kind !== 'word') break;
    if (words > 0 && token.glued && !isDash(tokens[next - 1])) break;
    if (next - at > longestSpan) break;
    if (joinsModifiers(reading, next, words, plural)) {
      next += 1;
      continue;
    }
    if (lexicon.functionWords.has(token.folded) || lexicon.numberWords.has(token.folded)) break;
    const isPlural = isPluralWord(reading, token.folded);
    if (plural && (lexicon.language.adjectivesFirst || !isPlural)) break;
    if (!lexicon.language.adjectivesFirst && words > 0 && !isPlural && plural) break;
    next += 1;
    words += 1;
    plural = plural || isPlural;
    if (
      isDash(tokens[next]) &&
      isGlued(tokens[next]) &&
      isGlued(tokens[next + 1]) &&
      tokens[next + 1]?.kind === 'word'
    ) {
      next += 1;
      plural = false;
      words -= 1;
    }
  }
  if (next === at) return undefined;
  if (isDash(tokens[next - 1])) next -= 1;
  if (!plural && next - at > 2) next = at + 2;
  const first = tokens[at];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) return undefined;
  const phrase = { start: at, next, text: reading.text.slice(first.start, last.end), plural };
  return isVerbForm(reading, phrase) ? undefined : phrase;
}

function isComparison({ tokens, lexicon }: Reading, at: number): boolean {
  return (
    tokens[at + 1]?.folded === 'than' &&
    lexicon.language.adjectivesFirst &&
    /(?:er|re)$/.test(tokens[at]?.folded ?? '')
  );
}

const comparatives = new Set([
  'more',
  'less',
  'fewer',
  'higher',
  'lower',
  'longer',
  'shorter',
  'larger',
  'smaller',
  'greater',
]);

/** A comparative that no noun follows. */
function isBareComparative({ tokens, lexicon }: Reading, at: number): boolean {
  if (!lexicon.language.adjectivesFirst || !comparatives.has(tokens[at]?.folded ?? '')) return false;
  const after = tokens[at + 1];
  return after?.kind !== 'word' || lexicon.functionWords.has(after.folded);
}

/** "five formerly government-owned lines", "three quarters eventually …" */
function isAdverb({ tokens, lexicon }: Reading, at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  return lexicon.language.adjectivesFirst && word.length > 6 && word.endsWith('ly') && !nounsInLy.has(word);
}

const nounsInLy = new Set([
  'elderly',
  'monthly',
  'assembly',
  'anomaly',
  'disorderly',
  'friendly',
  'quarterly',
]);

/** In "awareness raising and training workshops" the "and" stands before the noun, inside the phrase. */
function joinsModifiers(reading: Reading, at: number, words: number, plural: boolean): boolean {
  const { lexicon, tokens } = reading;
  if (words === 0 || plural || !lexicon.language.adjectivesFirst) return false;
  if (!lexicon.conjunctions.has(foldedAt(reading, at))) return false;
  const after = tokens[at + 1];
  return (
    after?.kind === 'word' &&
    !lexicon.functionWords.has(after.folded) &&
    isPluralWord(reading, foldedAt(reading, at + 2))
  );
}

/** Whether a plural noun is counted at token `at`, possibly after adjectives: "small schools". */
export function isPluralNounAt(reading: Reading, at: number): boolean {
  return readNounPhrase(reading, at)?.plural === true;
}

/**
 * The noun of a count at token `at`, also where a pronoun or a verb stands between: "2,090 of them were girls",
 * "518 were boys".
 */
export function readCountedNoun(reading: Reading, at: number): NounPhrase | undefined {
  const { lexicon } = reading;
  // "twelve other provinces"
  const from = lexicon.otherWords.has(foldedAt(reading, at)) ? at + 1 : at;
  const direct = readNounPhrase(reading, from) ?? readNounPhrase(reading, at);
  if (direct !== undefined) return direct;
  // "499 (434 girls and 65 boys) victims"
  const bracketed = readNounPhrase(reading, skipBracket(reading, at));
  if (bracketed?.plural === true) return bracketed;
  let position = at;
  if (lexicon.of.has(foldedAt(reading, position)) && lexicon.pronouns.has(foldedAt(reading, position + 1)))
    position += 2;
  if (lexicon.copulas.has(foldedAt(reading, position))) position += 1;
  if (position === at) return undefined;
  const noun = readNounPhrase(reading, position);
  // "81.300 fueron realizadas": in Romance languages participles have the form of plurals.
  if (!lexicon.language.adjectivesFirst && !lexicon.people.has(foldedAt(reading, position))) return undefined;
  return noun?.plural === true && noun.next <= position + 2 ? noun : undefined;
}

/** Over a short bracket that opens at token `at`. */
function skipBracket({ tokens }: Reading, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let next = at + 1; next < at + 20; next += 1) if (tokens[next]?.text === ')') return next + 1;
  return at;
}

/** Endings of the past that hardly any noun has: "17,3 milhões viviam", "412 fueron", "312 vivaient". */
const pastEndings: Readonly<Partial<Record<string, RegExp>>> = {
  es: /(?:aban|ieron|aron|[^t]ian)$/,
  fr: /(?:[^p]aient|erent)$/,
  pt: /(?:avam|iam|aram|eram|iram)$/,
};

/** "only one highlighted the need", "52.481 referiam-se a maus-tratos" */
function isVerbForm(reading: Reading, noun: NounPhrase): boolean {
  const past = pastEndings[reading.lexicon.language.code];
  if (past !== undefined && past.test(foldedAt(reading, noun.start))) return true;
  return (
    reading.lexicon.language.code === 'en' &&
    !noun.plural &&
    noun.next === noun.start + 1 &&
    foldedAt(reading, noun.start).endsWith('ed')
  );
}

/** Skips "of", "of the", "de las" to what a share is taken of. */
export function skipOf(reading: Reading, at: number): number {
  const { of, determiners } = reading.lexicon;
  if (!of.has(foldedAt(reading, at))) return at;
  // "11,3 millions d'habitants"
  const next = isApostrophe(reading.tokens[at + 1]) ? at + 2 : at + 1;
  if (reading.lexicon.pronouns.has(foldedAt(reading, next))) return next + 1;
  return determiners.has(foldedAt(reading, next)) ? next + 1 : next;
}

function isApostrophe(token: Token | undefined): boolean {
  return token !== undefined && token.glued && (token.text === "'" || token.text === '’');
}

function isPluralWord({ lexicon }: Reading, word: string): boolean {
  if (lexicon.irregularPlurals.has(word)) return true;
  if (word.length < 3) return false;
  if (lexicon.language.code === 'fr') return /[sx]$/.test(word);
  if (lexicon.language.code === 'en') return word.endsWith('s') && !/(ss|us|is|ous)$/.test(word);
  return word.endsWith('s') && !word.endsWith('ss');
}
