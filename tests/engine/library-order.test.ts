import { describe, expect, test } from 'vitest';
import { filterDocuments, sortByTitle, sortDocuments } from '../../src/engine/library/library-order.ts';
import type { StoredDocument } from '../../src/engine/store/documents.ts';

let last = 0;
function document(title: string, change: Partial<StoredDocument> = {}): StoredDocument {
  last += 1;
  return {
    number: last,
    id: title,
    present: true,
    role: 'source',
    title,
    fileName: `${title}.pdf`,
    path: `${title}.pdf`,
    format: 'pdf',
    sha256: '0'.repeat(64),
    bytes: 1,
    authors: [],
    date: undefined,
    publisher: undefined,
    instrument: undefined,
    language: undefined,
    pages: undefined,
    words: 1,
    metadata: {},
    firstPassage: last * 10,
    lastPassage: last * 10 + 1,
    quantities: 1,
    tags: [],
    bibliography: {},
    collections: [],
    revision: 1,
    importedAt: '2026-11-01T00:00:00Z',
    warnings: [],
    ...change,
  };
}

const library = [
  document('Ley de Puertos', { role: 'law', instrument: 'Ley 4417' }),
  document('Anuario de seguridad marítima 2018', { authors: ['Inés Órdenes'], date: '2019-03', pages: 112 }),
  document('Annex 10', { pages: 4 }),
  document('Annex 2', { pages: 30, collections: ['Annexes'] }),
  document('The report', { role: 'report' }),
];
const resting = new Map([[4, { all: 4, statistics: 3 }]]);
const titles = (documents: readonly StoredDocument[]): string[] => documents.map(({ title }) => title);

describe('filtering the library', () => {
  test.each([
    ['every word, accents or not', 'maritima ANUARIO', ['Anuario de seguridad marítima 2018']],
    ['an author', 'ordenes', ['Anuario de seguridad marítima 2018']],
    ['the name of a law', '4417', ['Ley de Puertos']],
    ['nothing typed', '  ', titles(library)],
    ['words that do not occur together', 'annex anuario', []],
  ])('by %s', (_what, query, expected) => {
    expect(titles(filterDocuments(library, { query }))).toEqual(expected);
  });

  test('by collection', () => {
    expect(titles(filterDocuments(library, { query: '', collection: 'Annexes' }))).toEqual(['Annex 2']);
  });

  test('by role', () => {
    expect(titles(filterDocuments(library, { query: '', role: 'law' }))).toEqual(['Ley de Puertos']);
  });
});

describe('sorting the library', () => {
  test('puts the report first, then sources, then laws, each by title with numbers counted', () => {
    expect(
      titles(sortDocuments(sortByTitle(library), { column: 'role', descending: false }, resting)),
    ).toEqual(['The report', 'Annex 2', 'Annex 10', 'Anuario de seguridad marítima 2018', 'Ley de Puertos']);
  });

  test('leaves equal rows in the order of titles in both directions', () => {
    const byEvidence = titles(
      sortDocuments(sortByTitle(library), { column: 'evidence', descending: true }, resting),
    );
    expect(byEvidence.slice(0, 3)).toEqual(['Annex 2', 'Annex 10', 'Anuario de seguridad marítima 2018']);
  });

  test('orders 100,000 documents', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => document(`Source ${String(index)}`));
    const sorted = sortDocuments(
      filterDocuments(sortByTitle(many), { query: 'source' }),
      { column: 'title', descending: true },
      resting,
    );
    expect(sorted[0]?.title).toBe('Source 99999');
  });
});
