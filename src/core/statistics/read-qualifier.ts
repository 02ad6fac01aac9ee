import type { Qualifier } from './quantity.ts';
import { foldedAt, type Reading } from './reading.ts';

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
  // "casi el 25 %", "près de la moitié"
  if (direct !== undefined || !lexicon.determiners.has(foldedAt(reading, last))) return direct;
  return lexicon.qualifiersBefore.endingAt(tokens, last - 1);
}
