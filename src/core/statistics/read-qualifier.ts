import type { Qualifier } from './quantity.ts';
import { foldedAt, startsSentence, type Reading } from './reading.ts';

/** Words in front that bound or soften the number: "more than", "some", "nearly". */
export function readQualifierBefore(
  reading: Reading,
  start: number,
): { readonly start: number; readonly value: Qualifier } | undefined {
  const { lexicon, tokens } = reading;
  let last = start - 1;
  if (lexicon.articles.has(foldedAt(reading, last)) || lexicon.between.has(foldedAt(reading, last)))
    last -= 1;
  const direct = lexicon.qualifiersBefore.endingAt(tokens, last);
  if (direct?.value === 'at most' && isEndOfChange(reading, last, direct.start)) return undefined;
  // "casi el 25 %", "près de la moitié"
  if (direct !== undefined || !lexicon.determiners.has(foldedAt(reading, last))) return direct;
  const outer = lexicon.qualifiersBefore.endingAt(tokens, last - 1);
  return outer?.value === 'at most' && isEndOfChange(reading, last - 1, outer.start) ? undefined : outer;
}

/** "subió hasta 4.530": after a verb of change the word says where it ended, not a limit. */
function isEndOfChange(reading: Reading, last: number, start: number): boolean {
  const { lexicon } = reading;
  if (lexicon.language.adjectivesFirst || !lexicon.rangeTo.has(foldedAt(reading, last))) return false;
  for (let back = 1; back <= 8; back += 1) {
    if (lexicon.changeWords.has(foldedAt(reading, start - back))) return true;
    if (startsSentence(reading, start - back + 1)) return false;
  }
  return false;
}
