import { failed, success, type Result } from '../../core/result.ts';
import type { ImportFile, ImportSelection } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { isLatestStep } from '../history/journal.ts';
import { findReport } from '../store/documents.ts';
import { createFileImport, type FileOutcome } from './import-file.ts';
import type { Answer, ImportQueue, ImportSurroundings, StartOptions } from './import-queue-interface.ts';
import {
  isFailed,
  isUnfinished,
  newEntry,
  overviewOf,
  select,
  showJob,
  stateOf,
  type Entry,
  type Job,
  type RequestedRole,
} from './queue-model.ts';
import { isProblem, queueOrder } from './queue-order.ts';
import { forgetJob, loadJobs, saveFile, saveJob, saveStep } from './queue-store.ts';
import { stampAt, walkFiles, type FoundFile } from './walk-files.ts';

/** Twice as many as there are parsers: while they work, the next files are copied and the last ones stored. */
const filesAtATime = 4;

/** How far a file is, when nothing is being done to it. */
const atRest = { done: undefined, total: undefined };

const noJob = failed({ kind: 'not-found', what: 'job' } as const);

export function createImportQueue(around: ImportSurroundings): ImportQueue {
  const { opened, storing, onBug } = around;
  const { database } = opened;
  const mayWrite = opened.access === 'read-write';
  const jobs: Job[] = mayWrite ? loadJobs(database) : [];
  const underWay = new Set<Promise<void>>();
  const importFile = createFileImport({ ...around, onStep: change });
  let isClosing = false;
  if (mayWrite) storing.tidy();

  function startFiles(
    files: readonly FoundFile[],
    role: RequestedRole,
    options: StartOptions = {},
  ): Result<{ jobId: string }, Failure> {
    if (files.length === 0) return failed({ kind: 'not-found', what: 'file' });
    const id = around.newId();
    const job: Job = {
      id,
      startedAt: around.author().at,
      role,
      mayBeReport: role === 'auto' && files.length === 1 && files[0]?.chosen === true && !isReportExpected(),
      step: options.step ?? id,
      paused: false,
      interrupted: false,
      files: files.map((found, position) => newEntry(found, position, role, options.acceptDamaged === true)),
    };
    saveJob(database, job);
    jobs.push(job);
    around.onProgress();
    fill();
    return success({ jobId: id });
  }

  function isReportExpected(): boolean {
    return (
      findReport(database) !== undefined ||
      jobs.some((job) => (job.mayBeReport || job.role === 'report') && stateOf(job) === 'running')
    );
  }

  function fill(): void {
    while (!isClosing && underWay.size < filesAtATime) {
      const next = nextWaiting();
      if (next === undefined) break;
      const work = importEntry(next.job, next.entry)
        .catch(onBug)
        .finally(() => {
          underWay.delete(work);
          fill();
          if (underWay.size === 0 && !isClosing) around.onIdle();
        });
      underWay.add(work);
    }
  }

  function nextWaiting(): { job: Job; entry: Entry } | undefined {
    for (const job of jobs) {
      const entry = job.paused ? undefined : job.files.find(({ shown }) => shown.state === 'waiting');
      if (entry !== undefined) return { job, entry };
    }
    return undefined;
  }

  async function importEntry(job: Job, entry: Entry): Promise<void> {
    const stopping = new AbortController();
    entry.underWay = stopping;
    entry.stopping = undefined;
    change(entry, { ...atRest, state: 'reading' });
    try {
      settle(job, entry, await importFile(job, entry, stopping.signal));
    } catch (error) {
      onBug(error);
      settle(job, entry, { kind: 'refused', failure: { kind: 'internal', detail: String(error) } });
    } finally {
      entry.underWay = undefined;
    }
  }

  function settle(job: Job, entry: Entry, outcome: FileOutcome): void {
    const { fileName } = entry.found;
    switch (outcome.kind) {
      case 'done':
        // Already kept, in the transaction that brought the document into the case.
        change(entry, { ...outcome.shown, ...atRest, state: 'done' });
        around.onImported();
        return;
      case 'duplicate':
        return keep(job, entry, { ...outcome.shown, state: 'duplicate' });
      case 'refused':
        return keep(job, entry, { failure: outcome.failure, state: 'refused' });
      case 'stopped':
        if (entry.stopping === 'cancel') return cancelEntry(job, entry, fileName);
        return change(entry, { ...atRest, state: entry.stopping === 'pause' ? 'paused' : 'waiting' });
    }
  }

  function cancelEntry(job: Job, entry: Entry, fileName: string): void {
    keep(job, entry, { failure: { kind: 'cancelled', fileName }, state: 'cancelled' });
  }

  function keep(job: Job, entry: Entry, shown: Partial<ImportFile>): void {
    change(entry, { ...atRest, ...shown });
    // Taken off the list while it was being put down: there is nothing to keep.
    if (jobs.includes(job)) saveFile(database, job, entry, entry.shown);
  }

  function change(entry: Entry, shown: Partial<ImportFile>): void {
    Object.assign(entry.shown, shown);
    around.onProgress();
  }

  function stop(job: Job, entry: Entry, why: 'cancel' | 'pause'): void {
    if (entry.underWay !== undefined) {
      entry.stopping = why;
      entry.underWay.abort();
    } else if (why === 'pause') {
      if (entry.shown.state === 'waiting') change(entry, { state: 'paused' });
    } else if (isUnfinished(entry)) {
      cancelEntry(job, entry, entry.found.fileName);
    }
  }

  /** It goes on where it is still the latest step; taken up after other things were done, it is a step of its own. */
  function joinHistory(job: Job): void {
    if (isLatestStep(database, job.step)) return;
    job.step = around.newId();
    saveStep(database, job);
  }

  function requeue(job: Job, entries: readonly Entry[]): void {
    if (!job.files.some(isUnfinished)) joinHistory(job);
    for (const entry of entries) {
      entry.found = { ...entry.found, stamp: stampAt(entry.found.path) };
      entry.mustBeAsChosen = false;
      keep(job, entry, { state: 'waiting', failure: undefined });
    }
    go(job);
  }

  function go(job: Job): void {
    if (job.interrupted) joinHistory(job);
    job.interrupted = false;
    job.paused = false;
    around.onProgress();
    fill();
  }

  function resumeOne(job: Job, entry: Entry): void {
    if (job.paused) {
      for (const other of job.files) if (other.shown.state === 'waiting') other.shown.state = 'paused';
    }
    if (entry.shown.state === 'paused') change(entry, { state: 'waiting' });
    go(job);
  }

  /** Does something to what was selected, where there is something to be done. */
  function withSelected(
    selection: ImportSelection,
    applies: (entry: Entry, job: Job) => boolean,
    body: (job: Job, entries: readonly Entry[]) => void,
  ): Answer {
    const selected = select(jobs, selection).filter(({ job, entry }) => applies(entry, job));
    const isNamed = selection.jobId !== undefined;
    if (isNamed && selected.length === 0) return noJob;
    for (const [job, entries] of Map.groupBy(selected, ({ job: ofJob }) => ofJob)) {
      body(
        job,
        entries.map(({ entry }) => entry),
      );
    }
    return success({});
  }

  return {
    start: (paths, role, options) => startFiles(walkFiles(paths), role, options),
    startFiles,
    jobs: () => jobs.map(showJob),
    overview: () => jobs.map(overviewOf),
    files: ({ problemsOnly, offset, limit }) => {
      const all = queueOrder(jobs);
      const listed = problemsOnly ? all.filter(({ entry }) => isProblem(entry)) : all;
      return {
        total: listed.length,
        offset,
        rows: listed.slice(offset, offset + limit).map(({ job, entry }) => ({
          jobId: job.id,
          isHeld: job.paused,
          file: { ...entry.shown },
        })),
      };
    },
    pause: (selection) =>
      withSelected(selection, isUnfinished, (job, entries) => {
        if (selection.position === undefined) job.paused = true;
        else for (const entry of entries) stop(job, entry, 'pause');
        around.onProgress();
      }),
    resume: (selection) =>
      withSelected(selection, isUnfinished, (job, entries) => {
        if (selection.position !== undefined) return entries.forEach((entry) => resumeOne(job, entry));
        for (const { shown } of entries) if (shown.state === 'paused') shown.state = 'waiting';
        go(job);
      }),
    cancel: (selection) =>
      withSelected(selection, isUnfinished, (job, entries) => {
        for (const entry of entries) stop(job, entry, 'cancel');
        if (!job.files.some(isUnfinished)) job.paused = job.interrupted = false;
        around.onProgress();
      }),
    retry: (selection) => withSelected(selection, isFailed, requeue),
    acceptDamaged: (jobId, position) =>
      withSelected(
        { jobId, position },
        ({ shown }) => shown.failure?.kind === 'partly-damaged',
        (job, entries) => {
          for (const entry of entries) entry.acceptDamaged = true;
          requeue(job, entries);
        },
      ),
    stopStep(step) {
      for (const job of jobs) {
        if (job.step === step) for (const entry of job.files) stop(job, entry, 'cancel');
      }
    },
    clear(jobId) {
      if (jobId !== undefined && !jobs.some((job) => job.id === jobId)) return noJob;
      for (const job of jobs.filter(({ id }) => jobId === undefined || id === jobId)) {
        if (jobId === undefined && job.files.some(isUnfinished)) continue;
        jobs.splice(jobs.indexOf(job), 1);
        forgetJob(database, job.id);
        for (const entry of job.files) stop(job, entry, 'cancel');
      }
      around.onProgress();
      return success({});
    },
    settled: () => storing.settled(),
    async close() {
      isClosing = true;
      storing.stop();
      for (const job of jobs) {
        for (const entry of job.files) {
          entry.stopping = 'close';
          entry.underWay?.abort();
        }
      }
      await Promise.all(underWay);
      await storing.settled();
    },
  };
}
