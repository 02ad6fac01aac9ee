import type { Quantity } from '../../core/statistics/quantity.ts';
import { toNumber } from '../../core/text/decimal.ts';
import type { CaseDatabase } from './database.ts';
import { numberTokensOf, valuesOf } from './number-token.ts';
import { readQuantitiesOfPassage, readQuantity } from './quantities.ts';
import { readPassage } from './read-document.ts';
import { row, run } from './sql.ts';
import { insertQuantity } from './quantities.ts';

export interface QuantityCorrection {
  readonly statisticId: string;
  /** Null: there is none any more. */
  readonly after: Quantity | null;
}

/** Puts a quantity as a person corrected it in place of what was there, in the number index and the full-text index too. */
export function writeCorrectedQuantity(
  database: CaseDatabase,
  document: number,
  { statisticId, after }: QuantityCorrection,
): void {
  const passages = new Set<number>();
  const before = readQuantity(database, document, statisticId);
  if (before !== undefined) passages.add(removeQuantity(database, document, before));
  if (after !== null) {
    const passage = readPassage(database, document, after.paragraphId);
    if (passage === undefined) throw new Error(`No paragraph ${after.paragraphId}`);
    insertQuantity(database, document, passage.id, after);
    passages.add(passage.id);
  }
  for (const passage of passages) indexAnew(database, passage, {});
}

/** Returns the passage that it stood in. */
function removeQuantity(database: CaseDatabase, document: number, quantity: Quantity): number {
  const found = row<{ id: number; passage: number }>(
    database,
    'SELECT id, passage FROM quantity WHERE document = :document AND element = :element',
    { document, element: quantity.id },
  );
  if (found === undefined) throw new Error(`No quantity ${quantity.id}`);
  for (const { value } of valuesOf(quantity)) {
    run(database, 'DELETE FROM number_entry WHERE value = :value AND quantity = :quantity', {
      value: toNumber(value),
      quantity: found.id,
    });
  }
  run(database, 'DELETE FROM quantity WHERE id = :id', { id: found.id });
  return found.passage;
}

/** Gives a paragraph another number. */
export function relabelPassage(
  database: CaseDatabase,
  document: number,
  element: string,
  label: string | null,
): void {
  const passage = readPassage(database, document, element);
  if (passage === undefined) throw new Error(`No paragraph ${element}`);
  indexAnew(database, passage.id, { label });
}

interface IndexedPassage {
  readonly label: string | null;
  readonly text: string;
  readonly numbers: string;
  readonly caption: string | null;
  readonly context: string | null;
  readonly stems: string;
}

/** Takes a passage out of the full-text index, as it was put in, and puts it in as it is now. */
function indexAnew(
  database: CaseDatabase,
  passage: number,
  change: { readonly label?: string | null },
): void {
  const before = row<IndexedPassage>(
    database,
    'SELECT label, text, numbers, caption, context, stems FROM passage WHERE id = :passage',
    { passage },
  );
  if (before === undefined) throw new Error(`No passage ${String(passage)}`);
  const tokens = readQuantitiesOfPassage(database, passage).flatMap(numberTokensOf);
  const after: IndexedPassage = { ...before, ...change, numbers: [...new Set(tokens)].join(' ') };
  run(
    database,
    `INSERT INTO passage_fts (passage_fts, rowid, label, text, numbers, caption, context, stems)
     VALUES ('delete', CAST(:passage AS INTEGER), :label, :text, :numbers, :caption, :context, :stems)`,
    { ...before, passage },
  );
  run(database, 'UPDATE passage SET label = :label, numbers = :numbers WHERE id = :passage', {
    passage,
    label: after.label,
    numbers: after.numbers,
  });
  run(
    database,
    `INSERT INTO passage_fts (rowid, label, text, numbers, caption, context, stems)
     VALUES (CAST(:passage AS INTEGER), :label, :text, :numbers, :caption, :context, :stems)`,
    { ...after, passage },
  );
}
