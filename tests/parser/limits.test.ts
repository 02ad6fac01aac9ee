import { expect, test } from 'vitest';
import { defaultLimits, limitsFor } from '../../src/parser/limits.ts';

const megabyte = 1_000_000;

test.each([
  [0, 120_000],
  [1, 124_000],
  [50, 320_000],
  [100, 520_000],
])('a file of %i MB may take %i ms', (megabytes, timeoutMs) => {
  expect(limitsFor(defaultLimits, megabytes * megabyte).timeoutMs).toBe(timeoutMs);
});

test('a file that is too large to be read gets no more time than the largest that is', () => {
  expect(limitsFor(defaultLimits, Number.MAX_SAFE_INTEGER)).toEqual(
    limitsFor(defaultLimits, defaultLimits.fileBytes),
  );
});

test('nothing but the time depends on the size', () => {
  expect(limitsFor(defaultLimits, 50 * megabyte)).toEqual({ ...defaultLimits, timeoutMs: 320_000 });
});
