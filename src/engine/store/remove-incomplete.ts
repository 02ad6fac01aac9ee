import { toNumber } from '../../core/text/decimal.ts';
import type { CaseDatabase } from './database.ts';
import { valuesOf } from './number-token.ts';
import { readQuantity } from './quantities.ts';
import { row, rows, run } from './sql.ts';

/** A document whose writing was broken off. */
export interface IncompleteDocument {
  readonly number: number;
  readonly sha256: string;
}

export function listIncomplete(database: CaseDatabase): IncompleteDocument[] {
  return rows<IncompleteDocument>(
    database,
    'SELECT number, sha256 FROM document WHERE incomplete = 1 ORDER BY number',
  );
}

/** What is small of a document, or has no table that refers to it: a statement each. */
const ofDocument = [
  'DELETE FROM document_text WHERE document = :document',
  'DELETE FROM document_table WHERE document = :document',
  'DELETE FROM footnote_marker WHERE document = :document',
  'DELETE FROM footnote WHERE document = :document',
  'DELETE FROM page WHERE document = :document',
  'DELETE FROM legal_reference WHERE document = :document',
  'DELETE FROM finding WHERE document = :document',
  'DELETE FROM document WHERE number = :document',
];

/**
 * Takes everything of an incomplete document out of the database, row by row as it was written. Foreign keys must be
 * off: number entries have no index by quantity, and every removed quantity would look through all of them.
 */
export function* removeIncompleteByRows(
  database: CaseDatabase,
  { number, sha256 }: IncompleteDocument,
): Generator<undefined, void> {
  yield* removeQuantities(database, number);
  yield* removePassages(database, number);
  for (const statement of ofDocument) {
    run(database, statement, { document: number });
    yield;
  }
  run(
    database,
    `DELETE FROM file WHERE sha256 = :sha256
       AND NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = :sha256)`,
    { sha256 },
  );
}

/** Whether an original belongs to a document of the case, were it one that has been removed. */
export function isFileKnown(database: CaseDatabase, sha256: string): boolean {
  return row(database, 'SELECT 1 AS known FROM file WHERE sha256 = :sha256', { sha256 }) !== undefined;
}

function* removeQuantities(database: CaseDatabase, document: number): Generator<undefined, void> {
  for (;;) {
    const found = rows<{ id: number; element: string }>(
      database,
      'SELECT id, element FROM quantity WHERE document = :document ORDER BY element LIMIT 500',
      { document },
    );
    if (found.length === 0) return;
    for (const { id, element } of found) {
      const quantity = readQuantity(database, document, element);
      for (const { part, value } of quantity === undefined ? [] : valuesOf(quantity)) {
        run(
          database,
          'DELETE FROM number_entry WHERE value = :value AND quantity = :quantity AND part = :part',
          { value: toNumber(value), quantity: id, part },
        );
      }
      run(database, 'DELETE FROM quantity WHERE id = :id', { id });
      yield;
    }
  }
}

/** The full-text index keeps no text of its own: it is told what it had been given. */
function* removePassages(database: CaseDatabase, document: number): Generator<undefined, void> {
  const columns = (database.pragma('table_info(passage_fts)') as { readonly name: string }[])
    .map((column) => column.name)
    .join(', ');
  const forget = database.prepare<[number]>(`
    INSERT INTO passage_fts (passage_fts, rowid, ${columns})
    SELECT 'delete', id, ${columns} FROM passage WHERE id = ?`);
  for (;;) {
    const found = rows<{ id: number }>(
      database,
      'SELECT id FROM passage WHERE document = :document ORDER BY element LIMIT 500',
      { document },
    );
    if (found.length === 0) return;
    for (const { id } of found) {
      forget.run(id);
      run(database, 'DELETE FROM passage WHERE id = :id', { id });
      yield;
    }
  }
}
