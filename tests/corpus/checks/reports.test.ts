import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scoreReports, type ReportScore } from './score-reports.ts';

/**
 * Twelve reports of four languages with planted faults, each with a key that was written before anything read it: see
 * README.md. The floors are what was reached in 2026-11.
 */
let scores: readonly ReportScore[] = [];
beforeAll(async () => {
  scores = await scoreReports(join(import.meta.dirname, 'reports'));
});

test('at most one alarm in twenty is false', () => {
  const alarms = scores.reduce((sum, score) => sum + score.alarms, 0);
  const wrong = scores.flatMap(({ name, falseAlarms }) => falseAlarms.map((alarm) => `${name} ${alarm}`));
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(alarms / 20);
});

test('four of five planted faults are found', () => {
  const faults = scores.reduce((sum, score) => sum + score.faults, 0);
  const missed = scores.flatMap((score) => score.missed.map((fault) => `${score.name} ${fault}`));
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(faults * 0.2);
});

test('what holds is ticked in more than four of five places', () => {
  const ticks = scores.reduce((sum, score) => sum + score.ticks, 0);
  const missed = scores.flatMap((score) => score.missedTicks.map((tick) => `${score.name} ${tick}`));
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(ticks * 0.18);
});
