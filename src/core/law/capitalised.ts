import type { Token } from '../text/tokens.ts';

/** Whether a token is a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  // Most words begin with a small letter of the alphabet.
  if (code >= 97 && code <= 122) return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}
