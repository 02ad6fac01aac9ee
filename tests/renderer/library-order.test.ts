import { describe, expect, test } from 'vitest';
import type { DocumentSummary } from '../../src/shared/contract.ts';
import { filterDocuments, sortDocuments } from '../../src/renderer/features/sources/library-order.ts';

function document(title: string, change: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: title,
    role: 'source',
    title,
    fileName: `${title}.pdf`,
    path: `${title}.pdf`,
    format: 'pdf',
    sha256: '0'.repeat(64),
    bytes: 1,
    authors: [],
    words: 1,
    passages: 1,
    quantities: 1,
    evidenceCount: 0,
    tags: [],
    importedAt: '2026-11-01T00:00:00Z',
    warnings: [],
    ...change,
  };
}

const library = [
  document('Ley de Puertos', { role: 'law', instrument: 'Ley 4417' }),
  document('Anuario de seguridad marítima 2018', { authors: ['Inés Órdenes'], date: '2019-03', pages: 112 }),
  document('Annex 10', { pages: 4 }),
  document('Annex 2', { pages: 30, evidenceCount: 3 }),
  document('The report', { role: 'report' }),
];
const titles = (documents: readonly DocumentSummary[]): string[] => documents.map(({ title }) => title);

describe('filtering the library', () => {
  test.each([
    ['every word, accents or not', 'maritima ANUARIO', ['Anuario de seguridad marítima 2018']],
    ['an author', 'ordenes', ['Anuario de seguridad marítima 2018']],
    ['the name of a law', '4417', ['Ley de Puertos']],
    ['nothing typed', '  ', titles(library)],
    ['words that do not occur together', 'annex anuario', []],
  ])('by %s', (_what, query, expected) => {
    expect(titles(filterDocuments(library, query, undefined))).toEqual(expected);
  });

  test('by role', () => {
    expect(titles(filterDocuments(library, '', 'law'))).toEqual(['Ley de Puertos']);
  });
});

describe('sorting the library', () => {
  test('puts the report first, then sources, then laws, each by title with numbers counted', () => {
    expect(titles(sortDocuments(library, { column: 'role', descending: false }))).toEqual([
      'The report',
      'Annex 2',
      'Annex 10',
      'Anuario de seguridad marítima 2018',
      'Ley de Puertos',
    ]);
  });

  test('leaves equal rows in the order of titles in both directions', () => {
    const byEvidence = titles(sortDocuments(library, { column: 'evidence', descending: true }));
    expect(byEvidence.slice(0, 3)).toEqual(['Annex 2', 'Annex 10', 'Anuario de seguridad marítima 2018']);
  });

  test('orders 100,000 documents', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => document(`Source ${String(index)}`));
    const sorted = sortDocuments(filterDocuments(many, 'source', undefined), {
      column: 'title',
      descending: true,
    });
    expect(sorted[0]?.title).toBe('Source 99999');
  });
});
