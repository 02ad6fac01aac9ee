import { readNounPhrase } from './noun-phrase.ts';
import { foldedAt, startsSentence, type Reading } from './reading.ts';
import type { Recognised } from './recognised.ts';

/**
 * What each quantity counts: its own noun, or in a list ("277 in 2012, 323 in 2013 and 419 in 2014") that of the member
 * before it or of the sentence's "number of investigations".
 */
export function inheritNouns(
  reading: Reading,
  quantities: readonly Recognised[],
): readonly (string | undefined)[] {
  const nouns: (string | undefined)[] = [];
  let shared: string | undefined;
  let scanned = 0;
  let depth = 0;
  for (const quantity of quantities) {
    for (; scanned <= quantity.start; scanned += 1) {
      if (startsSentence(reading, scanned)) {
        shared = undefined;
        depth = 0;
      }
      if (reading.tokens[scanned]?.text === '(') depth += 1;
      else if (reading.tokens[scanned]?.text === ')') depth = Math.max(0, depth - 1);
      shared = nounAfterNumberOf(reading, scanned) ?? shared;
    }
    const own = quantity.noun?.text;
    const countable = quantity.kind === 'count';
    nouns.push(own ?? (countable && !isAmountOf(reading, quantity.start) ? shared : undefined));
    if (countable && own !== undefined && quantity.noun?.plural === true && depth === 0) shared = own;
  }
  return nouns;
}

/** In "a budget of 1.2 million" the figure says how large something else is. */
function isAmountOf(reading: Reading, start: number): boolean {
  const { lexicon } = reading;
  return (
    lexicon.of.has(foldedAt(reading, start - 1)) && !lexicon.numberNouns.has(foldedAt(reading, start - 2))
  );
}

/** "the number of investigations", "el número de casos" */
function nounAfterNumberOf(reading: Reading, at: number): string | undefined {
  const { lexicon } = reading;
  if (!lexicon.numberNouns.has(foldedAt(reading, at)) || !lexicon.of.has(foldedAt(reading, at + 1)))
    return undefined;
  const start = lexicon.determiners.has(foldedAt(reading, at + 2)) ? at + 3 : at + 2;
  return readNounPhrase(reading, start)?.text;
}
