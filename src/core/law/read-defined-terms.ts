import type { Token } from '../text/tokens.ts';

/** A definition is short: "(hereinafter “CYPA”)", "(en adelante, LOPIVI)". */
const longestBracket = 9;

/**
 * The abbreviations in a bracket right behind a law's name, which the document uses for it from there on: "(CIDE)",
 * "(ECA)", "(hereinafter “the CYPA”)". `at` is the token behind the name.
 */
export function readDefinedTerms(tokens: readonly Token[], at: number): readonly string[] {
  if (tokens[at]?.text !== '(') return [];
  const terms: string[] = [];
  for (let index = at + 1; index < at + longestBracket; index += 1) {
    const token = tokens[index];
    if (token === undefined) return [];
    if (token.text === ')') return terms;
    // "LOPIVI", "LECrim", "CDC"; a number in the bracket is a date or a law of its own.
    if (token.kind === 'digits') return [];
    if (token.kind === 'word' && /^\p{Lu}[\p{L}]*\p{Lu}\p{L}{0,4}$/u.test(token.text)) terms.push(token.text);
  }
  return [];
}

/** The token behind a short bracket at `at`; `at` itself where there is none. */
export function skipBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let index = at + 1; index < at + longestBracket; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.text === '(') return at;
    if (token.text === ')') return index + 1;
  }
  return at;
}
