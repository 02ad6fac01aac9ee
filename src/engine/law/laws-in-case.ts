import { foldText } from '../search/fold-text.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex, type DocumentIndex } from '../store/document-index.ts';
import type { StoredDocument } from '../store/documents.ts';
import { rows } from '../store/sql.ts';
import type { PassageRow } from '../store/read-document.ts';
import { instrumentKey } from './instrument-key.ts';

const keptByIndex = new WeakMap<DocumentIndex, ReadonlyMap<string, StoredDocument>>();

/** The laws of a case by all the names that they go by. */
export function lawsByKey(database: CaseDatabase): ReadonlyMap<string, StoredDocument> {
  const index = documentIndex(database);
  const kept = keptByIndex.get(index);
  if (kept !== undefined) return kept;
  const laws = new Map<string, StoredDocument>();
  for (const document of index.documents) {
    if (!isLaw(document)) continue;
    for (const name of [document.instrument, document.title]) {
      if (name === undefined) continue;
      const key = instrumentKey(name);
      if (key !== '' && !laws.has(key)) laws.set(key, document);
    }
  }
  keptByIndex.set(index, laws);
  return laws;
}

/** A law that was brought in as a source is one all the same. */
function isLaw({ role, instrument, bibliography }: StoredDocument): boolean {
  if (role !== 'source') return role === 'law';
  return instrument !== undefined || bibliography.itemType === 'legislation';
}

/** The articles with this number, in one law or in all; "367 TER" is found as "367 ter", "quater" as "quáter". */
export function findProvisions(
  database: CaseDatabase,
  provision: string,
  law: StoredDocument | undefined,
): PassageRow[] {
  const wanted = foldText(provision);
  const candidates = rows<PassageRow>(
    database,
    `SELECT passage.* FROM passage JOIN document ON document.number = passage.document
     WHERE passage.provision >= :from AND passage.provision < :to AND document.present = 1
       AND (:law IS NULL OR passage.document = :law)
     ORDER BY passage.id`,
    // All provisions that begin with the same number: diacritics and case are compared here.
    { from: leadingNumber(provision), to: `${leadingNumber(provision)}\u{10ffff}`, law: law?.number ?? null },
  );
  return candidates.filter((passage) => passage.provision !== null && foldText(passage.provision) === wanted);
}

function leadingNumber(provision: string): string {
  return /^\d+/.exec(provision)?.[0] ?? provision;
}
