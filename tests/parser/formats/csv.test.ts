import { describe, expect, test } from 'vitest';
import { readCsv, readTsv } from '../../../src/parser/formats/csv.ts';
import { findDelimiter, readRecords } from '../../../src/parser/formats/sheets/delimited-text.ts';
import { documentOf, readWith } from '../support.ts';
import { quantitiesOf, rowsOf, structured } from './sheet-support.ts';

test.each([
  ['commas', 'a,b,c\n1,2,3\n', ','],
  ['semicolons around decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
  ['semicolons around grouped numbers', 'Región;Población\nÑuble;1,204,334\nBío-Bío;2,304,334\n', ';'],
  ['tabs', 'a\tb, c\n1\t2\n', '\t'],
  ['bars', 'a|b|c\n1|2|3', '|'],
  ['sentences with commas in the last field', 'n;note\n1;"One, two, three"\n2;Four, five\n', ';'],
  ['one column', 'a\nb\nc\n', ','],
])('%s are told', (_, text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

describe('records', () => {
  const records = (text: string, delimiter = ','): string[][] => {
    const read: string[][] = [];
    readRecords(text, delimiter, (fields) => read.push([...fields]));
    return read;
  };

  test.each([
    ['"a, b",c', [['a, b', 'c']]],
    [
      '"say ""yes""",2\r\n3,4',
      [
        ['say "yes"', '2'],
        ['3', '4'],
      ],
    ],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    ['5" pipe,2', [['5" pipe', '2']]],
    [
      '"never closed,2\n3,4',
      [
        ['"never closed', '2'],
        ['3', '4'],
      ],
    ],
    ['a,,\n', [['a', '', '']]],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['', []],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j', (text, expected) => {
    expect(records(text)).toEqual(expected);
  });
});

test('cells are addressed by letter and number, empty lines count', async () => {
  const text = 'Cuadro 1. Población\n\nRegión;2016;2017\nÑuble;480,6;481,2\nMaule;1.044,9;1.052,1\n';
  const parsed = await documentOf(readCsv, text);
  const document = structured(parsed);
  expect(document.tables).toMatchObject([
    { label: 'Cuadro 1', columnHeaders: ['Región', '2016', '2017'], sheet: { firstColumn: 0 } },
  ]);
  expect(rowsOf(document)).toEqual([
    '1 | Cuadro 1. Población',
    '3 | #Región | #2016 | #2017',
    '4 | #Ñuble | 480,6 | 481,2',
    '5 | #Maule | 1.044,9 | 1.052,1',
  ]);
  expect(quantitiesOf(document)).toContain('B5 = 1044.9 (2016)');
});

test('windows-1252 is told from UTF-8', async () => {
  const bytes = Uint8Array.from(Buffer.from('Regi\xf3n;Poblaci\xf3n\n\xd1uble;480609\n', 'latin1'));
  const parsed = await documentOf(readCsv, bytes);
  expect(rowsOf(structured(parsed))[1]).toBe('2 | #Ñuble | 480609');
  expect(parsed.warnings).toMatchObject([{ kind: 'encoding-guessed' }]);
});

test('a line that names the delimiter is no row', async () => {
  const document = structured(await documentOf(readCsv, 'sep=|\na|b\nx|1\n'));
  expect(rowsOf(document)).toEqual(['2 | #a | #b', '3 | #x | 1']);
});

test('very small numbers keep their value', async () => {
  const document = structured(await documentOf(readTsv, 'a\tb\nx\t1.28572E-06\n'));
  expect(quantitiesOf(document)).toEqual(['B2 = 0.00000128572']);
});

test('bytes that are no text are refused', async () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256);
  expect(await readWith(readCsv, bytes, 'a.csv')).toMatchObject({ ok: false });
});
