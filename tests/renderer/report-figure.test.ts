import { expect, test } from 'vitest';
import { reportFigure } from '../../src/renderer/features/findings/report-figure.ts';

const grouped = (value: number): string => new Intl.NumberFormat('en').format(value);

test.each([
  ['a figure of the report stands as it is printed there', '1905', ['1,905 women'], '1,905'],
  ['a sum is parted as the figures it is made of', '2306', ['1.200', '1.106'], '2.306'],
  ['a thin space parts too', '12306', ['1\u202f200'], '12\u202f306'],
  ['a report that parts nothing is not given marks', '2306', ['1200', '1106'], '2306'],
  ['the window’s language decides where the report shows nothing', '2306', ['206 people'], '2,306'],
  ['millions are parted twice', '1234567', ['600,000'], '1,234,567'],
  ['a negative number keeps its sign', '-2306', ['1,200'], '-2,306'],
  ['a share is left alone', '58.3', ['1,200'], '58.3'],
  ['a word is left alone', 'increase', ['1,200'], 'increase'],
])('%s', (_fact, value, written, expected) => {
  expect(reportFigure(value, 'sum', written, grouped)).toBe(expected);
});

test('what a check quotes from the report is never rewritten', () => {
  expect(reportFigure('1905', 'number-format', ['1,905'], grouped)).toBe('1905');
});
