import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scoreReports, type ReportScore } from './score-reports.ts';

/**
 * Reports and other texts of four languages with planted faults, each with a key that was written before anything read it:
 * see README.md. The floors are what was reached in 2026-11.
 */
describe.each([
  { folder: 'reports', mostMissed: 0.13, mostUnticked: 0.08 },
  { folder: 'kinds', mostMissed: 0.13, mostUnticked: 0.1 },
  { folder: 'others-first', mostMissed: 0.13, mostUnticked: 0.1 },
  { folder: 'others-second', mostMissed: 0.34, mostUnticked: 0.28 },
])('$folder', ({ folder, mostMissed, mostUnticked }) => {
  let scores: readonly ReportScore[] = [];
  beforeAll(async () => {
    scores = await scoreReports(join(import.meta.dirname, folder));
  });

  test('at most one alarm in twenty is false', () => {
    const alarms = scores.reduce((sum, score) => sum + score.alarms, 0);
    const wrong = scores.flatMap(({ name, falseAlarms }) => falseAlarms.map((alarm) => `${name} ${alarm}`));
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(alarms / 20);
  });

  test('so many planted faults are found', () => {
    const faults = scores.reduce((sum, score) => sum + score.faults, 0);
    const missed = scores.flatMap((score) => score.missed.map((fault) => `${score.name} ${fault}`));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(faults * mostMissed);
  });

  test('so many figures that agree are ticked', () => {
    const ticks = scores.reduce((sum, score) => sum + score.ticks, 0);
    const missed = scores.flatMap((score) => score.missedTicks.map((tick) => `${score.name} ${tick}`));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(ticks * mostUnticked);
  });
});
