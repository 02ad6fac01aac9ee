import type { CaseDatabase } from './database.ts';
import { listDocuments, type StoredDocument } from './documents.ts';
import { row } from './sql.ts';
import { stemmedLanguage, type StemmedLanguage } from './stem-tokens.ts';

/** The documents of a case as search needs them at every key press. */
export interface DocumentIndex {
  /** In the order of their numbers, and so of their passages. */
  readonly documents: readonly StoredDocument[];
  /** Languages of the documents in which words have known stems. */
  readonly languages: readonly StemmedLanguage[];
}

interface Kept {
  readonly generation: string;
  readonly index: DocumentIndex;
}

const keptByDatabase = new WeakMap<CaseDatabase, Kept>();

/** Read anew whenever documents have come, gone or been described: the generation in the database tells. */
export function documentIndex(database: CaseDatabase): DocumentIndex {
  const generation =
    row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'generation'")?.value ?? '0';
  const kept = keptByDatabase.get(database);
  if (kept?.generation === generation && !database.inTransaction) return kept.index;
  const documents = listDocuments(database);
  const languages = new Set(documents.map(({ language }) => stemmedLanguage(language)));
  const index = { documents, languages: [...languages].filter((language) => language !== undefined) };
  // What a transaction sees may yet be rolled back.
  if (!database.inTransaction) keptByDatabase.set(database, { generation, index });
  return index;
}
