import { describe, expect, test } from 'vitest';
import { parseNumberQuery } from '../../../src/core/statistics/number-query.ts';

describe('a number typed into the search', () => {
  test.each([
    '2,608',
    '2.608',
    '2 608',
    '2608',
    '2\u00a0608',
    'two thousand six hundred and eight',
    'dos mil seiscientos ocho',
    'deux mille six cent huit',
    'dois mil seiscentos e oito',
  ])('%s means 2608', (text) => expect(parseNumberQuery(text)?.values).toContain('2608'));

  test.each([
    ['17.574 million', '17574000'],
    ['1.011.646', '1011646'],
    ['-3.50', '-3.5'],
    ['0', '0'],
    ['11,7', '11.7'],
  ])('%s means %s first', (text, expected) => expect(parseNumberQuery(text)?.values[0]).toBe(expected));

  test.each([
    ['11,7 %', '%'],
    ['80 per cent', '%'],
    ['30 por ciento', '%'],
    ['US$ 5 million', 'USD'],
    ['5 years', 'year'],
  ])('%s has the unit %s', (text, unit) => expect(parseNumberQuery(text)?.unit).toBe(unit));

  test.each(['children', '12 monkeys', '', 'un', 'a', 'of 5'])('"%s" is a search for words', (text) =>
    expect(parseNumberQuery(text)).toBeUndefined(),
  );
});
