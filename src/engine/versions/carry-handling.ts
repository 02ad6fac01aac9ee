import { usualHandling } from '../../core/protection/protection-settings.ts';
import type { VersionKind } from '../../core/versions/version-record.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readSourceHandling } from '../store/source-handling.ts';

/**
 * What may leave the case of a source holds of another reading of it. Of a newer edition only the promise does under which
 * the older one was given: that whole files may be handed over is said of each file.
 */
export function carryHandling(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  kind: VersionKind,
): Change[] {
  const handling = readSourceHandling(database);
  const said = handling.get(older.id) ?? usualHandling;
  const before = handling.get(newer.id) ?? usualHandling;
  const after =
    kind === 'reading' ? said : { ...before, consentBound: before.consentBound || said.consentBound };
  return before.whole === after.whole && before.consentBound === after.consentBound
    ? []
    : [{ slot: 'source-handling', documentId: newer.id, before, after }];
}
