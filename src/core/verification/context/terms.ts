import type { GlossaryLanguage } from './domain-glossary.ts';
import { fold } from './fold.ts';
import { conceptOf } from './glossary.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word that carries meaning, where it stands, and what it is matched by. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** A concept of the glossary ("#child") or a folded stem ("sernatur"). */
  readonly key: string;
  readonly folded: string;
  /** Written with a capital inside a sentence, or in capitals: a name or an acronym. */
  readonly name: boolean;
}

/** The words of a text that say what it is about, in order. */
export function terms(text: string, language: GlossaryLanguage | undefined): Term[] {
  const found: Term[] = [];
  const word = /\p{L}[\p{L}\p{M}]*/gu;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const written = match[0];
    if (written.length < 2) continue;
    const folded = fold(written);
    if (isStopWord(folded, language)) continue;
    const acronym = written.length >= 2 && written.length <= 10 && written === written.toUpperCase();
    const capital = /^\p{Lu}/u.test(written) && !startsSentence(text, match.index);
    if (written.length < 3 && !acronym) continue;
    const concept = acronym ? undefined : conceptOf(folded, language);
    found.push({
      start: match.index,
      end: match.index + written.length,
      key: concept ?? (acronym ? folded : stemIn(folded, language)),
      folded,
      name: acronym || (capital && concept === undefined),
    });
  }
  return found;
}

function stemIn(folded: string, language: GlossaryLanguage | undefined): string {
  return stem(folded, language ?? 'en');
}

function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s"“«(¿¡•|-]/.test(text[before] ?? '')) before -= 1;
  return before < 0 || /[.!?:;]/.test(text[before] ?? '');
}

/**
 * Whether two words that no glossary joins are the same word in two languages: "formalisation" and "formalización".
 * At least five letters at the start must agree, and two thirds of the shorter word.
 */
export function areCognates(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (shorter < 5) return left === right;
  let common = 0;
  while (common < shorter && left[common] === right[common]) common += 1;
  return common >= 5 && common >= (shorter * 2) / 3;
}
