import type { Quantity } from '../../src/core/statistics/quantity.ts';
import type { SourcePassage } from '../../src/core/verification/evidence-input.ts';

/**
 * What a person without this program does: search the sources for the words of the sentence and the number as it is
 * written. BM25 over passages, the number's writing counted as one more word, words folded and not stemmed.
 */
export function fullTextRanking(
  passages: readonly SourcePassage[],
): (paragraph: string, statistic: Quantity) => SourcePassage[] {
  const documents = passages.map((passage) => ({ passage, words: wordsOf(passage.text) }));
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, documents.length);
  const frequency = new Map<string, number>();
  for (const { words } of documents) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rarity = (word: string): number => {
    const count = frequency.get(word) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  return (paragraph, statistic) => {
    const start = paragraph.lastIndexOf('. ', statistic.start) + 1;
    const stop = paragraph.indexOf('. ', statistic.end);
    const query = new Set(wordsOf(paragraph.slice(start, stop === -1 ? undefined : stop)));
    return documents
      .map(({ passage, words }) => {
        const counts = Map.groupBy(words, (word) => word);
        const score = [...query].reduce((sum, word) => {
          const count = counts.get(word)?.length ?? 0;
          return (
            sum + (rarity(word) * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / average))
          );
        }, 0);
        return { passage, score };
      })
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score)
      .map(({ passage }) => passage);
  };
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+|\d[\d.,]*\d|\d/gu) ?? []
  );
}
