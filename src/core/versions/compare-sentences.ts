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
/** A year that stands nearer than this to a number may well be the number's; in UTF-16 code units. */
const besideNumber = 40;

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
    if (fresh !== undefined && (old.period !== fresh.period || old.qualifier !== fresh.qualifier))
      return 'changed';
    const contraries = clashes(attributesNear(oldText, before, old), attributesNear(newText, after, place));
    if (contraries.length > 0) return 'changed';
    const oldWords = wordsOf(oldSentence);
    const newWords = wordsOf(newSentence);
    if (countNegations(oldWords) !== countNegations(newWords)) return 'changed';
    if (yearsBeside(oldText, before, old) !== yearsBeside(newText, after, place)) return 'changed';
    return likeness(oldWords, newWords) < enoughOfSentence ? 'changed' : 'reworded';
  };
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

function yearsBeside(text: string, sentence: Span, number: Span): string {
  const from = Math.max(sentence.start, number.start - besideNumber);
  const to = Math.min(sentence.end, number.end + besideNumber);
  return unitsOf(text.slice(from, to))
    .filter((unit) => /^(?:19|20)\d\d$/.test(unit.text))
    .map((unit) => unit.text)
    .join(' ');
}

function likeness(left: readonly string[], right: readonly string[]): number {
  const words = new Set(right);
  const shared = new Set(left.filter((word) => words.has(word)));
  return (2 * shared.size) / (new Set(left).size + words.size);
}
