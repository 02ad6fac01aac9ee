import { describe, expect, test } from 'vitest';
import {
  compareArticleOrder,
  normalArticleNumber,
  readArticleNumber,
} from '../../../src/core/law/article-number.ts';

describe('an article number in normal form', () => {
  test.each([
    ['367 ter', '367 ter'],
    ['367 TER', '367 ter'],
    ['411 quater', '411 quáter'],
    ['49 QUÁRTER', '49 quáter'],
    ['366 quinquies', '366 quinquies'],
    ['456 BIS A', '456 bis A'],
    ['12-bis', '12 bis'],
    ['32. BIS', '32 bis'],
    ['3º', '3'],
    ['3°.-', '3'],
    ['1.º', '1'],
    ['5o', '5'],
    ['1er', '1'],
    ['319 a)', '319 A'],
    ['313° a', '313 A'],
    ['483. a)', '483 A'],
    ['161 - A', '161 A'],
    ['161-B', '161 B'],
    ['12a', '12 A'],
    ['1792-27', '1792-27'],
    ['1.012', '1012'],
    ['L. 121-1', 'L121-1'],
    ['R123-4-1', 'R123-4-1'],
    ['primero', '1'],
    ['décimo', '10'],
    ['Décimo Primeiro', '11'],
    ['vigésimo segundo', '22'],
    ['twenty-third', '23'],
    ['premier', '1'],
    ['único', 'único'],
    ['final', 'final'],
    ['IV', '4'],
    ['XIX', '19'],
    ['1 transitorio', '1 transitorio'],
    ['segundo transitorio', '2 transitorio'],
  ])('reads %j as %j', (printed, normal) => {
    expect(normalArticleNumber(printed)).toBe(normal);
  });

  test.each(['', 'El', 'MIL', '3 y 4', '5 de la ley', 'IIX', 'trescientos'])('finds none in %j', (text) => {
    expect(normalArticleNumber(text)).toBeUndefined();
  });

  test('ends before the words of the article', () => {
    expect(readArticleNumber('5 A quien matare')).toMatchObject({ number: '5', length: 1 });
    expect(readArticleNumber('213° El que se fingiere')).toMatchObject({ number: '213', length: 4 });
    expect(readArticleNumber('150 B. Al que')).toMatchObject({ number: '150 B' });
  });
});

test('numbers are ordered as they are printed', () => {
  const printed = ['2', '12', '12 bis', '12 ter', '12 quáter', '13', '1792-1', '1792-27'];
  const orders = printed.map((number) => readArticleNumber(number)?.order ?? []);
  expect([...orders].reverse().sort(compareArticleOrder)).toEqual(orders);
});
