import { assertNever } from '../../core/result.ts';
import type { CaseDatabase } from '../store/database.ts';
import { relabelPassage, writeCorrectedQuantity } from '../store/corrections.ts';
import { writeSourceHandling } from '../store/source-handling.ts';
import { row, run } from '../store/sql.ts';
import { newestEditions, writeVersion } from '../store/versions.ts';
import { writeCollection, writeMembers } from '../store/collections.ts';
import type { Change, DocumentDescription, EvidenceRecord } from './change.ts';

/** Where a change is recorded: verdicts name the history entry and the person they come from. */
export interface ChangeOrigin {
  readonly historyId: number;
  readonly at: string;
  readonly by: string;
}

/** Puts one thing into the state after the change. The state before is not looked at: the history's order is the truth. */
export function applyChange(database: CaseDatabase, change: Change, origin: ChangeOrigin): void {
  switch (change.slot) {
    case 'case-name':
      return writeSetting(database, 'name', change.after);
    case 'reviewer':
      return writeSetting(database, 'reviewer', change.after);
    case 'reading':
      return writeSetting(database, 'reading', JSON.stringify(change.after));
    case 'protection':
      return writeSetting(database, 'protection', JSON.stringify(change.after));
    case 'source-handling':
      return writeSourceHandling(database, documentNumber(database, change.documentId), change.after);
    case 'document-presence':
      run(
        database,
        `UPDATE document SET present = :present, revision = (SELECT max(revision) + 1 FROM document) WHERE id = :id`,
        {
          id: change.documentId,
          present: change.after ? 1 : 0,
        },
      );
      return startGeneration(database);
    case 'document-description':
      return applyDescription(database, change.documentId, change.before, change.after);
    case 'evidence':
      applyEvidence(database, change.evidenceId, change.after);
      // An older edition is proposed from only where it is linked.
      return isOlderEdition(database, (change.after ?? change.before)?.documentId)
        ? startGeneration(database)
        : undefined;
    case 'verdict':
      run(
        database,
        `INSERT INTO verdict (document, statistic, verdict, note, person, at, history, part, reader, suggestion, basis)
         VALUES (:document, :statistic, :verdict, :note, :person, :at, :history, :part, :reader, :suggestion, :basis)`,
        {
          document: documentNumber(database, change.reportId),
          statistic: change.statisticId,
          verdict: change.after?.verdict ?? null,
          note: change.after?.note ?? null,
          person: change.after?.by ?? origin.by,
          at: change.after?.at ?? origin.at,
          history: origin.historyId,
          part: change.part ?? 'case',
          reader: change.reader ?? null,
          suggestion: change.after?.suggestion ?? null,
          basis: change.after?.basis === undefined ? null : JSON.stringify(change.after.basis),
        },
      );
      return;
    case 'quantity':
      writeCorrectedQuantity(database, documentNumber(database, change.documentId), change);
      return startGeneration(database);
    case 'footnote-marker':
      run(
        database,
        `UPDATE footnote_marker SET element = :element, offset_in_paragraph = :offset
         WHERE document = :document AND position = :position`,
        {
          document: documentNumber(database, change.documentId),
          position: change.position,
          element: change.after.paragraphId,
          offset: change.after.offset,
        },
      );
      return startGeneration(database);
    case 'paragraph-label':
      relabelPassage(database, documentNumber(database, change.documentId), change.paragraphId, change.after);
      return startGeneration(database);
    case 'version':
      writeVersion(database, change.documentId, change.after);
      return (change.after ?? change.before)?.kind === 'edition' ? startGeneration(database) : undefined;
    case 'collection':
      return writeCollection(database, change.collectionId, change.after);
    case 'collection-members':
      return writeMembers(database, change);
    case 'saved-search':
      run(database, 'DELETE FROM saved_search WHERE name = :name', { name: change.name });
      if (change.after === null) return;
      run(database, 'INSERT INTO saved_search (name, query) VALUES (:name, :query)', {
        name: change.name,
        query: change.after,
      });
      return;
    case 'dismissal': {
      const key = { document: documentNumber(database, change.reportId), finding: change.findingId };
      run(database, 'DELETE FROM dismissal WHERE document = :document AND finding = :finding', key);
      if (change.after === null) return;
      run(
        database,
        `INSERT INTO dismissal (document, finding, reason, person, at)
         VALUES (:document, :finding, :reason, :person, :at)`,
        { ...key, reason: change.after.reason, person: change.after.by, at: change.after.at },
      );
      return;
    }
    default:
      assertNever(change);
  }
}

function writeSetting(database: CaseDatabase, key: string, value: string): void {
  run(database, 'UPDATE setting SET value = :value WHERE key = :key', { key, value });
}

/** Proposals computed before are out of date: sources have come, gone or changed their part. */
function startGeneration(database: CaseDatabase): void {
  run(
    database,
    "UPDATE setting SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'generation'",
  );
}

function applyDescription(
  database: CaseDatabase,
  documentId: string,
  before: DocumentDescription,
  description: DocumentDescription,
): void {
  run(
    database,
    `UPDATE document SET title = :title, authors = :authors, date = :date, publisher = :publisher, role = :role,
       tags = coalesce(:tags, tags), bibliography = coalesce(:bibliography, bibliography),
       revision = (SELECT max(revision) + 1 FROM document)
     WHERE id = :id`,
    {
      id: documentId,
      title: description.title,
      authors: JSON.stringify(description.authors),
      date: description.date,
      publisher: description.publisher,
      role: description.role,
      tags: description.tags === undefined ? null : JSON.stringify(description.tags),
      bibliography: description.bibliography === undefined ? null : JSON.stringify(description.bibliography),
    },
  );
  if (seenByProposals(before) !== seenByProposals(description)) startGeneration(database);
}

/** What proposals look at in a description; a tag does not make them out of date. */
function seenByProposals({ title, authors, date, publisher, role }: DocumentDescription): string {
  return JSON.stringify([title, authors, date, publisher, role]);
}

function isOlderEdition(database: CaseDatabase, documentId: string | undefined): boolean {
  return documentId !== undefined && newestEditions(database).has(documentId);
}

function applyEvidence(database: CaseDatabase, evidenceId: string, record: EvidenceRecord | null): void {
  run(database, 'DELETE FROM evidence WHERE id = :id', { id: evidenceId });
  if (record === null) return;
  run(
    database,
    `INSERT INTO evidence (id, report, target_kind, target, document, stance, record)
     VALUES (:id, :report, :target_kind, :target, :document, :stance, :record)`,
    {
      id: record.id,
      report: documentNumber(database, record.reportId),
      target_kind: record.target.kind,
      target: record.target.id,
      document: documentNumber(database, record.documentId),
      stance: record.stance,
      record: JSON.stringify(record),
    },
  );
}

function documentNumber(database: CaseDatabase, id: string): number {
  const found = row<{ number: number }>(database, 'SELECT number FROM document WHERE id = :id', { id });
  if (found === undefined) throw new Error(`No document ${id}`);
  return found.number;
}
