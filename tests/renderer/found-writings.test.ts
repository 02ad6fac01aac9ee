import { expect, test } from 'vitest';
import { foundWritings } from '../../src/renderer/features/search/found-writings.ts';
import type { FoundHit } from '../../src/renderer/features/search/search-state.tsx';

function hit(snippet: string, ...marked: string[]): FoundHit {
  const marks = marked.map((mark) => ({
    start: snippet.indexOf(mark),
    end: snippet.indexOf(mark) + mark.length,
  }));
  return {
    key: snippet,
    group: { documentId: 'd', documentTitle: 'd', role: 'source', path: 'd', hits: [], total: 1 },
    hit: { documentId: 'd', passageId: 'p', snippet, marks, start: 0, end: 1, hits: [], score: 1 },
  };
}

const hits = [
  hit('held 2,608 workshops', '2,608'),
  hit('los 2.608 talleres', '2.608'),
  hit('sus 2.608 talleres', '2.608'),
  hit('two thousand six hundred and eight', 'two thousand six hundred and eight'),
];

test('says how else the sources write the number, most frequent first', () => {
  expect(foundWritings('2,608', hits)).toEqual(['2.608', 'two thousand six hundred and eight']);
});

test.each(['workshops', '367 ter', 'A/HRC/41/6', '“2,608 workshops”', ''])('says nothing for %o', (query) => {
  expect(foundWritings(query, hits)).toEqual([]);
});
