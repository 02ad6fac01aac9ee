import { expect, test } from 'vitest';
import { needsReading, understoodValue, writeDecimal } from '../../src/shared/understood-value.ts';

test.each([
  ['17574000', 'en', '17,574,000'],
  ['17574000', 'es', '17.574.000'],
  ['5.0', 'en', '5.0'],
  ['0.847', 'es', '0,847'],
  ['-3.5', 'en', '−3.5'],
  ['123456789012345678901', 'en', '123,456,789,012,345,678,901'],
  ['n/a', 'en', 'n/a'],
])('%s in %s is %s', (decimal, locale, written) => {
  expect(writeDecimal(decimal, locale)).toBe(written);
});

test.each([
  [{ kind: 'count', text: '33', value: '33' }, '33'],
  [{ kind: 'percentage', text: '14.3%', value: '14.3', unit: '%' }, '14.3%'],
  [{ kind: 'age', text: '5 to 17', low: '5', high: '17', unit: 'year' }, '5–17\u00A0year'],
  [{ kind: 'ratio', text: '16 out of the 214', value: '16', outOf: '214' }, '16\u00A0/\u00A0214'],
  [{ kind: 'rank', text: '42nd', value: '42' }, '№\u00A042'],
  [{ kind: 'count', text: 'several' }, undefined],
] as const)('%o is understood', (statistic, expected) => {
  expect(understoodValue(statistic, 'en')).toBe(expected);
});

test('a number that is printed as it is meant needs no reading aid; others do', () => {
  expect(needsReading({ kind: 'count', text: '33', value: '33' }, 'en')).toBe(false);
  expect(needsReading({ kind: 'count', text: '3,719', value: '3719' }, 'en')).toBe(false);
  expect(needsReading({ kind: 'count', text: '17.574 million', value: '17574000' }, 'en')).toBe(true);
  expect(
    needsReading({ kind: 'count', text: '95.147', value: '95147', otherReadings: ['95.147'] }, 'en'),
  ).toBe(true);
  expect(needsReading({ kind: 'count', text: 'fourteen', value: '14' }, 'en')).toBe(true);
});
