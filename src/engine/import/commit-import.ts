import type { DocumentRole } from '../../core/document/document.ts';
import { runChecks } from '../../core/verification/checks/run-checks.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import type { Change } from '../history/change.ts';
import { perform, type Author } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findAnyDocument, findReport, type StoredDocument } from '../store/documents.ts';
import { carryReport } from '../versions/carry-report.ts';
import { inSlices } from '../store/in-slices.ts';
import { run, transaction } from '../store/sql.ts';
import { completeDocument, writeDocumentByRows } from '../store/write-document.ts';

export interface ImportedFile {
  readonly documentId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly path: string;
  readonly role: DocumentRole;
  /** The person has not said that it is the report: another that has come in meanwhile stays it. */
  readonly yieldsToReport: boolean;
  readonly outcome: ParseOutcome;
  /** The step of the history that it belongs to. */
  readonly step: string;
}

export interface CommitOptions {
  /** Asked again and again while a long document is written. */
  readonly shouldStop: () => boolean;
  readonly author: () => Author;
  readonly newId: () => string;
  /** The version of the program. */
  readonly reader: string;
  /** Called in the transaction that makes the document part of the case. */
  readonly onCommit: (role: DocumentRole) => void;
}

/**
 * Puts a document into the case: row by row, so that a long one keeps nobody waiting, and then, in one transaction, its
 * entry in the history, which makes it part of the case. Returns whether it came to that; what was written of a
 * document that did not is to be removed. A case has one report; a new one takes the place of the old, which is removed
 * in the same step (as a source it would confirm its own numbers), and undo brings it back. What was said of the old one
 * goes over to a further draft of it.
 */
export async function commitImport(
  database: CaseDatabase,
  file: ImportedFile,
  { shouldStop, author, newId, reader, onCommit }: CommitOptions,
): Promise<boolean> {
  const { outcome } = file;
  const rows = writeDocumentByRows(database, {
    id: file.documentId,
    sha256: file.sha256,
    bytes: file.bytes,
    role: file.role,
    fileName: file.fileName,
    path: file.path,
    importedAt: author().at,
    outcome: { ...outcome, findings: findingsFor(file.role, outcome) },
  });
  if (!(await inSlices(database, rows, { shouldStop })) || shouldStop()) return false;
  transaction(database, () => {
    const report = findReport(database);
    const isOneTooMany = file.role === 'report' && file.yieldsToReport && report !== undefined;
    if (isOneTooMany) makeSource(database, file.documentId);
    completeDocument(database, file.documentId, reader);
    const changes: Change[] = [
      { slot: 'document-presence', documentId: file.documentId, before: false, after: true },
    ];
    if (file.role === 'report' && !isOneTooMany && report !== undefined) {
      changes.unshift({ slot: 'document-presence', documentId: report.id, before: true, after: false });
      changes.push(...carryToDraft(database, report, file.documentId, author(), newId));
    }
    perform(
      database,
      { action: 'document.import', subject: file.fileName, changes, step: file.step },
      author(),
    );
    onCommit(isOneTooMany ? 'source' : file.role);
  });
  return true;
}

/** Nothing where it is another report. */
function carryToDraft(
  database: CaseDatabase,
  older: StoredDocument,
  newerId: string,
  author: Author,
  newId: () => string,
): Change[] {
  const newer = findAnyDocument(database, newerId);
  const carried =
    newer === undefined ? undefined : carryReport({ database, newId, author }, older, newer, 'draft');
  return carried === undefined
    ? []
    : [{ slot: 'version', documentId: newerId, before: null, after: carried.record }, ...carried.changes];
}

/** As a source it has no findings of its own. */
function makeSource(database: CaseDatabase, documentId: string): void {
  run(database, 'DELETE FROM finding WHERE document = (SELECT number FROM document WHERE id = :id)', {
    id: documentId,
  });
  run(database, "UPDATE document SET role = 'source' WHERE id = :id", { id: documentId });
}

/** Checks are about what a report says; a parser that took the file for a source has not run them. */
function findingsFor(role: DocumentRole, outcome: ParseOutcome): ParseOutcome['findings'] {
  if (role !== 'report') return [];
  return outcome.role === 'report' ? outcome.findings : runChecks(outcome.document, outcome.quantities);
}

/** What a file becomes under "auto": a law is a law, and a file imported alone into a case without a report is its report. */
export function roleUnderAuto(recognised: DocumentRole, mayBeReport: boolean): DocumentRole {
  if (recognised === 'law') return 'law';
  return mayBeReport ? 'report' : 'source';
}
