import type { CaseDatabase } from './database.ts';
import { column, row, rows, run } from './sql.ts';

export interface StoredCollection {
  readonly id: string;
  readonly name: string;
  /** How many documents of the case stand in it. */
  readonly documents: number;
}

/** All collections by name. */
export function listCollections(database: CaseDatabase): StoredCollection[] {
  return rows<StoredCollection>(
    database,
    `SELECT id, name, (SELECT count(*) FROM collection_member JOIN document ON number = document
       WHERE collection = collection.id AND present = 1) AS documents FROM collection`,
  ).sort((a, b) => a.name.localeCompare(b.name));
}

export function collectionName(database: CaseDatabase, id: string): string | undefined {
  return row<{ name: string }>(database, 'SELECT name FROM collection WHERE id = :id', { id })?.name;
}

/** Public ids of the documents that stand in a collection, also of those that have been removed from the case. */
export function membersOfCollection(database: CaseDatabase, id: string): string[] {
  return column<string>(
    database,
    'SELECT document.id FROM collection_member JOIN document ON number = document WHERE collection = :id ORDER BY number',
    { id },
  );
}

/** Makes, renames or takes away a collection; one that is taken away has no members any more. */
export function writeCollection(database: CaseDatabase, id: string, name: string | null): void {
  if (name === null) {
    run(database, 'DELETE FROM collection WHERE id = :id', { id });
    return;
  }
  run(
    database,
    'INSERT INTO collection (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
    { id, name },
  );
  touch(database, 'SELECT document FROM collection_member WHERE collection = :id', { id });
}

/** Puts documents into a collection, or takes them out. */
export function writeMembers(
  database: CaseDatabase,
  change: { readonly collectionId: string; readonly documentIds: readonly string[]; readonly after: boolean },
): void {
  const ids = JSON.stringify(change.documentIds);
  const numbers = 'SELECT number FROM document WHERE id IN (SELECT value FROM json_each(:ids))';
  run(
    database,
    change.after
      ? `INSERT OR IGNORE INTO collection_member (collection, document) SELECT :id, number FROM (${numbers})`
      : `DELETE FROM collection_member WHERE collection = :id AND document IN (${numbers})`,
    { id: change.collectionId, ids },
  );
  touch(database, numbers, { ids });
}

/** A revision after all that there are: lists of documents know of the change. */
function touch(database: CaseDatabase, numbers: string, parameters: Readonly<Record<string, string>>): void {
  run(
    database,
    `UPDATE document SET revision = (SELECT max(revision) + 1 FROM document) WHERE number IN (${numbers})`,
    parameters,
  );
}
