import {
  usualHandling,
  type ProtectionSettings,
  type SourceHandling,
} from '../../core/protection/protection-settings.ts';
import type { CaseDatabase } from './database.ts';
import { row, rows, run } from './sql.ts';

/** What may leave the case of each source about which somebody has said something, by the document's id. */
export function readSourceHandling(database: CaseDatabase): ReadonlyMap<string, SourceHandling> {
  return new Map(
    rows<{ id: string; whole: number; consent_bound: number }>(
      database,
      `SELECT document.id, whole, consent_bound
       FROM source_handling JOIN document ON document.number = source_handling.document`,
    ).map((found) => [found.id, { whole: found.whole === 1, consentBound: found.consent_bound === 1 }]),
  );
}

export function writeSourceHandling(
  database: CaseDatabase,
  document: number,
  handling: SourceHandling,
): void {
  run(database, 'DELETE FROM source_handling WHERE document = :document', { document });
  if (handling.whole === usualHandling.whole && handling.consentBound === usualHandling.consentBound) return;
  run(
    database,
    'INSERT INTO source_handling (document, whole, consent_bound) VALUES (:document, :whole, :consent)',
    { document, whole: handling.whole ? 1 : 0, consent: handling.consentBound ? 1 : 0 },
  );
}

export function readProtection(database: CaseDatabase): ProtectionSettings {
  const found = row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'protection'");
  if (found === undefined) throw new Error('No setting protection');
  // Written by this program only.
  return JSON.parse(found.value) as ProtectionSettings;
}
