import { expect, test } from 'vitest';
import { hitPlace } from '../../src/renderer/features/search/hit-place.ts';

const text: Parameters<typeof hitPlace>[1] = (key, values) =>
  `${key} ${Object.values(values ?? {}).join(' ')}`;

test.each([
  ['a paragraph', { passageId: 'p31', label: '30.' }, ' · § 30'],
  ['a footnote', { passageId: 'n30', label: '30' }, ' · report.footnote 30'],
  ['a footnote whose label has a bracket', { passageId: 'n2', label: '2)' }, ' · report.footnote 2'],
  ['an article', { passageId: 'p4', label: 'Art. 367 ter' }, ' · Art. 367 ter'],
  ['an unlabelled paragraph on a page', { passageId: 'p4', page: 7 }, ' · search.page 7'],
])('%s is called by what it is', (_, hit, words) => {
  expect(hitPlace(hit, text)).toBe(words);
});
