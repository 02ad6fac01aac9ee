import type { DocumentRole } from '../../core/document/document.ts';
import { runChecks } from '../../core/verification/checks/run-checks.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import type { Change } from '../history/change.ts';
import { perform, type Author } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport } from '../store/documents.ts';
import { transaction } from '../store/sql.ts';
import { writeDocument } from '../store/write-document.ts';

export interface ImportedFile {
  readonly documentId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly path: string;
  readonly role: DocumentRole;
  readonly outcome: ParseOutcome;
  /** The step of the history that it belongs to. */
  readonly step: string;
}

/**
 * Puts a document into the case: everything about it and its entry in the history in one transaction. A case has one
 * report; a new one takes the place of the old, which is removed in the same step (as a source it would confirm its own
 * numbers), and undo brings it back.
 */
export function commitImport(database: CaseDatabase, file: ImportedFile, author: Author): void {
  const { outcome, role } = file;
  transaction(database, () => {
    const replaced = role === 'report' ? findReport(database) : undefined;
    writeDocument(database, {
      id: file.documentId,
      sha256: file.sha256,
      bytes: file.bytes,
      role,
      fileName: file.fileName,
      path: file.path,
      importedAt: author.at,
      outcome: { ...outcome, findings: findingsFor(role, outcome) },
    });
    const changes: Change[] = [
      { slot: 'document-presence', documentId: file.documentId, before: false, after: true },
    ];
    if (replaced !== undefined) {
      changes.unshift({ slot: 'document-presence', documentId: replaced.id, before: true, after: false });
    }
    perform(
      database,
      {
        action: 'document.import',
        subject: file.fileName,
        changes,
        step: file.step,
      },
      author,
    );
  });
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
