import type { LegalReference } from '../../core/law/legal-reference.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { PassageRow } from '../store/read-document.ts';
import { instrumentKey } from './instrument-key.ts';
import { findProvisions, lawsByKey } from './laws-in-case.ts';

/** Where the case holds what a report refers to. */
export interface ReferenceTarget {
  readonly law: StoredDocument;
  /** The article; absent where a whole law is meant. */
  readonly passage?: PassageRow;
}

/**
 * The law, and the article of it, that a reference means. Nothing when the case does not hold that law, or the law
 * has no such article: then it may be another law of the same name.
 */
export function resolveReference(
  database: CaseDatabase,
  reference: Pick<LegalReference, 'instrument' | 'provision'>,
  laws: ReadonlyMap<string, StoredDocument> = lawsByKey(database),
): ReferenceTarget | undefined {
  if (reference.instrument === undefined) return undefined;
  const law = laws.get(instrumentKey(reference.instrument));
  if (law === undefined) return undefined;
  if (reference.provision === undefined) return { law };
  const [passage] = findProvisions(database, reference.provision, law);
  return passage === undefined ? undefined : { law, passage };
}
