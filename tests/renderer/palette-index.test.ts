import { describe, expect, test } from 'vitest';
import { createPaletteIndex } from '../../src/renderer/features/search/palette-index.ts';
import type { PaletteEntry } from '../../src/renderer/features/search/palette-index.ts';

const entries: readonly PaletteEntry[] = [
  {
    id: 'statistic s1',
    kind: 'statistic',
    lead: '95.147',
    title: 'pupils, 2014–2018',
    detail: '§ 12',
    state: 'doubt',
    target: { kind: 'statistic', id: 's1' },
  },
  {
    id: 'statistic s2',
    kind: 'statistic',
    lead: '2,986',
    title: 'safety workshops',
    detail: '§ 12',
    state: 'verified',
    target: { kind: 'statistic', id: 's2' },
  },
  {
    id: 'paragraph p12',
    kind: 'paragraph',
    lead: '§ 12',
    title: 'The ferry authority held 2,986 safety workshops, reaching 95.147 pupils.',
    target: { kind: 'paragraph', id: 'p12' },
  },
  {
    id: 'paragraph p13',
    kind: 'paragraph',
    lead: '§ 13',
    title: 'Of the 499 complaints filed in 2012, most concerned night crossings.',
    target: { kind: 'paragraph', id: 'p13' },
  },
  {
    id: 'source d1',
    kind: 'source',
    title: 'Anuario de seguridad marítima 2018',
    target: { kind: 'source', id: 'd1' },
  },
  {
    id: 'command go.export',
    kind: 'command',
    title: 'Go to export',
    target: { kind: 'command', command: 'go.export' },
  },
];
const { find } = createPaletteIndex(entries);
const ids = (query: string): string[] => find(query).map((entry) => entry.id);

describe('the palette', () => {
  test.each([
    ['the number of a paragraph', '13', 'paragraph p13'],
    ['a number as it is printed', '95.147', 'statistic s1'],
    ['a number written another way', '95,147', 'statistic s1'],
    ['a number without its separators', '95147', 'statistic s1'],
    ['the beginning of a word', 'anu', 'source d1'],
    ['a word without its accent', 'maritima', 'source d1'],
    ['a word with a slip of the finger', 'seguirdad', 'source d1'],
    ['a command', 'export', 'command go.export'],
  ])('finds by %s', (_what, query, expected) => {
    expect(ids(query)[0]).toBe(expected);
  });

  test('does not take a number with another digit for the same', () => {
    expect(ids('95148')).toEqual([]);
  });

  test('keeps entries of a kind together', () => {
    const kinds = find('safety workshops').map((entry) => entry.kind);
    expect(kinds).toEqual(['statistic', 'paragraph']);
  });

  test('finds nothing for what is not there', () => {
    expect(ids('xylophone')).toEqual([]);
  });
});
