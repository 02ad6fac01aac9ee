import type { FoundHit } from './search-state.tsx';

const mostWritings = 6;

/**
 * For a query that is a number: the other ways in which the hits write it ("2.608", "2 608", "two thousand six hundred and
 * eight"), most frequent first. Empty for other queries.
 */
export function foundWritings(query: string, hits: readonly FoundHit[]): readonly string[] {
  if (!/^[\p{Sc}\s]*[-−–]?\d[\d.,'’\s]*[%‰]?\s*$/u.test(query)) return [];
  const asTyped = query.trim().toLowerCase();
  const counts = new Map<string, number>();
  for (const { hit } of hits) {
    for (const mark of hit.marks) {
      const writing = hit.snippet.slice(mark.start, mark.end).replaceAll(/\s+/gu, ' ').trim();
      if (writing === '' || writing.toLowerCase() === asTyped) continue;
      counts.set(writing, (counts.get(writing) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, mostWritings)
    .map(([writing]) => writing);
}
