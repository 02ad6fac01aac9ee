import { expect, test } from 'vitest';
import { queueOrder } from '../../src/renderer/features/sources/queue-order.ts';
import type { ImportFile, ImportJob } from '../../src/shared/contract.ts';

function job(
  id: string,
  state: ImportJob['state'],
  files: readonly (readonly [string, ImportFile['state']])[],
): ImportJob {
  return {
    id,
    startedAt: '2026-01-01T00:00:00.000Z',
    state,
    paused: false,
    files: files.map(([fileName, fileState], position) => ({
      position,
      path: `/${fileName}`,
      fileName,
      role: 'source',
      state: fileState,
    })),
  };
}
const names = (jobs: readonly ImportJob[]) => queueOrder(jobs).map(({ file }) => file.fileName);

test('the newest import stands first', () => {
  const jobs = [job('1', 'done', [['old.pdf', 'done']]), job('2', 'running', [['new.pdf', 'reading']])];
  expect(names(jobs)).toEqual(['new.pdf', 'old.pdf']);
});

test('what was not imported stands before the rest, the refused first', () => {
  const jobs = [
    job('1', 'done', [
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
    job('1', 'running', [
      ['a.pdf', 'done'],
      ['b.pdf', 'refused'],
    ]),
  ];
  expect(names(jobs)).toEqual(['a.pdf', 'b.pdf']);
});
