import type { VersionKind } from '../../core/versions/version-record.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { listCollections } from '../store/collections.ts';
import { descriptionOf, type StoredDocument } from '../store/documents.ts';
import { readSaid } from './said-corrections.ts';

/**
 * Of the same file, what people changed in its description and its tags; of another draft, its tags alone. It stands in the
 * same collections.
 */
export function describeAnew(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  kind: VersionKind,
): Change[] {
  const before = descriptionOf(newer);
  const { role: _role, ...said } = readSaid(database, older).description;
  const after = { ...before, ...(kind === 'reading' ? said : {}), tags: older.tags };
  const collections = listCollections(database)
    .filter(({ name }) => older.collections.includes(name) && !newer.collections.includes(name))
    .map(({ id }): Change => ({
      slot: 'collection-members',
      collectionId: id,
      documentIds: [newer.id],
      before: false,
      after: true,
    }));
  return JSON.stringify(before) === JSON.stringify(after)
    ? collections
    : [{ slot: 'document-description', documentId: newer.id, before, after }, ...collections];
}
