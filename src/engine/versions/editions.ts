import { failed, success, type Result } from '../../core/result.ts';
import type { VersionItem, VersionRecord } from '../../core/versions/version-record.ts';
import type { Failure } from '../../shared/failure.ts';
import { findEvidence } from '../evidence/linked-evidence.ts';
import type { Change } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import { findDocument } from '../store/documents.ts';
import { transaction } from '../store/sql.ts';
import { findVersion } from '../store/versions.ts';
import { carrySource, moveEvidence } from './carry-source.ts';
import type { CarryAround } from './older-report.ts';

/** Says that a source is a newer edition of another, and carries over to it what says the same there. */
export function declareEdition(
  around: CarryAround,
  newerId: string,
  olderId: string,
): Result<VersionRecord, Failure> {
  const { database, author } = around;
  const newer = findDocument(database, newerId);
  const older = findDocument(database, olderId);
  if (newer === undefined || older === undefined) return failed({ kind: 'not-found', what: 'document' });
  const isPossible =
    newer.role !== 'report' &&
    older.role !== 'report' &&
    findVersion(database, newerId)?.kind !== 'edition' &&
    !isEditionOf(around, olderId, newerId);
  if (!isPossible) return failed({ kind: 'edition-impossible', fileName: newer.fileName });
  return success(
    transaction(database, () => {
      const { changes, record } = carrySource(around, older, newer, 'edition');
      const before = findVersion(database, newerId) ?? null;
      perform(
        database,
        {
          action: 'version.edition',
          subject: newer.fileName,
          changes: [{ slot: 'version', documentId: newerId, before, after: record }, ...changes],
        },
        author,
      );
      return record;
    }),
  );
}

/** Whether a document is, over however many editions, a newer edition of another; or that other itself. */
function isEditionOf({ database }: CarryAround, newerId: string, olderId: string): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = newerId; id !== undefined && !seen.has(id);) {
    if (id === olderId) return true;
    seen.add(id);
    id = findVersion(database, id)?.olderId;
  }
  return false;
}

/** Decides about a link that waits: over to the newer edition, or to stay with the older one. */
export function settleLink(
  around: CarryAround,
  newerId: string,
  itemId: string,
  how: 'carry' | 'stay',
): Result<void, Failure> {
  const { database, author } = around;
  const newer = findDocument(database, newerId);
  const record = findVersion(database, newerId);
  const item = record?.items.find(({ id }) => id === itemId);
  const evidence = item === undefined ? undefined : findEvidence(database, item.of);
  if (newer === undefined || record === undefined || item === undefined || evidence === undefined) {
    return failed({ kind: 'not-found', what: 'evidence' });
  }
  if (evidence.documentId !== record.olderId || evidence.newerEdition === undefined)
    return success(undefined);
  const place = item.newer;
  if (how === 'carry' && (place?.start === undefined || place.end === undefined)) {
    return failed({ kind: 'not-found', what: 'paragraph' });
  }
  const { newerEdition: _, ...staying } = evidence;
  const change: Change =
    how === 'carry' && place?.start !== undefined && place.end !== undefined
      ? moveEvidence(around, evidence, newer, place.start, place.end)
      : { slot: 'evidence', evidenceId: evidence.id, before: evidence, after: staying };
  const { reason: _reason, ...settled } = item;
  const after: VersionItem = { ...settled, status: how === 'carry' ? 'reworded' : 'stayed' };
  perform(
    database,
    {
      action: 'version.settle',
      subject: item.quote.slice(0, 40),
      changes: [
        change,
        {
          slot: 'version',
          documentId: newerId,
          before: record,
          after: { ...record, items: record.items.map((each) => (each.id === itemId ? after : each)) },
        },
      ],
    },
    author,
  );
  return success(undefined);
}
