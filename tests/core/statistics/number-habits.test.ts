import { expect, test } from 'vitest';
import { judgeNumberHabits } from '../../../src/core/statistics/number-habits.ts';

test.each([
  ['1,011,646 and 11.7', 'decimal', 'grouping'],
  ['1.011.646 y 11,7', 'grouping', 'decimal'],
  ['1.111,11', 'grouping', 'decimal'],
  ['1,111.11', 'decimal', 'grouping'],
  ['2,986 alone', 'grouping', 'grouping'],
  ['2.986 alone', 'decimal', 'decimal'],
  ['no number', 'grouping', 'grouping'],
  ['0.847 and 2,986', 'decimal', 'grouping'],
] as const)('%s, where custom says that the comma is for %s', (text, custom, comma) =>
  expect(judgeNumberHabits(text, custom).comma).toBe(comma),
);
