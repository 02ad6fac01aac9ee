import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  canonicalValue,
  compare,
  decimalPlaces,
  divide,
  isDecimal,
  multiply,
  negate,
  roundTo,
  shift,
  subtract,
  sum,
  toNumber,
} from '../../../src/core/text/decimal.ts';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^[0-9]{0,12}$/))
  .map(
    ([minus, integer, fraction]) => `${minus ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`,
  );

describe('decimal strings', () => {
  test.each(['0', '12', '-3', '0.50', '00.1', '-0'])('%s is a decimal', (text) =>
    expect(isDecimal(text)).toBe(true),
  );
  test.each(['', '-', '.5', '5.', '1,000', '1e3', '+3', ' 1', '1.2.3', '٣'])('%s is not', (text) =>
    expect(isDecimal(text)).toBe(false),
  );

  test('0.1 and 0.2 make 0.3', () => expect(add('0.1', '0.2')).toBe('0.3'));
  test('adding keeps the finer precision', () => expect(add('1.5', '2.25')).toBe('3.75'));
  test('adding keeps trailing zeros', () => expect(add('1.50', '2')).toBe('3.50'));
  test('the years of a list add up', () => expect(sum(['10', '1', '4', '5', '4', '6', '3'])).toBe('33'));
  test('the sum of nothing is zero', () => expect(sum([])).toBe('0'));
  test('subtracts below zero', () => expect(subtract('1', '1.25')).toBe('-0.25'));
  test('multiplies exactly', () => expect(multiply('17.574', '1000000')).toBe('17574000.000'));
  test('negating zero leaves no sign', () => expect(negate('0.0')).toBe('0.0'));
  test('the absolute value drops the sign', () => expect(absolute('-5.0')).toBe('5.0'));

  test.each([
    ['251', '499', 3, '0.503'],
    ['1', '3', 5, '0.33333'],
    ['2', '3', 2, '0.67'],
    ['-2', '3', 0, '-1'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['5.00', '0.25', 0, '20'],
  ])('%s divided by %s to %i places is %s', (a, b, places, expected) =>
    expect(divide(a, b, places)).toBe(expected),
  );
  test('dividing by zero has no result', () => expect(divide('1', '0.00', 2)).toBeUndefined());

  test.each([
    ['17574003', -3, '17574000'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.449', 1, '2.4'],
    ['2.45', 1, '2.5'],
    ['5', 2, '5.00'],
    ['49', -2, '0'],
    ['50', -2, '100'],
  ])('%s rounded to %i places is %s', (value, places, expected) =>
    expect(roundTo(value, places)).toBe(expected),
  );

  test.each([
    ['17.574', 6, '17574000'],
    ['3.0', 3, '3000'],
    ['0.5', 0, '0.5'],
    ['1234', -2, '12.34'],
    ['1.2345', 3, '1234.5'],
  ])('%s shifted by %i is %s', (value, power, expected) => expect(shift(value, power)).toBe(expected));

  test.each([
    ['007.50', '7.5'],
    ['-0.0', '0'],
    ['80', '80'],
    ['5.0', '5'],
    ['-3.10', '-3.1'],
    ['1000', '1000'],
  ])('%s is canonically %s', (value, expected) => expect(canonicalValue(value)).toBe(expected));

  test('5.0 equals 5', () => expect(compare('5.0', '5')).toBe(0));
  test('compares beyond the reach of floating point', () =>
    expect(compare('9007199254740993', '9007199254740992')).toBe(1));
  test('counts places as written', () => expect([decimalPlaces('5'), decimalPlaces('5.00')]).toEqual([0, 2]));
  test('toNumber is for display', () => expect(toNumber('-1.5')).toBe(-1.5));
  test('refuses what is not a decimal', () => expect(() => add('1,000', '1')).toThrow(RangeError));

  test('subtracting undoes adding', () =>
    fc.assert(fc.property(decimal, decimal, (a, b) => compare(subtract(add(a, b), b), a) === 0)));
  test('comparing agrees with the sign of the difference', () =>
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const difference = canonicalValue(subtract(a, b));
        return compare(a, b) === (difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1);
      }),
    ));
  test('the canonical form is the same value and stable', () =>
    fc.assert(
      fc.property(decimal, (a) => {
        const canonical = canonicalValue(a);
        return compare(canonical, a) === 0 && canonicalValue(canonical) === canonical;
      }),
    ));
});
