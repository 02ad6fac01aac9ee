import { expect, test } from 'vitest';
import { newEntry, type Job } from '../../src/engine/import/queue-model.ts';
import { queueOrder } from '../../src/engine/import/queue-order.ts';
import type { ImportFile } from '../../src/shared/contract.ts';

function job(id: string, files: readonly (readonly [string, ImportFile['state']])[]): Job {
  return {
    id,
    startedAt: '2026-01-01T00:00:00.000Z',
    role: 'source',
    mayBeReport: false,
    step: id,
    paused: false,
    interrupted: false,
    files: files.map(([fileName, state], position) => {
      const path = `/${fileName}`;
      const entry = newEntry(
        { path, fileName, relativePath: fileName, chosen: true, stamp: undefined },
        position,
        'source',
        false,
      );
      entry.shown.state = state;
      return entry;
    }),
  };
}
const names = (jobs: readonly Job[]) => queueOrder(jobs).map(({ entry }) => entry.shown.fileName);

test('the newest import stands first', () => {
  const jobs = [job('1', [['old.pdf', 'done']]), job('2', [['new.pdf', 'reading']])];
  expect(names(jobs)).toEqual(['new.pdf', 'old.pdf']);
});

test('what was not imported stands before the rest, the refused first', () => {
  const jobs = [
    job('1', [
      ['a.pdf', 'done'],
      ['b.pdf', 'duplicate'],
      ['c.pdf', 'done'],
      ['d.pdf', 'refused'],
    ]),
  ];
  expect(names(jobs)).toEqual(['d.pdf', 'b.pdf', 'a.pdf', 'c.pdf']);
});

test('nothing moves while an import runs', () => {
  const jobs = [
    job('1', [
      ['a.pdf', 'done'],
      ['b.pdf', 'refused'],
      ['c.pdf', 'reading'],
    ]),
  ];
  expect(names(jobs)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
});
