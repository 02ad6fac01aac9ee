import { failed, success, type Result } from '../../core/result.ts';
import type { VersionRecord } from '../../core/versions/version-record.ts';
import type { ParserClient } from '../../parser/client.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import { originalPath } from '../case/case-folder.ts';
import { failureOfFileSystem, type OpenCase } from '../case/open-case.ts';
import { perform, type Author } from '../history/journal.ts';
import type { Storing } from '../import/storing.ts';
import { existsSync } from 'node:fs';
import { findAnyDocument, findDocument, type StoredDocument } from '../store/documents.ts';
import { inSlices } from '../store/in-slices.ts';
import { run, transaction } from '../store/sql.ts';
import { completeDocument, writeDocumentByRows } from '../store/write-document.ts';
import { carryReport } from './carry-report.ts';
import { carrySource } from './carry-source.ts';
import { isSameReading } from './same-reading.ts';

export interface RereadingAround {
  readonly opened: OpenCase;
  readonly parser: ParserClient;
  readonly storing: Storing;
  readonly author: () => Author;
  readonly newId: () => string;
  /** The version of the program. */
  readonly reader: string;
  readonly onProgress: () => void;
}

/** A document that is being read again. */
export interface Rereading {
  readonly documentId: string;
  readonly fileName: string;
  readonly done?: number;
  readonly total?: number;
}

/** What came of it. Without `record`: it is read as before, and nothing has changed. */
export interface Reread {
  readonly documentId: string;
  readonly record?: VersionRecord;
}

/** Reads documents of the case again from the files that it keeps. */
export interface Rereadings {
  start(documentId: string): Promise<Result<Reread, Failure>>;
  underWay(): Rereading[];
  cancel(documentId: string): void;
  close(): Promise<void>;
}

interface Work {
  readonly stopping: AbortController;
  shown: Rereading;
  over: Promise<unknown>;
}

export function createRereadings(around: RereadingAround): Rereadings {
  const { opened, storing } = around;
  const { database, folder } = opened;
  const works = new Map<string, Work>();

  async function read(document: StoredDocument, work: Work): Promise<Result<Reread, Failure>> {
    const { fileName, sha256 } = document;
    const { signal } = work.stopping;
    const path = originalPath(folder, sha256);
    if (!existsSync(path)) return failed({ kind: 'original-missing' });
    const parsed = await around.parser.parse(
      // A damaged file is in the case because somebody knew.
      { path, fileName, role: document.role, acceptDamaged: true },
      {
        signal,
        onProgress: (done, total) => {
          work.shown = { ...work.shown, done, total };
          around.onProgress();
        },
      },
    );
    if (signal.aborted) return failed({ kind: 'cancelled', fileName });
    if (!parsed.ok) return parsed;
    return storing.inTurn(() => store(document, parsed.value, signal));
  }

  /** Written beside the reading that is there, as an import is; one transaction then puts it in its place. */
  async function store(
    older: StoredDocument,
    outcome: ParseOutcome,
    signal: AbortSignal,
  ): Promise<Result<Reread, Failure>> {
    const newId = around.newId();
    let result: Result<Reread, Failure> = failed({ kind: 'cancelled', fileName: older.fileName });
    try {
      const rows = writeDocumentByRows(database, {
        id: newId,
        sha256: older.sha256,
        bytes: older.bytes,
        role: older.role,
        fileName: older.fileName,
        path: older.path,
        importedAt: older.importedAt,
        outcome: { ...outcome, findings: older.role === 'report' ? outcome.findings : [] },
      });
      if ((await inSlices(database, rows, { shouldStop: () => signal.aborted })) && !signal.aborted) {
        result = transaction(database, () => commit(older.id, newId));
      }
    } catch (error) {
      const failure = failureOfFileSystem(error, folder.root);
      if (failure === undefined) throw error;
      result = failed(failure);
    } finally {
      if (!result.ok || result.value.record === undefined) storing.tidy();
    }
    return result;
  }

  function commit(olderId: string, newerId: string): Result<Reread, Failure> {
    const older = findDocument(database, olderId);
    const newer = findAnyDocument(database, newerId);
    if (older === undefined || newer === undefined) return failed({ kind: 'not-found', what: 'document' });
    const author = around.author();
    const carryAround = { database, newId: around.newId, author };
    const carried =
      older.role === 'report'
        ? carryReport(carryAround, older, newer, 'reading')
        : carrySource(carryAround, older, newer, 'reading');
    if (carried === undefined || isSameReading(database, older, newer, carried.changes)) {
      run(database, 'UPDATE document SET reader = :reader WHERE number = :number', {
        reader: around.reader,
        number: older.number,
      });
      return success({ documentId: olderId });
    }
    completeDocument(database, newerId, around.reader);
    perform(
      database,
      {
        action: 'version.reread',
        subject: older.fileName,
        changes: [
          { slot: 'document-presence', documentId: olderId, before: true, after: false },
          { slot: 'document-presence', documentId: newerId, before: false, after: true },
          { slot: 'version', documentId: newerId, before: null, after: carried.record },
          ...carried.changes,
        ],
      },
      author,
    );
    return success({ documentId: newerId, record: carried.record });
  }

  return {
    async start(documentId) {
      const document = findDocument(database, documentId);
      if (document === undefined) return failed({ kind: 'not-found', what: 'document' });
      const running = works.get(documentId);
      if (running !== undefined) return (await running.over) as Result<Reread, Failure>;
      const work: Work = {
        stopping: new AbortController(),
        shown: { documentId, fileName: document.fileName },
        over: Promise.resolve(),
      };
      works.set(documentId, work);
      around.onProgress();
      const over = read(document, work).finally(() => {
        works.delete(documentId);
        around.onProgress();
      });
      work.over = over.catch(() => undefined);
      return over;
    },
    underWay: () => [...works.values()].map(({ shown }) => shown),
    cancel(documentId) {
      works.get(documentId)?.stopping.abort();
    },
    async close() {
      for (const { stopping } of works.values()) stopping.abort();
      await Promise.all([...works.values()].map(({ over }) => over));
    },
  };
}
