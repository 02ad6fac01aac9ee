/**
 * Finds, for a word as it is written, the one known word that it is a slip of: two letters exchanged, neighbours in short
 * words; in longer ones also one letter too many, too few or different. No word where several come into question. A look
 * costs as much for a hundred thousand known words as for ten.
 */
export function slipFinder(known: Iterable<string>): (written: string) => string | undefined {
  const words = new Set(known);
  /** Words by what they are with one letter blotted out, and with one letter left out. */
  const blotted = new Map<string, string[]>();
  const shortened = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 6) continue;
    for (let at = 0; at < word.length; at += 1) {
      file(blotted, without(word, at, blot), word);
      file(shortened, without(word, at), word);
    }
  }
  return (written) => {
    const meant = new Set<string>();
    /** Takes in what may be meant, as long as there is one such word. */
    const consider = (candidates: readonly string[]): void => {
      for (const candidate of candidates) {
        if (meant.size > 1) return;
        if (candidate !== written) meant.add(candidate);
      }
    };
    consider(exchanges(written).filter((word) => words.has(word)));
    consider(shortened.get(written) ?? []);
    for (let at = 0; at < written.length && written.length >= 6; at += 1) {
      consider(blotted.get(without(written, at, blot)) ?? []);
      const shorter = without(written, at);
      if (words.has(shorter)) consider([shorter]);
    }
    const [only] = meant;
    return meant.size === 1 ? only : undefined;
  };
}

/** No letter of any word. */
const blot = '\0';

function without(word: string, at: number, instead = ''): string {
  return word.slice(0, at) + instead + word.slice(at + 1);
}

/** A word with every two letters exchanged that may be exchanged by a slip. */
function exchanges(word: string): string[] {
  const found: string[] = [];
  for (let first = 0; first < word.length; first += 1) {
    const end = word.length >= 5 ? word.length : Math.min(first + 2, word.length);
    for (let second = first + 1; second < end; second += 1) {
      if (word[first] === word[second]) continue;
      found.push(
        word.slice(0, first) +
          (word[second] ?? '') +
          word.slice(first + 1, second) +
          (word[first] ?? '') +
          word.slice(second + 1),
      );
    }
  }
  return found;
}

function file(index: Map<string, string[]>, key: string, word: string): void {
  const filed = index.get(key);
  if (filed === undefined) index.set(key, [word]);
  // A third word could say no more than the second: that it is not clear which one is meant.
  else if (filed.length < 3 && !filed.includes(word)) filed.push(word);
}
