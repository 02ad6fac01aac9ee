import type { Quantity } from '../statistics/quantity.ts';
import { attributesNear, clashes } from '../verification/context/contrasts.ts';
import { sentenceAt, type Span } from '../verification/context/sentences.ts';
import type { DocumentAlignment, FollowedStretch } from './document-alignment.ts';
import { unitsOf } from './units.ts';

/**
 * What has become of the sentence around a number. "reworded": other words that say the same as far as can be told;
 * "changed": another period or qualifier, a contrary word ("girls" for "boys", "fell" for "rose", "not"), another year
 * beside it, or hardly a word left.
 */
export type SentenceChange = 'same' | 'reworded' | 'changed';

/** So much of a sentence's words must be left for it to be the same sentence reworded. */
const enoughOfSentence = 0.5;
/** The words that qualify a number stand nearer to it than this; in UTF-16 code units. */
const qualifierReach = 40;

const negation = /^(?:not|no|never|without|nor|nunca|sin|ni|ne|pas|jamais|sans|não|nem|sem)$/;

/** Compares the sentence around a statistic of the old version with the one around its place in the new. */
export function compareSentences(
  alignment: DocumentAlignment,
): (old: Quantity, fresh: Quantity | undefined, place: FollowedStretch) => SentenceChange {
  const oldTexts = new Map(alignment.old.map(({ id, text }) => [id, text]));
  const newTexts = new Map(alignment.new.map(({ id, text }) => [id, text]));
  return (old, fresh, place) => {
    const oldText = oldTexts.get(old.paragraphId) ?? '';
    const newText = newTexts.get(place.passageId) ?? '';
    const before = sentenceAt(oldText, old.start);
    const after = sentenceAt(newText, place.start);
    const oldSentence = plain(oldText, before);
    const newSentence = plain(newText, after);
    if (oldSentence === newSentence) return 'same';
    if (fresh !== undefined && isSaidOtherwise(old, fresh, oldText, newText, place)) return 'changed';
    const contraries = clashes(attributesNear(oldText, before, old), attributesNear(newText, after, place));
    if (contraries.length > 0) return 'changed';
    const oldWords = wordsOf(oldSentence);
    const newWords = wordsOf(newSentence);
    if (countNegations(oldWords) !== countNegations(newWords)) return 'changed';
    if (yearsBeside(oldText, before, old) !== yearsBeside(newText, after, place)) return 'changed';
    return likeness(oldWords, newWords) < enoughOfSentence ? 'changed' : 'reworded';
  };
}

/**
 * Another period or qualifier. One that is read where none had been, from words that are the same, was only overlooked: by
 * an earlier version of the program.
 */
function isSaidOtherwise(
  old: Quantity,
  fresh: Quantity,
  oldText: string,
  newText: string,
  place: FollowedStretch,
): boolean {
  if (old.period !== undefined && fresh.period !== undefined && old.period !== fresh.period) return true;
  if (old.qualifier === fresh.qualifier) return false;
  return wordsBefore(oldText, old.start) !== wordsBefore(newText, place.start);
}

function wordsBefore(text: string, offset: number): string {
  return wordsOf(text.slice(Math.max(0, offset - qualifierReach), offset))
    .slice(-3)
    .join(' ');
}

function plain(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function wordsOf(sentence: string): readonly string[] {
  return unitsOf(sentence)
    .map((unit) => unit.text.toLowerCase())
    .filter((word) => /[\p{L}\d]/u.test(word));
}

function countNegations(words: readonly string[]): number {
  return words.filter((word) => negation.test(word)).length;
}

/** The nearest year on either side, which may well be the number's. */
function yearsBeside(text: string, sentence: Span, number: Span): string {
  const years = (from: number, to: number): string[] =>
    unitsOf(text.slice(from, Math.max(from, to)))
      .filter((unit) => /^(?:19|20)\d\d$/.test(unit.text))
      .map((unit) => unit.text);
  const before = years(sentence.start, number.start).at(-1) ?? '';
  const [after = ''] = years(number.end, sentence.end);
  return `${before} ${after}`;
}

function likeness(left: readonly string[], right: readonly string[]): number {
  const words = new Set(right);
  const shared = new Set(left.filter((word) => words.has(word)));
  return (2 * shared.size) / (new Set(left).size + words.size);
}
