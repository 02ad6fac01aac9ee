import type { Token } from '../text/tokens.ts';
import { askOfWords } from '../text/word-store.ts';

/** Whether a word begins with a capital letter. */
export function beginsWithCapital(word: string): boolean {
  const first = word.charAt(0);
  return /^[\p{L}\p{M}]/u.test(first) && first !== first.toLowerCase();
}

const capitalised = askOfWords(beginsWithCapital);

/** Whether a token is a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && (token.signs & capitalised) !== 0;
}
