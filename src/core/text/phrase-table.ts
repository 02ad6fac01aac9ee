import { tokenise, type Token } from './tokens.ts';

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases of one or more words, found at or before a place in a list of tokens. The longest phrase wins. */
export interface PhraseTable<Value> {
  /** A phrase that starts at token `at`; `next` is the token after it. */
  readonly startingAt: (tokens: readonly Token[], at: number) => { next: number; value: Value } | undefined;
  /** Whether any phrase begins with this folded word. */
  readonly canStartWith: (word: string) => boolean;
  /** The folded words that phrases begin with. */
  readonly firstWords: readonly string[];
  /** A phrase whose last token is `last`; `start` is its first token. */
  readonly endingAt: (tokens: readonly Token[], last: number) => { start: number; value: Value } | undefined;
}

/** Makes a table from phrases in folded form. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  const byLast = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of entries) {
    const words = tokenise(phrase).map((token) => token.folded);
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) continue;
    file(byFirst, first, { words, value });
    file(byLast, last, { words, value });
  }
  for (const phrases of [...byFirst.values(), ...byLast.values()]) {
    phrases.sort((a, b) => b.words.length - a.words.length);
  }
  return {
    canStartWith: (word) => byFirst.has(word),
    firstWords: [...byFirst.keys()],
    startingAt(tokens, at) {
      const first = tokens[at];
      if (first === undefined) return undefined;
      const phrases = byFirst.get(first.folded);
      if (phrases === undefined) return undefined;
      for (const { words, value } of phrases) {
        if (standsAt(tokens, at, words)) return { next: at + words.length, value };
      }
      return undefined;
    },
    endingAt(tokens, last) {
      const token = tokens[last];
      if (token === undefined) return undefined;
      const phrases = byLast.get(token.folded);
      if (phrases === undefined) return undefined;
      for (const { words, value } of phrases) {
        const start = last - words.length + 1;
        if (start >= 0 && standsAt(tokens, start, words)) return { start, value };
      }
      return undefined;
    },
  };
}

/** A table of phrases that only have to be there. */
export function phraseSet(phrases: Iterable<string>): PhraseTable<true> {
  return phraseTable([...phrases].map((phrase) => [phrase, true] as const));
}

function file<Value>(index: Map<string, Phrase<Value>[]>, key: string, phrase: Phrase<Value>): void {
  const phrases = index.get(key);
  if (phrases === undefined) index.set(key, [phrase]);
  else phrases.push(phrase);
}

function standsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index += 1) {
    if (tokens[at + index]?.folded !== words[index]) return false;
  }
  return true;
}
