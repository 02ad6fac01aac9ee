import type { ImportFile, ImportJob } from '../../shared/contract.ts';
import { stateOf, type Entry, type Job } from './queue-model.ts';

// What asks for a decision first: a refused file is missing from the case.
const gravity: Readonly<Partial<Record<ImportFile['state'], number>>> = {
  refused: 0,
  cancelled: 1,
  duplicate: 2,
};
const noProblem = 3;

/** Whether a file was not imported. */
export function isProblem({ shown }: Entry): boolean {
  return gravity[shown.state] !== undefined;
}

/** Of an import that was broken off, what is still to come stands right behind what failed. */
function rank(state: ImportJob['state'], { shown }: Entry): number {
  const waits = state === 'interrupted' && (shown.state === 'waiting' || shown.state === 'paused');
  return gravity[shown.state] ?? (waits ? noProblem : noProblem + 1);
}

/**
 * The files of all imports as the queue lists them: the newest import first, and in one that has ended what was not imported
 * before the rest. While an import runs its files stay where they are, so that nothing jumps under the reader's eyes.
 */
export function queueOrder(jobs: readonly Job[]): { readonly job: Job; readonly entry: Entry }[] {
  return jobs.toReversed().flatMap((job) => {
    const state = stateOf(job);
    const files =
      state === 'running' || state === 'paused'
        ? job.files
        : job.files.toSorted((left, right) => rank(state, left) - rank(state, right));
    return files.map((entry) => ({ job, entry }));
  });
}
