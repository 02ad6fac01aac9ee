/** A word or sign as written, with what is worked out of it once however often it comes. */
export interface StoredWord {
  readonly written: string;
  readonly folded: string;
  /** One bit for each question of `askOfWords` that is answered with yes. */
  readonly signs: number;
}

/** A question about a word that does not depend on where the word stands. */
export type WordQuestion = (written: string, folded: string) => boolean;

const questions: WordQuestion[] = [];
/** As many bits as a small integer has. */
const mostQuestions = 30;

/** Texts use few words over and over: one slot for each of so many hashes, the newest word kept. */
const slots = 1 << 16;
const store: (StoredWord | undefined)[] = Array.from({ length: slots });
/** Signs of one code unit, by that unit. */
const storedSigns = new Map<number, StoredWord>();
/** Longer runs of letters are seldom words. */
const longest = 32;

/**
 * Has a question answered for every word once, where whoever walks over all words of a text would ask it of each: returns the
 * bit that says yes in the `signs` of a word. Modules ask for it when they are loaded, not for every text.
 */
export function askOfWords(question: WordQuestion): number {
  if (questions.length >= mostQuestions) throw new Error('More questions than a word has bits');
  questions.push(question);
  store.fill(undefined);
  storedSigns.clear();
  return 1 << (questions.length - 1);
}

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

/** A sign that is one code unit, the same string each time. Signs have no other case. */
export function storedSign(code: number): StoredWord {
  let known = storedSigns.get(code);
  if (known === undefined) {
    const written = String.fromCharCode(code);
    known = { written, folded: written, signs: signsOf(written, written) };
    storedSigns.set(code, known);
  }
  return known;
}

function readWord(written: string): StoredWord {
  const folded = foldWord(written);
  return { written, folded, signs: signsOf(written, folded) };
}

function signsOf(written: string, folded: string): number {
  let signs = 0;
  questions.forEach((question, index) => {
    if (question(written, folded)) signs |= 1 << index;
  });
  return signs;
}

/** A word in lower case and without diacritics. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 127) return lower.normalize('NFD').replace(/\p{M}+/gu, '');
  }
  return lower;
}
