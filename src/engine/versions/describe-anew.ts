import type { VersionKind } from '../../core/versions/version-record.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { descriptionOf, type StoredDocument } from '../store/documents.ts';
import { readSaid } from './said-corrections.ts';

/** Of the same file, what people changed in its description and its tags; of another draft, its tags alone. */
export function describeAnew(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  kind: VersionKind,
): Change[] {
  const before = descriptionOf(newer);
  const { role: _role, ...said } = readSaid(database, older).description;
  const after = { ...before, ...(kind === 'reading' ? said : {}), tags: older.tags };
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ slot: 'document-description', documentId: newer.id, before, after }];
}
