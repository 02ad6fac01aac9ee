import type { ImportOverview } from '../../shared/contract.ts';

/** "pausing": what is under way is finished, and nothing else begun. */
export type QueueState = 'running' | 'pausing' | 'paused' | 'interrupted' | 'ended';

/** What the queue as a whole is doing. */
export function queueState(jobs: readonly Pick<ImportOverview, 'state' | 'paused'>[]): QueueState {
  const has = (state: ImportOverview['state']): boolean => jobs.some((job) => job.state === state);
  if (has('running')) {
    return jobs.some((job) => job.state === 'running' && !job.paused) ? 'running' : 'pausing';
  }
  if (has('interrupted')) return 'interrupted';
  return has('paused') ? 'paused' : 'ended';
}

export interface QueueProgress {
  readonly settled: number;
  readonly total: number;
  /** Settled files, and the part of the files being read. 0 to 1. */
  readonly share: number;
}

/** How far the jobs are that have not ended. */
export function queueProgress(
  jobs: readonly Pick<ImportOverview, 'state' | 'counts' | 'underWay' | 'total'>[],
): QueueProgress {
  let settled = 0;
  let partial = 0;
  let total = 0;
  for (const job of jobs) {
    if (job.state === 'done' || job.state === 'cancelled') continue;
    total += job.total;
    const { done, refused, duplicate, cancelled } = job.counts;
    settled += done + refused + duplicate + cancelled;
    partial += job.underWay;
  }
  return { settled, total, share: total === 0 ? 0 : (settled + partial) / total };
}
