import { hashOn, hashStart, storedWord } from './word-store.ts';

const unknown = 0;
const letter = 1;
const mark = 2;
const surrogate = 3;
const other = 4;

/** Class of every UTF-16 code unit, filled as characters are met, because a property regex per word is slow. */
const classes = new Uint8Array(65536);

/** Hands over every word that begins in a stretch: a letter with the letters and combining marks behind it. */
export function eachWord(
  text: string,
  start: number,
  end: number,
  visit: (written: string, at: number) => void,
): void {
  let at = start;
  while (at < end) {
    const from = at;
    const kind = classAt(text, at);
    at += unitsAt(text, at, kind);
    if (kind !== letter && !(kind === surrogate && isLetterAt(text, from))) continue;
    let hash = hashOn(hashStart, text.charCodeAt(from));
    while (at < text.length) {
      const inside = classAt(text, at);
      if (inside === other || (inside === surrogate && !isLetterAt(text, at) && !isMarkAt(text, at))) break;
      hash = hashOn(hash, text.charCodeAt(at));
      at += unitsAt(text, at, inside);
    }
    visit(storedWord(text, from, at, hash).written, from);
  }
}

function unitsAt(text: string, at: number, kind: number): number {
  return kind === surrogate && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code] ?? unknown;
  if (known !== unknown) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return surrogate;
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) return letter;
  return /\p{M}/u.test(character) ? mark : other;
}

function isLetterAt(text: string, at: number): boolean {
  return /^\p{L}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isMarkAt(text: string, at: number): boolean {
  return /^\p{M}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
