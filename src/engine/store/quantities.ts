import type { Quantity } from '../../core/statistics/quantity.ts';
import { toNumber } from '../../core/text/decimal.ts';
import type { CaseDatabase } from './database.ts';
import { valuesOf } from './number-token.ts';
import { orNull, orUndefined, row, rows, run } from './sql.ts';

interface QuantityRow {
  readonly paragraph: string;
  readonly passage: number;
  readonly element: string;
  readonly kind: Quantity['kind'];
  readonly start_offset: number;
  readonly end_offset: number;
  readonly text: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly out_of: string | null;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly qualifier: Quantity['qualifier'] | null;
  readonly period: string | null;
  readonly decimals: number | null;
  readonly significant: number | null;
  readonly written_as: Quantity['writtenAs'];
  readonly details: string | null;
}

const selectQuantity = `SELECT quantity.*, passage.element AS paragraph
  FROM quantity JOIN passage ON passage.id = quantity.passage`;

/** All quantities of a document in reading order. */
export function readQuantities(database: CaseDatabase, document: number): Quantity[] {
  return rows<QuantityRow>(
    database,
    `${selectQuantity} WHERE quantity.document = :document ORDER BY quantity.passage, quantity.start_offset, quantity.id`,
    { document },
  ).map(quantityOf);
}

/** A quantity by its id in the document. */
export function readQuantity(
  database: CaseDatabase,
  document: number,
  element: string,
): Quantity | undefined {
  const found = row<QuantityRow>(
    database,
    `${selectQuantity} WHERE quantity.document = :document AND quantity.element = :element`,
    { document, element },
  );
  return found === undefined ? undefined : quantityOf(found);
}

/** All quantities of one passage in reading order. */
export function readQuantitiesOfPassage(database: CaseDatabase, passage: number): Quantity[] {
  return rows<QuantityRow>(
    database,
    `${selectQuantity} WHERE quantity.passage = :passage ORDER BY quantity.start_offset, quantity.id`,
    { passage },
  ).map(quantityOf);
}

/** The same of several passages in one reading; those without any are left out. */
export function readQuantitiesOfPassages(
  database: CaseDatabase,
  passages: readonly number[],
): ReadonlyMap<number, readonly Quantity[]> {
  const found = rows<QuantityRow>(
    database,
    `${selectQuantity} WHERE quantity.passage IN (SELECT value FROM json_each(:passages))
     ORDER BY quantity.passage, quantity.start_offset, quantity.id`,
    { passages: JSON.stringify(passages) },
  );
  const byPassage = new Map<number, Quantity[]>();
  for (const row of found) {
    const ofPassage = byPassage.get(row.passage);
    if (ofPassage === undefined) byPassage.set(row.passage, [quantityOf(row)]);
    else ofPassage.push(quantityOf(row));
  }
  return byPassage;
}

/** What has to be known of a quantity to mark it in a hit. */
export type StatedNumber = Pick<
  Quantity,
  'start' | 'end' | 'value' | 'low' | 'high' | 'outOf' | 'unit' | 'otherReadings'
>;

/** The numbers that passages state, in reading order; those without any are left out. */
export function readStatedNumbers(
  database: CaseDatabase,
  passages: readonly number[],
): ReadonlyMap<number, readonly StatedNumber[]> {
  const byPassage = new Map<number, StatedNumber[]>();
  for (const found of rows<
    Pick<
      QuantityRow,
      'passage' | 'start_offset' | 'end_offset' | 'value' | 'low' | 'high' | 'out_of' | 'unit' | 'details'
    >
  >(
    database,
    `SELECT passage, start_offset, end_offset, value, low, high, out_of, unit, details FROM quantity
     WHERE passage IN (SELECT value FROM json_each(:passages)) ORDER BY passage, start_offset, id`,
    { passages: JSON.stringify(passages) },
  )) {
    const stated: StatedNumber = {
      start: found.start_offset,
      end: found.end_offset,
      value: orUndefined(found.value),
      low: orUndefined(found.low),
      high: orUndefined(found.high),
      outOf: orUndefined(found.out_of),
      unit: orUndefined(found.unit),
      ...(found.details === null ? {} : (JSON.parse(found.details) as Pick<Quantity, 'otherReadings'>)),
    };
    const ofPassage = byPassage.get(found.passage);
    if (ofPassage === undefined) byPassage.set(found.passage, [stated]);
    else ofPassage.push(stated);
  }
  return byPassage;
}

/** Writes a quantity of a passage, and its values into the number index. */
export function insertQuantity(
  database: CaseDatabase,
  number: number,
  passage: number,
  quantity: Quantity,
): void {
  const { insertedId } = run(
    database,
    `INSERT INTO quantity (document, passage, element, kind, start_offset, end_offset, text, value, low, high, out_of,
       unit, counted, qualifier, period, decimals, significant, written_as, details)
     VALUES (:document, :passage, :element, :kind, :start_offset, :end_offset, :text, :value, :low, :high, :out_of,
       :unit, :counted, :qualifier, :period, :decimals, :significant, :written_as, :details)`,
    {
      document: number,
      passage,
      element: quantity.id,
      kind: quantity.kind,
      start_offset: quantity.start,
      end_offset: quantity.end,
      text: quantity.text,
      value: orNull(quantity.value),
      low: orNull(quantity.low),
      high: orNull(quantity.high),
      out_of: orNull(quantity.outOf),
      unit: orNull(quantity.unit),
      counted: orNull(quantity.of),
      qualifier: orNull(quantity.qualifier),
      period: orNull(quantity.period),
      decimals: orNull(quantity.decimals),
      significant: orNull(quantity.significant),
      written_as: quantity.writtenAs,
      details: detailsOf(quantity),
    },
  );
  for (const { part, value } of valuesOf(quantity)) {
    run(
      database,
      `INSERT OR IGNORE INTO number_entry (value, quantity, part, passage) VALUES (:value, :quantity, :part, :passage)`,
      { value: toNumber(value), quantity: insertedId, part, passage },
    );
  }
}

function quantityOf(found: QuantityRow): Quantity {
  return {
    id: found.element,
    paragraphId: found.paragraph,
    start: found.start_offset,
    end: found.end_offset,
    text: found.text,
    kind: found.kind,
    value: orUndefined(found.value),
    low: orUndefined(found.low),
    high: orUndefined(found.high),
    outOf: orUndefined(found.out_of),
    unit: orUndefined(found.unit),
    of: orUndefined(found.counted),
    qualifier: orUndefined(found.qualifier),
    period: orUndefined(found.period),
    decimals: orUndefined(found.decimals),
    significant: orUndefined(found.significant),
    writtenAs: found.written_as,
    ...(found.details === null ? {} : (JSON.parse(found.details) as Partial<Quantity>)),
  };
}

/** What has no column of its own: little is known of most quantities beyond the columns. */
function detailsOf(quantity: Quantity): string | null {
  const details = Object.entries(quantity).filter(
    ([key, value]) => value !== undefined && !quantityColumns.has(key),
  );
  return details.length === 0 ? null : JSON.stringify(Object.fromEntries(details));
}

const quantityColumns: ReadonlySet<string> = new Set<keyof Quantity>([
  'id',
  'paragraphId',
  'start',
  'end',
  'text',
  'kind',
  'value',
  'low',
  'high',
  'outOf',
  'unit',
  'of',
  'qualifier',
  'period',
  'decimals',
  'significant',
  'writtenAs',
]);
