import { readNounPhrase } from './noun-phrase.ts';
import { foldedAt, startsSentence, type Reading } from './reading.ts';
import type { Recognised } from './recognised.ts';

/** What has been counted so far in the sentence. */
interface Counted {
  /** What the next figure counts if nothing else is said. */
  shared?: string;
  /** The first plural noun counted outside brackets: the sentence's subject. */
  first?: string;
  /** The last noun counted that names people. */
  people?: string;
}

/**
 * What each quantity counts: its own noun, or in a list ("277 in 2012, 323 in 2013 and 419 in 2014") that of the member
 * before it or of the sentence's "number of investigations". "In 2018, 12,450 persons lived in 14 districts, of whom
 * 6,931 …" counts persons, not districts.
 */
export function inheritNouns(
  reading: Reading,
  quantities: readonly Recognised[],
): readonly (string | undefined)[] {
  const nouns: (string | undefined)[] = [];
  let counted: Counted = {};
  let scanned = 0;
  let depth = 0;
  for (const quantity of quantities) {
    for (; scanned <= quantity.start; scanned += 1) {
      if (startsSentence(reading, scanned)) {
        counted = carriedOver(reading, scanned, counted);
        depth = 0;
      }
      const token = reading.tokens[scanned];
      if (token?.kind === 'symbol') {
        if (token.text === '(') depth += 1;
        else if (token.text === ')') depth = Math.max(0, depth - 1);
      }
      if (token === undefined || (token.signs & reading.lexicon.nounCue) === 0) continue;
      const named = nounAfterNumberOf(reading, scanned) ?? countedNounAt(reading, scanned);
      if (named !== undefined) counted = { ...counted, shared: named, first: counted.first ?? named };
      if (reading.lexicon.ofWhom.endingAt(reading.tokens, scanned) !== undefined)
        counted = { ...counted, shared: wholeBefore(reading, scanned, counted) };
    }
    const own = quantity.noun?.text;
    const countable = quantity.kind === 'count' && !isTotal(reading, quantity.next);
    nouns.push(
      own ?? (countable && !isAmountOf(reading, quantity.start, counted.shared) ? counted.shared : undefined),
    );
    if (!countable || own === undefined || quantity.noun?.plural !== true || depth > 0) continue;
    const isPeople = reading.lexicon.people.has(foldedAt(reading, quantity.noun.next - 1));
    counted = {
      shared: own,
      first: counted.first ?? own,
      people: isPeople ? own : counted.people,
    };
  }
  return nouns;
}

/** "Of these, 57,020 …", "The figure was 39,900 in 2005": what the sentence before has counted. */
function carriedOver(reading: Reading, start: number, before: Counted): Counted {
  const { tokens, lexicon } = reading;
  const whole = before.people ?? before.first ?? before.shared;
  if (whole === undefined) return {};
  const first = foldedAt(reading, start);
  const second = foldedAt(reading, start + 1);
  const isPart =
    (lexicon.of.has(first) && lexicon.pronouns.has(second)) ||
    (partitives.has(first) && (lexicon.pronouns.has(second) || tokens[start + 1]?.text === ',')) ||
    joinedPartitives.has(first) ||
    (first === 'sur' && second === 'ces');
  const isFigure =
    lexicon.determiners.has(first) &&
    figureNouns.has(second) &&
    !lexicon.of.has(foldedAt(reading, start + 2));
  return isPart || isFigure ? { shared: whole, people: before.people } : {};
}

const partitives = new Set(['parmi', 'among', 'entre']);
/** "Destas" and "delas" are "de estas" and "de elas". */
const joinedPartitives = new Set('destes destas desses dessas deles delas'.split(' '));
const figureNouns = new Set('figure number total cifra numero chiffre nombre quantidade'.split(' '));

/** What "of whom" and "dont" refer to: people where the pronoun or the text names some, else what the sentence counts. */
function wholeBefore(reading: Reading, at: number, counted: Counted): string | undefined {
  // "of which" follows its noun: "119 institutions, 14 of which".
  if (foldedAt(reading, at) === 'which') return counted.shared;
  return counted.people ?? counted.first ?? counted.shared;
}

/** "45 women and 23 men, 68 in total": the sum is not of the last noun. */
function isTotal(reading: Reading, at: number): boolean {
  return (
    totalPrepositions.has(foldedAt(reading, at)) && reading.lexicon.numberNouns.has(foldedAt(reading, at + 1))
  );
}

const totalPrepositions = new Set(['in', 'en', 'au', 'no']);

/** In "a budget of 1.2 million" the figure says how large something else is; "a population of 1.2 million" counts. */
function isAmountOf(reading: Reading, start: number, shared: string | undefined): boolean {
  const { lexicon } = reading;
  if (!lexicon.of.has(foldedAt(reading, start - 1))) return false;
  const noun = foldedAt(reading, start - 2);
  if (lexicon.numberNouns.has(noun) || lexicon.countedNouns.has(noun)) return false;
  // "passou de 22.081 para 24.803"
  return shared === undefined || !lexicon.changeWords.has(noun);
}

/** "the number of investigations", "el número de casos", "the number of reported cases" */
function nounAfterNumberOf(reading: Reading, at: number): string | undefined {
  const { lexicon } = reading;
  if (!lexicon.numberNouns.has(foldedAt(reading, at))) return undefined;
  let start = at + 1;
  if (!lexicon.of.has(foldedAt(reading, start))) return undefined;
  start += 1;
  if (isElision(reading, start)) start += 1;
  if (lexicon.determiners.has(foldedAt(reading, start))) start += 1;
  const noun = readNounPhrase(reading, start);
  if (noun !== undefined || !/(?:ed|wn)$/.test(foldedAt(reading, start))) return noun?.text;
  return readNounPhrase(reading, start + 1)?.text;
}

/** "nombre d'élèves" */
function isElision({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.glued === true && (token.text === "'" || token.text === '’');
}

/** "the population stood at 8.4 million" */
function countedNounAt({ tokens, lexicon }: Reading, at: number): string | undefined {
  const token = tokens[at];
  return token !== undefined && lexicon.countedNouns.has(token.folded) ? token.text : undefined;
}
