import type { DocumentRole } from '../../core/document/document.ts';
import type { ImportFile, ImportJob, ImportOverview, ImportSelection } from '../../shared/contract.ts';
import type { FoundFile } from './walk-files.ts';

export type RequestedRole = DocumentRole | 'auto';

/** Files that were asked for together. */
export interface Job {
  readonly id: string;
  readonly startedAt: string;
  readonly role: RequestedRole;
  /** Under "auto": a file by itself in a case that neither has a report nor is being given one. */
  readonly mayBeReport: boolean;
  /** Of the history. */
  step: string;
  paused: boolean;
  /** It was under way when the program or its engine ended. */
  interrupted: boolean;
  readonly files: readonly Entry[];
}

export interface Entry {
  found: FoundFile;
  acceptDamaged: boolean;
  /** It has been waiting since before the program ended: refused if the file is no longer the one that was chosen. */
  mustBeAsChosen: boolean;
  /** While it is read and stored. */
  underWay: AbortController | undefined;
  /** Why it was stopped, when it was. */
  stopping: 'cancel' | 'pause' | 'close' | undefined;
  readonly shown: { -readonly [Key in keyof ImportFile]: ImportFile[Key] };
}

export function newEntry(
  found: FoundFile,
  position: number,
  role: RequestedRole,
  acceptDamaged: boolean,
): Entry {
  return {
    found,
    acceptDamaged,
    mustBeAsChosen: false,
    underWay: undefined,
    stopping: undefined,
    shown: {
      position,
      path: found.relativePath,
      fileName: found.fileName,
      role: role === 'auto' ? 'source' : role,
      state: 'waiting',
    },
  };
}

/** Whether something is still to come of it. */
export function isUnfinished({ shown }: Entry): boolean {
  return shown.state === 'waiting' || shown.state === 'paused' || isUnderWay(shown);
}

function isUnderWay({ state }: ImportFile): boolean {
  return state === 'reading' || state === 'storing';
}

/** Whether it could be tried again. */
export function isFailed({ shown }: Entry): boolean {
  return shown.state === 'refused' || shown.state === 'cancelled';
}

export function stateOf(job: Job): ImportJob['state'] {
  const has = (state: ImportFile['state']): boolean => job.files.some(({ shown }) => shown.state === state);
  if (job.files.some(({ shown }) => isUnderWay(shown))) return 'running';
  if (has('waiting') && !job.paused) return 'running';
  if (has('waiting') || has('paused')) return job.interrupted ? 'interrupted' : 'paused';
  return has('cancelled') ? 'cancelled' : 'done';
}

export function showJob(job: Job): ImportJob {
  return {
    id: job.id,
    startedAt: job.startedAt,
    state: stateOf(job),
    paused: job.paused,
    files: job.files.map((entry) => ({ ...entry.shown })),
  };
}

/** So many of those waiting are named. */
const namedAtMost = 3;

/** A job by its numbers. */
export function overviewOf(job: Job): ImportOverview {
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
  const names: string[] = [];
  let underWay = 0;
  let reading: string | undefined;
  for (const { shown } of job.files) {
    counts[shown.state] += 1;
    if (shown.state === 'waiting' && names.length < namedAtMost) names.push(shown.fileName);
    if (isUnderWay(shown)) reading ??= shown.fileName;
    if (isUnderWay(shown) && shown.done !== undefined && shown.total !== undefined && shown.total > 0) {
      underWay += Math.min(1, shown.done / shown.total);
    }
  }
  return {
    id: job.id,
    startedAt: job.startedAt,
    state: stateOf(job),
    paused: job.paused,
    total: job.files.length,
    counts,
    underWay,
    names,
    reading,
  };
}

/** What a request is about. Jobs and files that are no longer there are none. */
export function select(
  jobs: readonly Job[],
  { jobId, position }: ImportSelection,
): { job: Job; entry: Entry }[] {
  return jobs
    .filter((job) => jobId === undefined || job.id === jobId)
    .flatMap((job) => job.files.map((entry) => ({ job, entry })))
    .filter(({ entry }) => position === undefined || entry.shown.position === position);
}
