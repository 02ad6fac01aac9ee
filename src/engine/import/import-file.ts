import type { Failure } from '../../shared/failure.ts';
import type { ImportFile } from '../../shared/contract.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import { defaultLimits, type ParserClient } from '../../parser/client.ts';
import { failureOfFileSystem, type OpenCase } from '../case/open-case.ts';
import type { Author } from '../history/journal.ts';
import { findDocumentByHash, findReport } from '../store/documents.ts';
import { commitImport, roleUnderAuto } from './commit-import.ts';
import type { Entry, Job } from './queue-model.ts';
import { saveFile } from './queue-store.ts';
import type { Storing } from './storing.ts';
import { dropCopy, keepOriginal, takeIn, type TakenIn } from './take-in.ts';

export interface FileSurroundings {
  readonly opened: OpenCase;
  readonly parser: ParserClient;
  readonly author: () => Author;
  readonly newId: () => string;
  readonly reader: string;
  readonly storing: Storing;
  /** What is shown of a file has changed, but not what became of it. */
  readonly onStep: (entry: Entry, shown: Partial<ImportFile>) => void;
}

/** What became of a file. "stopped": it was told to stop, and nothing is left of it in the case. */
export type FileOutcome =
  | { readonly kind: 'done'; readonly shown: Partial<ImportFile> }
  | { readonly kind: 'duplicate'; readonly shown: Partial<ImportFile> }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

const stopped: FileOutcome = { kind: 'stopped' };

/** Takes files one by one from where they lie into the case: copied, read, stored. */
export function createFileImport(
  around: FileSurroundings,
): (job: Job, entry: Entry, signal: AbortSignal) => Promise<FileOutcome> {
  const { opened, storing } = around;
  const { database, folder } = opened;
  /** Contents being imported at this moment: the same file twice in a folder is parsed once. */
  const hashesUnderWay = new Map<string, Promise<unknown>>();

  async function importFile(job: Job, entry: Entry, signal: AbortSignal): Promise<FileOutcome> {
    const { path, fileName, stamp } = entry.found;
    const taken = await takeIn(
      folder,
      { path, fileName, expected: entry.mustBeAsChosen ? stamp : undefined },
      around.newId(),
      // What the parser would refuse for its size is not copied first.
      defaultLimits.fileBytes,
      signal,
    );
    if (!taken.ok) return signal.aborted ? stopped : { kind: 'refused', failure: taken.failure };
    const { sha256 } = taken.value;
    try {
      // More than one may have waited for the same file.
      while (hashesUnderWay.has(sha256)) await hashesUnderWay.get(sha256);
      const work = importTaken(job, entry, taken.value, signal);
      // Whoever waits only wants to know when it is over; how it went is answered below.
      hashesUnderWay.set(
        sha256,
        work.catch(() => undefined),
      );
      return await work;
    } finally {
      hashesUnderWay.delete(sha256);
      dropCopy(taken.value);
    }
  }

  async function importTaken(
    job: Job,
    entry: Entry,
    taken: TakenIn,
    signal: AbortSignal,
  ): Promise<FileOutcome> {
    if (signal.aborted) return stopped;
    const duplicate = asDuplicate(entry, taken);
    if (duplicate !== undefined) return duplicate;
    const parsed = await around.parser.parse(
      {
        path: taken.path,
        fileName: entry.found.fileName,
        role: job.role,
        acceptDamaged: entry.acceptDamaged,
      },
      { signal, onProgress: (done, total) => around.onStep(entry, { done, total }) },
    );
    if (signal.aborted) return stopped;
    if (!parsed.ok) return { kind: 'refused', failure: parsed.failure };
    around.onStep(entry, { state: 'storing', done: undefined, total: undefined });
    return storing.inTurn(() => store(job, entry, taken, parsed.value, signal));
  }

  async function store(
    job: Job,
    entry: Entry,
    taken: TakenIn,
    outcome: ParseOutcome,
    signal: AbortSignal,
  ): Promise<FileOutcome> {
    if (signal.aborted) return stopped;
    const documentId = around.newId();
    const found = { documentId, found: whatWasFound(outcome), warnings: [...outcome.document.warnings] };
    let shown: Partial<ImportFile> = found;
    let isCommitted = false;
    try {
      await keepOriginal(folder, taken);
      isCommitted = await commitImport(
        database,
        {
          documentId,
          sha256: taken.sha256,
          bytes: taken.bytes,
          fileName: entry.found.fileName,
          path: entry.found.relativePath,
          role:
            job.role === 'auto'
              ? roleUnderAuto(outcome.role, job.mayBeReport && findReport(database) === undefined)
              : job.role,
          yieldsToReport: job.role === 'auto',
          outcome,
          step: job.step,
        },
        {
          shouldStop: () => signal.aborted,
          author: around.author,
          newId: around.newId,
          reader: around.reader,
          onCommit: (role) => {
            shown = { ...found, role };
            saveFile(database, job, entry, { ...entry.shown, ...shown, state: 'done' });
          },
        },
      );
    } catch (error) {
      const failure = failureOfFileSystem(error, folder.root);
      if (failure === undefined) throw error;
      return { kind: 'refused', failure };
    } finally {
      if (!isCommitted) storing.tidy();
    }
    return isCommitted ? { kind: 'done', shown } : stopped;
  }

  function asDuplicate(entry: Entry, taken: TakenIn): FileOutcome | undefined {
    const existing = findDocumentByHash(database, taken.sha256);
    if (existing === undefined) return undefined;
    return {
      kind: 'duplicate',
      shown: {
        documentId: existing.id,
        role: existing.role,
        failure: {
          kind: 'duplicate',
          fileName: entry.found.fileName,
          existingTitle: existing.title,
          documentId: existing.id,
        },
      },
    };
  }

  return importFile;
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
