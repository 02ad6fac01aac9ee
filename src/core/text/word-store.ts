/** A word as written, with what is worked out of it once however often it comes. */
export interface StoredWord {
  readonly written: string;
  readonly folded: string;
}

/** Texts use few words over and over: one slot for each of so many hashes, the newest word kept. */
const slots = 1 << 14;
const store: (StoredWord | undefined)[] = Array.from({ length: slots });
/** Longer runs of letters are seldom words. */
const longest = 32;

/** Begins the hash of a word; `hashOn` takes its letters in. */
export const hashStart = 17;

/** The hash of a word with one more code unit. */
export function hashOn(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The word in a stretch of a text, the same string each time as long as it stays in the store. */
export function storedWord(text: string, start: number, end: number, hash: number): StoredWord {
  const length = end - start;
  if (length > longest) return readWord(text.slice(start, end));
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const known = store[slot];
  if (known !== undefined && known.written.length === length && text.startsWith(known.written, start))
    return known;
  const read = readWord(text.slice(start, end));
  store[slot] = read;
  return read;
}

function readWord(written: string): StoredWord {
  return { written, folded: foldWord(written) };
}

/** A word in lower case and without diacritics. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 127) return lower.normalize('NFD').replace(/\p{M}+/gu, '');
  }
  return lower;
}
