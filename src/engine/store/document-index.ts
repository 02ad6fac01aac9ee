import type { CaseDatabase } from './database.ts';
import { listChangedDocuments, type StoredDocument } from './documents.ts';
import { row } from './sql.ts';
import { stemmedLanguage, type StemmedLanguage } from './stem-tokens.ts';

/** The documents of a case as search and the library need them at every key press. */
export interface DocumentIndex {
  /** In the order of their numbers, and so of their passages. */
  readonly documents: readonly StoredDocument[];
  /** Languages of the documents in which words have known stems. */
  readonly languages: readonly StemmedLanguage[];
}

interface Kept {
  readonly revision: number;
  readonly index: DocumentIndex;
}

const keptByDatabase = new WeakMap<CaseDatabase, Kept>();

/** Kept between requests. Of a hundred thousand documents only those are read anew that have changed since: their revision tells. */
export function documentIndex(database: CaseDatabase): DocumentIndex {
  const revision =
    row<{ last: number | null }>(database, 'SELECT max(revision) AS last FROM document')?.last ?? 0;
  const kept = keptByDatabase.get(database);
  if (kept?.revision === revision && !database.inTransaction) return kept.index;
  const changed = listChangedDocuments(database, kept?.revision ?? -1);
  const index = indexOf(merged(kept?.index.documents ?? [], changed));
  // What a transaction sees may yet be rolled back.
  if (!database.inTransaction) keptByDatabase.set(database, { revision, index });
  return index;
}

function merged(known: readonly StoredDocument[], changed: readonly StoredDocument[]): StoredDocument[] {
  const numbers = new Set(changed.map(({ number }) => number));
  return [
    ...known.filter(({ number }) => !numbers.has(number)),
    ...changed.filter(({ present }) => present),
  ].sort((a, b) => a.number - b.number);
}

function indexOf(documents: readonly StoredDocument[]): DocumentIndex {
  const spoken = new Set<string | undefined>();
  for (const { language } of documents) spoken.add(language);
  const languages = new Set([...spoken].map(stemmedLanguage));
  return { documents, languages: [...languages].filter((language) => language !== undefined) };
}
