import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A runner's JSON results; undefined when it ended before it wrote any. */
export function readResults(path: string): unknown {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A run that ended badly without a failed test (a file that does not load, a runner that died) counts as one failure. */
export function vitestTally(results: unknown, exitCode: number): Tally {
  return completed(
    {
      passed: count(results, 'numPassedTests'),
      failed: count(results, 'numFailedTests'),
      skipped: count(results, 'numPendingTests') + count(results, 'numTodoTests'),
    },
    exitCode,
  );
}

/** A test that passed only on a second try counts as passed. */
export function playwrightTally(results: unknown, exitCode: number): Tally {
  const stats = isRecord(results) ? results['stats'] : undefined;
  return completed(
    {
      passed: count(stats, 'expected') + count(stats, 'flaky'),
      failed: count(stats, 'unexpected'),
      skipped: count(stats, 'skipped'),
    },
    exitCode,
  );
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function completed(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function count(results: unknown, key: string): number {
  const value = isRecord(results) ? results[key] : undefined;
  return typeof value === 'number' ? value : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
