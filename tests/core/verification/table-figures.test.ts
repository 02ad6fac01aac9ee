import { expect, test } from 'vitest';
import type { Paragraph } from '../../../src/core/document/document.ts';
import { findingsOf } from './document-builder.ts';

function row(...cells: readonly string[]): Partial<Paragraph> & { readonly text: string } {
  let at = 0;
  return {
    kind: 'table-row',
    tableId: 't1',
    text: cells.join(' | '),
    cells: cells.map((text, column) => {
      const start = at;
      at += text.length + 3;
      return { column, start, end: start + text.length, header: false };
    }),
  };
}

const table = {
  id: 't1',
  label: 'Table 1',
  caption: 'Table 1. Pupils enrolled by district',
  columnHeaders: ['District', '2017', '2018'],
};

function sameStatistics(...sentences: readonly string[]): string[] {
  return findingsOf([...sentences, row('Almar', '21,012', '21,480'), row('Punta Sal', '11,300', '11,548')], {
    tables: [table],
  }).map(({ rule, holds, found, expected }) => `${rule} ${holds} ${found} ${expected}`);
}

test('a figure of the text agrees with the cell of its row and year', () => {
  expect(sameStatistics('In 2018, Almar had 21,480 pupils.')).toEqual(['same-statistic true 21,480 21,480']);
});

test('a figure of the text differs from the cell of its row and year', () => {
  expect(sameStatistics('In 2018, Punta Sal had 11,584 pupils enrolled.')).toEqual([
    'same-statistic false 11,584 11,548',
  ]);
});

test.each([
  ['another year', 'In 2016, Punta Sal had 11,584 pupils.'],
  ['another place', 'In 2018, Isla Mayor had 11,584 pupils.'],
  ['another thing', 'In 2018, Punta Sal had 11,584 fishing boats.'],
  ['a change', 'In 2018, Punta Sal had an increase of 11,584 pupils.'],
])('nothing is said of %s', (_name, sentence) => {
  expect(sameStatistics(sentence)).toEqual([]);
});
