import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimal } from '../../../src/core/text/decimal.ts';
import { tokenise, type Token } from '../../../src/core/text/tokens.ts';
import { assignPeriods } from '../../../src/core/statistics/assign-periods.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { inheritNouns } from '../../../src/core/statistics/inherit-nouns.ts';
import { allLexicons } from '../../../src/core/statistics/languages/index.ts';
import { parseNumberQuery } from '../../../src/core/statistics/number-query.ts';
import { recognise } from '../../../src/core/statistics/recognise.ts';
import { documentOf } from '../support/document-of.ts';

const pieces = fc.constantFrom(
  ...'1 12 2017 3,719 95.147 0.5 1.011.646 1 011 646 % per cent of out the and to - – ( ) [ ] / : . , one two hundred thousand million half thirds year years day aged under over km m2 $ US$ € ½ × 10 ^ −5 N° article Law un mil millones años y de por ciento quatre vingt dix pour 1er septembre 2ème º e 0800 (61) MUSD MM$ UF M€ doubled duplicó moitié tiers quart cuarta parte whom dont cuales par L. rue Street ADPF (três) (30) aos tienen âgés pp ‰ 1/3 4.5/100,000 twenty-firsts quarter number population'.split(
    ' ',
  ),
);
const text = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '\u00a0').map((separator) => parts.join(separator)));

describe('any text', () => {
  test('never throws; every quantity is the slice it names, in order, without overlap, with decimal values', () =>
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'es', 'fr', 'pt', undefined), (each, language) => {
        let end = 0;
        for (const quantity of findQuantities(documentOf(each, { language }))) {
          expect(each.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          end = quantity.end;
          const values = [
            quantity.value,
            quantity.low,
            quantity.high,
            quantity.outOf,
            ...(quantity.otherReadings ?? []),
          ].filter((value) => value !== undefined);
          expect(values.filter((value) => !isDecimal(value))).toEqual([]);
          expect(
            quantity.value !== undefined || (quantity.low !== undefined && quantity.high !== undefined),
          ).toBe(true);
        }
      }),
      { numRuns: 1500 },
    ));
  test('a search never throws', () => fc.assert(fc.property(text, (each) => void parseNumberQuery(each))));
});

/** How often a token is looked at until the quantities of `input` have their nouns and periods. */
function looks(input: string, language: number): number {
  const lexicon = allLexicons()[language];
  if (lexicon === undefined) throw new Error('no such language');
  let count = 0;
  const tokens = new Proxy<readonly Token[]>(tokenise(input), {
    get(target, property, receiver) {
      count += 1;
      return Reflect.get(target, property, receiver) as unknown;
    },
  });
  const reading = { text: input, tokens, lexicon, habits: { comma: 'grouping', dot: 'decimal' } } as const;
  const { quantities, dates } = recognise(reading);
  inheritNouns(reading, quantities);
  assignPeriods(reading, quantities, dates);
  return count;
}

describe('work grows with the length of the text, not with its square', () => {
  test.each([
    ['digits with spaces', '123 '],
    ['groups of three', '1,234,'],
    ['dots', '1.'],
    ['hyphens', '1-'],
    ['slashes', '1/2/'],
    ['brackets', '('],
    ['brackets with numbers', '(1) '],
    ['square brackets', '[1,'],
    ['number words', 'one hundred and '],
    ['thousands', 'two thousand '],
    ['a list of articles', 'articles 1, 2, '],
    ['durations', '3 years and 2 months and '],
    ['ranges', '5 to 6 to '],
    ['rates', '5 cases per '],
    ['hyphened nouns', '5 a-b-c-d-'],
    ['phones', 'call (123) '],
    ['Spanish words', 'dos mil millones y '],
    ['numbers spelled out again', '3 (three) '],
    ['nested brackets', '(3 (three '],
    ['area codes', '(61) 3315-'],
    ['bands of ages', 'aged 16 and 17 and '],
    ['bands in years', 'les 15-24 ans et '],
    ['scaled currencies', '12 M€ MUSD '],
    ['wholes', '12 cases, of whom 3, '],
    ['numbers of', 'the number of the number of 5 '],
    ['fractions', 'two and three quarters and '],
    ['ordinal denominators', 'twenty twenty fifths '],
    ['shares', 'half of a quarter of a million of '],
    ['ranks', 'ranked 3 among 4 among '],
    ['slashes with grouping', '4.5/100,000'],
    ['qualifiers', 'not exceed more than 5 '],
    ['sentences', 'It rose to 5. '],
  ])('%s', (_name, unit) => {
    for (const language of [0, 1, 2, 3]) {
      const short = looks(unit.repeat(200), language);
      const long = looks(unit.repeat(800), language);
      expect(long / short).toBeLessThan(4.8);
    }
  });
  test('a megabyte of digits is no number', () =>
    expect(findQuantities(documentOf('7'.repeat(1_000_000)))).toEqual([]));
  test('a megabyte of digits in groups is no number', () =>
    expect(findQuantities(documentOf('777.'.repeat(250_000)))).toEqual([]));
  test('a megabyte of brackets around a number holds one', () =>
    expect(
      findQuantities(documentOf(`${'('.repeat(500_000)}12 schools${')'.repeat(500_000)}`)).map(
        (q) => q.value,
      ),
    ).toEqual(['12']));
  test('a megabyte of brackets holds no number', () =>
    expect(findQuantities(documentOf('('.repeat(1_000_000)))).toEqual([]));
});
