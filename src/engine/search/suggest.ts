import type { CaseDatabase } from '../store/database.ts';
import type { StemmedLanguage } from '../store/stem-tokens.ts';
import { tokeniseQuery } from './query-tokens.ts';
import { countPassagesWithWord, wordsBeginning } from './word-counts.ts';
import { wordsOf } from './words.ts';

/** Shorter words have too many neighbours to guess among. */
const shortestCorrected = 4;

/**
 * The query with the words that stand nowhere put as the most frequent word a slip or two away; `undefined` when there is
 * nothing better to offer. The first letter is taken to be right.
 */
export function suggestQuery(
  database: CaseDatabase,
  query: string,
  languages: readonly StemmedLanguage[],
): string | undefined {
  let corrected = query;
  let shift = 0;
  let isChanged = false;
  for (const token of tokeniseQuery(query)) {
    if (token.kind !== 'word') continue;
    const [word, ...others] = wordsOf(token.text);
    if (word === undefined || others.length > 0 || token.text.endsWith('*')) continue;
    if (!isCorrectable(word) || countPassagesWithWord(database, word, languages) > 0) continue;
    const better = nearestWord(database, word);
    if (better === undefined) continue;
    corrected = corrected.slice(0, token.start + shift) + better + corrected.slice(token.end + shift);
    shift += better.length - (token.end - token.start);
    isChanged = true;
  }
  return isChanged ? corrected : undefined;
}

function isCorrectable(word: string): boolean {
  return word.length >= shortestCorrected && /^\p{L}+$/u.test(word);
}

function nearestWord(database: CaseDatabase, word: string): string | undefined {
  const furthest = word.length < 8 ? 1 : 2;
  let best: { word: string; distance: number; count: number } | undefined;
  for (const candidate of wordsBeginning(database, word.slice(0, 1))) {
    if (Math.abs(candidate.word.length - word.length) > furthest) continue;
    const distance = editDistance(word, candidate.word, furthest);
    if (distance > furthest || distance === 0) continue;
    if (
      best === undefined ||
      distance < best.distance ||
      (distance === best.distance && candidate.count > best.count)
    ) {
      best = { ...candidate, distance };
    }
  }
  return best?.word;
}

/**
 * Letters to add, drop, replace or exchange with their neighbour to come from one word to the other (optimal string
 * alignment); anything above `furthest` where it is more than that.
 */
export function editDistance(from: string, to: string, furthest: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at += 1) {
    const current = [at];
    let least = at;
    for (let other = 1; other <= to.length; other += 1) {
      const isSame = from[at - 1] === to[other - 1];
      let cost = Math.min(
        (previous[other] ?? 0) + 1,
        (current[other - 1] ?? 0) + 1,
        (previous[other - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (at > 1 && other > 1 && from[at - 1] === to[other - 2] && from[at - 2] === to[other - 1]) {
        cost = Math.min(cost, (beforePrevious[other - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > furthest) return furthest + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? furthest + 1;
}
