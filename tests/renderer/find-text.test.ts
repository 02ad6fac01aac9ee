import { expect, test } from 'vitest';
import { findInPassages, firstHitFrom, foldForFind } from '../../src/renderer/features/reading/find-text.ts';

test.each([
  ['Código Penal', 'codigo penal'],
  ['ÁRBOL ñandú', 'arbol nandu'],
  ['10–20 “x”', '10-20 "x"'],
  ['Straße', 'straße'],
  ['e\u0301', 'e\u0301'],
  ['17\u00A0574', '17 574'],
])('folds %j to %j, unit for unit', (text, folded) => {
  expect(foldForFind(text)).toBe(folded);
  expect(foldForFind(text)).toHaveLength(text.length);
});

test('finds without regard to case and accents, and says where in the document', () => {
  const passages = [
    { start: 0, text: 'El código penal.' },
    { start: 100, text: 'Otro CODIGO, y otro código.' },
  ];
  expect(findInPassages(passages, 'codigo')).toEqual([
    { start: 3, end: 9 },
    { start: 105, end: 111 },
    { start: 120, end: 126 },
  ]);
});

test('an empty search finds nothing', () => {
  expect(findInPassages([{ start: 0, text: 'abc' }], '  ')).toEqual([]);
});

test('goes to the first hit from where the reader is, round the end to the first of all', () => {
  const hits = [
    { start: 3, end: 9 },
    { start: 105, end: 111 },
  ];
  expect(firstHitFrom(hits, 50)).toBe(1);
  expect(firstHitFrom(hits, 500)).toBe(0);
});
