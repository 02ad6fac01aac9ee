import type { CaseDatabase } from '../store/database.ts';
import { row, type SqlParameters } from '../store/sql.ts';
import type { RangeTerm } from './query-node.ts';

/** Passages that state a number of a range, as parts of a statement. */
export interface RangeCondition {
  /** A SELECT of them, to which conditions on the `id` can be added. */
  readonly select: string;
  /** A passage's id in `select`, put so that the numbers are gone through in the right order. */
  readonly id: PassageIdOfNumber;
  /** True of a passage's id. */
  readonly test: (id: string) => string;
  readonly parameters: SqlParameters;
}

export type PassageIdOfNumber = 'number_entry.passage' | '+number_entry.passage';

/** Up to so many numbers are collected; more are looked at passage by passage. */
const fewNumbers = 20_000;

/**
 * A range of numbers as a condition. A narrow one is read from the numbers in their order. A wide one ("#>0") would bring
 * together most of the case: there the passages are gone through in theirs, until there are enough.
 * @param at Tells the parameters of several ranges in one statement from each other.
 */
export function rangeCondition(database: CaseDatabase, range: RangeTerm, at: number): RangeCondition {
  const bounds = { low: finite(range.low), high: finite(range.high) };
  const numbered = (sql: string): string => sql.replaceAll(/:(low|high|unit)\b/g, `:$1${String(at)}`);
  const parameters: SqlParameters = {
    [`low${String(at)}`]: bounds.low,
    [`high${String(at)}`]: bounds.high,
    ...(range.unit === undefined ? {} : { [`unit${String(at)}`]: range.unit }),
  };
  const between = 'number_entry.value BETWEEN :low AND :high';
  const ofUnit =
    range.unit === undefined
      ? ''
      : ' AND EXISTS (SELECT 1 FROM quantity WHERE quantity.id = number_entry.quantity AND quantity.unit = :unit)';
  if (isNarrow(database, bounds)) {
    const select = numbered(`SELECT DISTINCT passage FROM number_entry WHERE ${between}${ofUnit}`);
    return { select, id: '+number_entry.passage', test: (id) => `+${id} IN (${select})`, parameters };
  }
  const byPassage = 'number_entry INDEXED BY number_entry_by_passage';
  return {
    id: 'number_entry.passage',
    select: numbered(`SELECT DISTINCT passage FROM ${byPassage} WHERE ${between}${ofUnit}`),
    test: (id) =>
      numbered(
        `EXISTS (SELECT 1 FROM ${byPassage} WHERE number_entry.passage = ${id} AND ${between}${ofUnit})`,
      ),
    parameters,
  };
}

function isNarrow(database: CaseDatabase, bounds: { readonly low: number; readonly high: number }): boolean {
  const counted = row<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM (SELECT 1 FROM number_entry WHERE value BETWEEN :low AND :high LIMIT :most)',
    { ...bounds, most: fewNumbers + 1 },
  );
  return (counted?.count ?? 0) <= fewNumbers;
}

function finite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
