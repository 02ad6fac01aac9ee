import type { Amount } from './amount.ts';
import { isPluralNounAt } from './noun-phrase.ts';
import { readAmount } from './read-amount.ts';
import type { Measured } from './read-measured.ts';
import { foldedAt, type Reading } from './reading.ts';

/** "98th out of 189 countries", "lugar 44 entre 189 países": how many are ranked, from behind the rank. */
export function readRankedAmong(reading: Reading, at: number): Amount | undefined {
  const { lexicon, tokens } = reading;
  const joiner = lexicon.rankAmong.startingAt(tokens, at);
  if (joiner === undefined) return undefined;
  const position = lexicon.determiners.has(foldedAt(reading, joiner.next)) ? joiner.next + 1 : joiner.next;
  const whole = readAmount(reading, position);
  if (whole === undefined || whole.outOf !== undefined || whole.bareOne || whole.decimals > 0)
    return undefined;
  if (isPluralNounAt(reading, whole.next)) return whole;
  // "was ranked 3rd of 2017" tells no number of ranks.
  const after = tokens[whole.next];
  const ends = after?.kind !== 'word' || lexicon.functionWords.has(after.folded);
  return ends && !/^(?:19|20)\d{2}$/.test(whole.value) ? whole : undefined;
}

/** A number that says a place in an order: "ranked 45", "lugar 44". */
export function isRanked(reading: Reading, measured: Measured): boolean {
  if (measured.amount.marked || measured.amount.bareOne) return false;
  const { lexicon } = reading;
  return (
    lexicon.rankWords.has(foldedAt(reading, measured.start - 1)) && !isPluralNounAt(reading, measured.next)
  );
}
