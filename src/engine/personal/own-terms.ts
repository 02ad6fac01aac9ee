import { createHash } from 'node:crypto';
import { extendGlossary } from '../../core/verification/context/glossary.ts';
import type { OwnTerm } from '../../shared/contract/glossary-schemas.ts';
import { personalFiles } from './personal-files.ts';

let mark = '';

/** Proposals made with other words than these are out of date; empty where a person has added none. */
export function glossaryMark(): string {
  return mark;
}

/** Puts the words of a person to use in this process. A damaged file counts as none: the editor says so. */
export function adoptPersonalTerms(userDataFolder: string): void {
  const read = personalFiles(userDataFolder).terms();
  adoptTerms(read.ok ? read.value : []);
}

/** Puts these words to use in this process, in place of those from before. */
export function adoptTerms(terms: readonly OwnTerm[]): void {
  extendGlossary(terms.map(({ en, es, fr, pt }) => [en, es, fr, pt] as const));
  mark =
    terms.length === 0
      ? ''
      : ` ${createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16)}`;
}
