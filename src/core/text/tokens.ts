import { hashOn, hashStart, storedSign, storedWord } from './word-store.ts';

/**
 * A piece of a text: a run of letters, a run of ASCII digits, or one other character. White space makes no token.
 * Offsets are UTF-16 code units in the text that was split, end-exclusive.
 */
export interface Token {
  readonly kind: 'word' | 'digits' | 'symbol';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Words in lower case and without diacritics ("año" is "ano"), for looking up in tables; others as written. */
  readonly folded: string;
  /** No white space stands between this token and the one before it. */
  readonly glued: boolean;
  /** What `askOfWords` had answered of a word or sign, a bit for each question; 0 for digits. */
  readonly signs: number;
}

const unknown = 0;
const space = 1;
const letter = 2;
const digit = 3;
const other = 4;

/** Class of every UTF-16 code unit, filled as characters are met, because a property regex per character is slow. */
const classes = new Uint8Array(65536);

const letterPattern = /[\p{L}\p{M}]/u;
const spacePattern = /[\s\u200b\u00ad\ufeff]/u;

/** Splits a text into tokens, in one pass over its characters. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let glued = false;
  while (at < length) {
    const start = at;
    const kind = classOf(text.charCodeAt(at));
    at += 1;
    if (kind === space) {
      glued = false;
      continue;
    }
    if (kind === letter) {
      let hash = hashOn(hashStart, text.charCodeAt(start));
      while (at < length) {
        const code = text.charCodeAt(at);
        if (classOf(code) !== letter) break;
        hash = hashOn(hash, code);
        at += 1;
      }
      const { written, folded, signs } = storedWord(text, start, at, hash);
      tokens.push({ kind: 'word', start, end: at, text: written, folded, glued, signs });
    } else if (kind === digit) {
      while (at < length && classOf(text.charCodeAt(at)) === digit) at += 1;
      const written = text.slice(start, at);
      tokens.push({ kind: 'digits', start, end: at, text: written, folded: written, glued, signs: 0 });
    } else if (
      isHighSurrogate(text.charCodeAt(start)) &&
      at < length &&
      isLowSurrogate(text.charCodeAt(at))
    ) {
      at += 1;
      const written = text.slice(start, at);
      tokens.push({ kind: 'symbol', start, end: at, text: written, folded: written, glued, signs: 0 });
    } else {
      const { written, folded, signs } = storedSign(text.charCodeAt(start));
      tokens.push({ kind: 'symbol', start, end: at, text: written, folded, glued, signs });
    }
    glued = true;
  }
  return tokens;
}

function classOf(code: number): number {
  const known = classes[code] ?? unknown;
  if (known !== unknown) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  if (code >= 48 && code <= 57) return digit;
  const character = String.fromCharCode(code);
  if (spacePattern.test(character)) return space;
  return letterPattern.test(character) ? letter : other;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
