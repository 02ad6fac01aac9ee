import { isForbidden } from './negated-limit.ts';
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
  if (direct !== undefined && isComparedWithKnown(reading, direct)) return undefined;
  if (direct?.value === 'over' && isForbidden(reading, direct.start)) {
    return { start: direct.start, value: 'at most' };
  }
  if (direct?.value === 'at most' && isEndOfChange(reading, last, direct.start)) return undefined;
  // "casi el 25 %", "près de la moitié"
  if (direct !== undefined || !lexicon.determiners.has(foldedAt(reading, last))) return direct;
  const outer = lexicon.qualifiersBefore.endingAt(tokens, last - 1);
  if (outer !== undefined && isComparedWithKnown(reading, outer)) return undefined;
  return outer?.value === 'at most' && isEndOfChange(reading, last - 1, outer.start) ? undefined : outer;
}

/** "over the four years", "two less than the 14 weeks": the article names a stretch or a number that is known. */
function isComparedWithKnown(
  reading: Reading,
  { start, value }: { readonly start: number; readonly value: Qualifier },
): boolean {
  if (!reading.lexicon.language.adjectivesFirst || (value !== 'over' && value !== 'under')) return false;
  for (let at = start + 1; at <= start + 2; at += 1) {
    if (foldedAt(reading, at) === 'the') return true;
    if (foldedAt(reading, at) !== 'than') return false;
  }
  return false;
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
