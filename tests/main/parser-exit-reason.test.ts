import { expect, test } from 'vitest';
import { parserExitReason } from '../../src/main/parser-exit-reason.ts';

test.each([
  ['an end in order', 0, '', 'clean'],
  // As Electron 41 prints it, seen on Linux.
  [
    'a full heap',
    5,
    'OOM error in V8: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'out-of-memory',
  ],
  ['a crash', 5, 'Received signal 11 SEGV_MAPERR', 'crashed'],
  ['a kill from outside', 9, '', 'crashed'],
] as const)('%s', (_name, exitCode, errorOutput, reason) => {
  expect(parserExitReason(exitCode, errorOutput)).toBe(reason);
});
