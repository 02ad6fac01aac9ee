import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { rankPassages } from '../../src/engine/search/rank-passages.ts';
import { search, type SearchOutcome } from '../../src/engine/search/search.ts';
import { documentIndex } from '../../src/engine/store/document-index.ts';
import {
  addDocument,
  newCase,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

/** What is only done where words and numbers stand in very many passages. */
let temporary: TemporaryFolder;
let opened: OpenCase;
beforeAll(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
  const lines = Array.from({ length: 10_100 }, (_, index) => `Harbours ${index + 1} and ${index + 1}.`);
  addDocument(opened, 'many', parsedParagraphs(lines));
  addDocument(opened, 'last', parsedParagraphs(['One harbour had 30,000 ships.', 'No number.']));
}, 120_000);
afterAll(() => {
  opened.close();
  temporary.remove();
});

function ask(query: string): SearchOutcome {
  const found = search(opened.database, { query, limit: 20 });
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value;
}

test.each([
  ['#>0', 10_000, true, 'many'],
  ['#>0 source:last', 1, false, 'last'],
  ['#>0 ships', 1, false, 'last'],
  ['#>0 number', 0, false, undefined],
  ['#>0 #29999..30001', 1, false, 'last'],
  ['#..9999', 9999, false, 'many'],
  ['#..9999 harbours', 9999, false, 'many'],
  ['#>0%', 0, false, undefined],
  ['#100..101', 2, false, 'many'],
])('a wide range of numbers: %s', (query, total, capped, first) => {
  const outcome = ask(query);
  expect([outcome.total, outcome.capped, outcome.groups[0]?.documentId]).toEqual([total, capped, first]);
});

test('of a word that stands nearly everywhere, its very form and labels come first', () => {
  const { languages } = documentIndex(opened.database);
  // As it is asked for in a case of a million passages.
  const ranked = rankPassages(
    opened.database,
    { kind: 'words', tokens: ['harbour'], prefix: false, anyForm: true },
    { sql: ' AND rowid > 0', parameters: {}, size: 1_000_000 },
    { languages, limit: 5 },
  );
  expect(ranked.passages.length).toBe(10_001);
  const [first] = ranked.best;
  const text = opened.database.prepare('SELECT text FROM passage WHERE id = ?').pluck().get(first?.[0]);
  expect(text).toBe('One harbour had 30,000 ships.');
  expect(ranked.best).toHaveLength(5);
  expect(new Set(ranked.best.map(([passage]) => passage)).size).toBe(5);
  expect(ranked.best.map(([, score]) => score)).toEqual(
    ranked.best.map(([, score]) => score).toSorted((a, b) => a - b),
  );
});
