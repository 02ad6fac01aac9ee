import type { ImportFile, ImportJob } from '../../../shared/contract.ts';

// What asks for a decision first: a refused file is missing from the case.
const gravity: Readonly<Partial<Record<ImportFile['state'], number>>> = {
  refused: 0,
  cancelled: 1,
  duplicate: 2,
};
const noProblem = 3;

/** Whether a file was not imported. */
export function isProblem(file: ImportFile): boolean {
  return gravity[file.state] !== undefined;
}

/** Of an import that was broken off, what is still to come stands right behind what failed. */
function rank(job: ImportJob, file: ImportFile): number {
  const waits = job.state === 'interrupted' && (file.state === 'waiting' || file.state === 'paused');
  return gravity[file.state] ?? (waits ? noProblem : noProblem + 1);
}

/**
 * The files of all imports as the queue lists them: the newest import first, and in one that has ended what was not imported
 * before the rest. While an import runs its files stay where they are, so that nothing jumps under the reader's eyes.
 */
export function queueOrder(
  jobs: readonly ImportJob[],
): readonly { readonly job: ImportJob; readonly file: ImportFile }[] {
  return jobs.toReversed().flatMap((job) => {
    const files =
      job.state === 'running' || job.state === 'paused'
        ? job.files
        : job.files.toSorted((left, right) => rank(job, left) - rank(job, right));
    return files.map((file) => ({ job, file }));
  });
}
