import type { DocumentRole } from '../../core/document/document.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { ImportFile, ImportJob } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import { defaultLimits, type ParserClient } from '../../parser/client.ts';
import { failureOfFileSystem, type OpenCase } from '../case/open-case.ts';
import type { Author } from '../history/journal.ts';
import { findDocumentByHash, findReport } from '../store/documents.ts';
import { commitImport, roleUnderAuto } from './commit-import.ts';
import { dropCopy, keepOriginal, takeIn, type TakenIn } from './take-in.ts';
import { walkFiles, type FoundFile } from './walk-files.ts';

export type RequestedRole = DocumentRole | 'auto';

export interface ImportSurroundings {
  readonly opened: OpenCase;
  readonly parser: ParserClient;
  readonly author: () => Author;
  readonly newId: () => string;
  /** Called when what `jobs` returns has changed; often. */
  readonly onProgress: () => void;
  /** Called when a document has come into the case. */
  readonly onImported: () => void;
  /** Called when nothing is left to import. */
  readonly onIdle: () => void;
  /** A programming error met on a file: that file is reported as refused, and this is told. */
  readonly onBug: (error: unknown) => void;
}

export interface StartOptions {
  readonly acceptDamaged?: boolean;
  /** Of the history; by itself an import is a step of its own. */
  readonly step?: string;
}

export interface ImportQueue {
  start(
    paths: readonly string[],
    role: RequestedRole,
    options?: StartOptions,
  ): Result<{ readonly jobId: string }, Failure>;
  jobs(): ImportJob[];
  cancel(jobId: string): Result<Record<string, never>, Failure>;
  /** Takes up again a file that was refused as damaged, for what can be read of it. */
  acceptDamaged(jobId: string, path: string): Result<Record<string, never>, Failure>;
  /** Stops what would still be added to this step of the history. */
  stopStep(step: string): void;
  clear(): void;
  /** Cancels everything and waits until the files under way have been put down. */
  close(): Promise<void>;
}

/** Twice as many as there are parsers: while they work, the next files are copied and the last ones stored. */
const filesAtATime = 4;

interface Job {
  readonly id: string;
  readonly startedAt: string;
  readonly role: RequestedRole;
  /** Of the history. */
  step: string;
  /** Under "auto": a file by itself in a case that neither has a report nor is being given one. */
  readonly mayBeReport: boolean;
  readonly files: Entry[];
  readonly cancelling: AbortController;
}

interface Entry {
  readonly found: FoundFile;
  acceptDamaged: boolean;
  readonly shown: { -readonly [Key in keyof ImportFile]: ImportFile[Key] };
}

export function createImportQueue(around: ImportSurroundings): ImportQueue {
  const jobs: Job[] = [];
  const underWay = new Set<Promise<void>>();
  /** Contents being imported at this moment: the same file twice in a folder is parsed once. */
  const hashesUnderWay = new Map<string, Promise<void>>();

  function start(
    paths: readonly string[],
    role: RequestedRole,
    options: StartOptions = {},
  ): Result<{ jobId: string }, Failure> {
    const files = walkFiles(paths);
    if (files.length === 0) return failed({ kind: 'not-found', what: 'file' });
    const id = around.newId();
    const job: Job = {
      id,
      step: options.step ?? id,
      startedAt: around.author().at,
      role,
      mayBeReport: role === 'auto' && files.length === 1 && files[0]?.chosen === true && !isReportExpected(),
      cancelling: new AbortController(),
      files: files.map((found) => ({
        found,
        acceptDamaged: options.acceptDamaged === true,
        shown: {
          path: found.relativePath,
          fileName: found.fileName,
          role: role === 'auto' ? 'source' : role,
          state: 'waiting',
        },
      })),
    };
    jobs.push(job);
    around.onProgress();
    fill();
    return success({ jobId: job.id });
  }

  function isReportExpected(): boolean {
    return (
      findReport(around.opened.database) !== undefined ||
      jobs.some((job) => (job.mayBeReport || job.role === 'report') && stateOf(job) === 'running')
    );
  }

  function fill(): void {
    while (underWay.size < filesAtATime) {
      const next = nextWaiting();
      if (next === undefined) break;
      const work = importEntry(next.job, next.entry)
        .catch((error: unknown) => {
          around.onBug(error);
          settle(next.entry, 'refused', { failure: { kind: 'internal', detail: String(error) } });
        })
        .finally(() => {
          underWay.delete(work);
          fill();
          if (underWay.size === 0) around.onIdle();
        });
      underWay.add(work);
    }
  }

  function nextWaiting(): { job: Job; entry: Entry } | undefined {
    for (const job of jobs) {
      const entry = job.files.find((file) => file.shown.state === 'waiting');
      if (entry !== undefined) return { job, entry };
    }
    return undefined;
  }

  async function importEntry(job: Job, entry: Entry): Promise<void> {
    const { signal } = job.cancelling;
    change(entry, { state: 'reading' });
    // What the parser would refuse for its size is not copied first.
    const taken = await takeIn(
      around.opened.folder,
      entry.found,
      around.newId(),
      defaultLimits.fileBytes,
      signal,
    );
    if (!taken.ok) return refuse(entry, taken.failure);
    try {
      // More than one may have waited for the same file.
      while (hashesUnderWay.has(taken.value.sha256)) await hashesUnderWay.get(taken.value.sha256);
      const work = importTaken(job, entry, taken.value);
      hashesUnderWay.set(taken.value.sha256, work);
      await work;
    } finally {
      hashesUnderWay.delete(taken.value.sha256);
      dropCopy(taken.value);
    }
  }

  async function importTaken(job: Job, entry: Entry, taken: TakenIn): Promise<void> {
    const { fileName } = entry.found;
    if (refusedAsDuplicate(entry, taken)) return;
    const parsed = await around.parser.parse(
      { path: taken.path, fileName, role: job.role, acceptDamaged: entry.acceptDamaged },
      {
        signal: job.cancelling.signal,
        onProgress: (done, total) => {
          change(entry, { done, total });
        },
      },
    );
    if (!parsed.ok) return refuse(entry, parsed.failure);
    if (job.cancelling.signal.aborted) return refuse(entry, { kind: 'cancelled', fileName });
    change(entry, { state: 'storing' });
    try {
      await store(job, entry, taken, parsed.value);
    } catch (error) {
      const failure = failureOfFileSystem(error, around.opened.folder.root);
      if (failure === undefined) throw error;
      refuse(entry, failure);
    }
  }

  async function store(job: Job, entry: Entry, taken: TakenIn, outcome: ParseOutcome): Promise<void> {
    const { database, folder } = around.opened;
    await keepOriginal(folder, taken);
    const role =
      job.role === 'auto'
        ? roleUnderAuto(outcome.role, job.mayBeReport && findReport(database) === undefined)
        : job.role;
    const documentId = around.newId();
    commitImport(
      database,
      {
        documentId,
        sha256: taken.sha256,
        bytes: taken.bytes,
        fileName: entry.found.fileName,
        path: entry.found.relativePath,
        role,
        outcome,
        step: job.step,
      },
      around.author(),
    );
    settle(entry, 'done', {
      role,
      documentId,
      found: whatWasFound(outcome),
      warnings: [...outcome.document.warnings],
    });
    around.onImported();
  }

  function refusedAsDuplicate(entry: Entry, taken: TakenIn): boolean {
    const existing = findDocumentByHash(around.opened.database, taken.sha256);
    if (existing === undefined) return false;
    settle(entry, 'duplicate', {
      documentId: existing.id,
      role: existing.role,
      failure: {
        kind: 'duplicate',
        fileName: entry.found.fileName,
        existingTitle: existing.title,
        documentId: existing.id,
      },
    });
    return true;
  }

  function refuse(entry: Entry, failure: Failure): void {
    settle(entry, failure.kind === 'cancelled' ? 'cancelled' : 'refused', { failure });
  }

  function settle(entry: Entry, state: ImportFile['state'], what: Partial<ImportFile>): void {
    change(entry, { ...what, state });
  }

  function change(entry: Entry, what: Partial<ImportFile>): void {
    Object.assign(entry.shown, what);
    around.onProgress();
  }

  return {
    start,
    jobs: () => jobs.map(show),
    cancel(jobId) {
      const job = jobs.find((candidate) => candidate.id === jobId);
      if (job === undefined) return failed({ kind: 'not-found', what: 'job' });
      cancelJob(job);
      around.onProgress();
      return success({});
    },
    acceptDamaged(jobId, path) {
      const job = jobs.find((candidate) => candidate.id === jobId);
      const entry = job?.files.find(
        ({ shown }) => shown.path === path && shown.failure?.kind === 'partly-damaged',
      );
      if (job === undefined || job.cancelling.signal.aborted || entry === undefined) {
        return failed({ kind: 'not-found', what: 'job' });
      }
      entry.acceptDamaged = true;
      delete entry.shown.failure;
      change(entry, { state: 'waiting' });
      fill();
      return success({});
    },
    stopStep(step) {
      for (const job of jobs) if (job.step === step) cancelJob(job);
    },
    clear() {
      jobs.splice(0, jobs.length, ...jobs.filter((job) => stateOf(job) === 'running'));
      around.onProgress();
    },
    async close() {
      for (const job of jobs) cancelJob(job);
      await Promise.all(underWay);
    },
  };
}

function cancelJob(job: Job): void {
  job.cancelling.abort();
  for (const { shown } of job.files) {
    if (shown.state !== 'waiting') continue;
    shown.state = 'cancelled';
    shown.failure = { kind: 'cancelled', fileName: shown.fileName };
  }
}

function show(job: Job): ImportJob {
  return {
    id: job.id,
    startedAt: job.startedAt,
    state: stateOf(job),
    files: job.files.map((entry) => ({ ...entry.shown })),
  };
}

function stateOf(job: Job): ImportJob['state'] {
  const isUnderWay = job.files.some(({ shown }) => ['waiting', 'reading', 'storing'].includes(shown.state));
  if (isUnderWay) return 'running';
  return job.cancelling.signal.aborted ? 'cancelled' : 'done';
}

function whatWasFound(outcome: ParseOutcome): NonNullable<ImportFile['found']> {
  const { document, quantities } = outcome;
  return {
    pages: document.pageCount,
    paragraphs: document.paragraphs.length,
    footnotes: document.footnotes.length,
    quantities: quantities.length,
    articles: document.paragraphs.filter((paragraph) => paragraph.kind === 'article').length,
  };
}
