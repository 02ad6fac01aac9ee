import { describe, expect, test } from 'vitest';
import { findTextTables } from '../../../src/core/document/text-tables.ts';

function rowsOf(text: string): string[] {
  const lines = text.split('\n');
  const { rows } = findTextTables(lines);
  return lines.flatMap((_, index) => rows.get(index)?.content.text ?? []);
}

const pupils = `Table 1. Pupils by district

District        2017      2018
Almar         21,012    21,480
Punta Sal     11,300    11,548
Total         32,312    33,028`;

describe('tables of plain text', () => {
  test('are read by their columns, with caption and headings', () => {
    const { rows, captions } = findTextTables(pupils.split('\n'));
    expect(rowsOf(pupils)).toEqual([
      'District | 2017 | 2018',
      'Almar | 21,012 | 21,480',
      'Punta Sal | 11,300 | 11,548',
      'Total | 32,312 | 33,028',
    ]);
    expect([...captions]).toEqual([0]);
    expect(rows.get(3)?.role.table).toEqual({
      label: 'Table 1',
      caption: 'Table 1. Pupils by district',
      columnHeaders: ['District', '2017', '2018'],
    });
  });

  test('may be kept apart by tabs and leave cells empty', () => {
    expect(rowsOf('Mes\tCasos\t%\nEnero\t12\t3,4\nFebrero\t9\t\nMarzo\tn/d\t2,1')).toEqual([
      'Mes | Casos | %',
      'Enero | 12 | 3,4',
      'Febrero | 9',
      'Marzo | n/d | 2,1',
    ]);
  });

  test.each([
    [
      'justified prose',
      'Some  justified   text  has  spaces   in it and 12   numbers\nhere and  there but is   not   a table at all because  20 of\nthe words are  not  figures  at  all.',
    ],
    ['two lines of figures', 'Almar         21,012\nPunta Sal     11,300'],
    ['a list of names', 'Ana Ruiz        Director\nLuis Mora       Editor\nEva Gil         Layout'],
    [
      'a contents page',
      'Introduction .................. 3\nMethod ........................ 7\nFindings ...................... 9',
    ],
  ])('are not seen in %s', (_name, text) => {
    expect(rowsOf(text)).toEqual([]);
  });
});
