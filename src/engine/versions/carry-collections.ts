import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { column } from '../store/sql.ts';

/** A source that is read again, or has a newer edition, stands in its collections with that too. */
export function carryCollections(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
): Change[] {
  return column<string>(
    database,
    `SELECT collection FROM collection_member WHERE document = :older
       AND collection NOT IN (SELECT collection FROM collection_member WHERE document = :newer)
     ORDER BY collection`,
    { older: older.number, newer: newer.number },
  ).map((collectionId) => ({
    slot: 'collection-members',
    collectionId,
    documentIds: [newer.id],
    before: false,
    after: true,
  }));
}
