import { describe, expect, test } from 'vitest';
import { queueProgress, queueState } from '../../src/renderer/workbench/queue-progress.ts';
import type { ImportFile, ImportOverview } from '../../src/shared/contract.ts';

function job(
  state: ImportOverview['state'],
  paused: boolean,
  files: readonly ImportFile['state'][] = [],
  underWay = 0,
): ImportOverview {
  const counts = {
    waiting: 0,
    paused: 0,
    reading: 0,
    storing: 0,
    done: 0,
    refused: 0,
    duplicate: 0,
    cancelled: 0,
  };
  for (const file of files) counts[file] += 1;
  const startedAt = '2026-01-01T00:00:00.000Z';
  return { id: state, startedAt, state, paused, total: files.length, counts, underWay, names: [] };
}

describe('what the queue is doing', () => {
  test.each([
    ['nothing is in it', [], 'ended'],
    ['all is done', [job('done', false), job('cancelled', false)], 'ended'],
    ['one of several runs', [job('done', false), job('paused', true), job('running', false)], 'running'],
    ['what is under way is finished and nothing else begun', [job('running', true)], 'pausing'],
    ['all is put aside', [job('paused', true), job('done', false)], 'paused'],
    ['a crash broke one off', [job('interrupted', true), job('paused', true)], 'interrupted'],
  ] as const)('when %s', (_, jobs, state) => {
    expect(queueState(jobs)).toBe(state);
  });
});

describe('how far it is', () => {
  test('counts what has ended, and the part of what is being read', () => {
    const running = job('running', false, ['done', 'refused', 'reading', 'waiting'], 0.5);
    expect(queueProgress([running])).toEqual({ settled: 2, total: 4, share: 0.625 });
  });

  test('leaves out imports that have ended', () => {
    const ended = job('done', false, ['done', 'done']);
    const paused = job('paused', true, ['done', 'paused']);
    expect(queueProgress([ended, paused])).toEqual({ settled: 1, total: 2, share: 0.5 });
    expect(queueProgress([ended])).toEqual({ settled: 0, total: 0, share: 0 });
  });
});
