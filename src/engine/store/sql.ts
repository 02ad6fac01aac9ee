import type { Statement } from 'better-sqlite3';
import type { CaseDatabase } from './database.ts';

export type SqlValue = string | number | bigint | Buffer | null;
export type SqlParameters = Readonly<Record<string, SqlValue>>;

const preparedByDatabase = new WeakMap<CaseDatabase, Map<string, Statement<[SqlParameters]>>>();

/** Prepares each statement once per connection. Only for texts from the source: parameters go in as values. */
function prepared(database: CaseDatabase, sql: string): Statement<[SqlParameters]> {
  let statements = preparedByDatabase.get(database);
  if (statements === undefined) {
    statements = new Map();
    preparedByDatabase.set(database, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = database.prepare<SqlParameters>(sql);
    statements.set(sql, statement);
  }
  return statement;
}

const none: SqlParameters = {};

/** All rows. The shape is what the statement says: this is the validated edge between SQL and types. */
export function rows<Row>(database: CaseDatabase, sql: string, parameters: SqlParameters = none): Row[] {
  return prepared(database, sql).all(parameters) as Row[];
}

/** The only column of all rows: far quicker than rows where there are thousands. */
export function column<Value extends SqlValue>(
  database: CaseDatabase,
  sql: string,
  parameters: SqlParameters = none,
): Value[] {
  return prepared(database, sql).pluck().all(parameters) as Value[];
}

/** All rows as arrays of their columns: quicker than objects where there are thousands. */
export function rawRows<Row extends readonly SqlValue[]>(
  database: CaseDatabase,
  sql: string,
  parameters: SqlParameters = none,
): Row[] {
  return prepared(database, sql).raw().all(parameters) as Row[];
}

/** The first row, if there is one. */
export function row<Row>(
  database: CaseDatabase,
  sql: string,
  parameters: SqlParameters = none,
): Row | undefined {
  return prepared(database, sql).get(parameters) as Row | undefined;
}

/** Writes; returns the last inserted row id and how many rows changed. */
export function run(
  database: CaseDatabase,
  sql: string,
  parameters: SqlParameters = none,
): { readonly insertedId: number; readonly changes: number } {
  const outcome = prepared(database, sql).run(parameters);
  return { insertedId: Number(outcome.lastInsertRowid), changes: outcome.changes };
}

/** Runs `body` as one transaction; nested calls join the outer one. */
export function transaction<Value>(database: CaseDatabase, body: () => Value): Value {
  if (database.inTransaction) return body();
  return database.transaction(body).immediate();
}

/** SQL's NULL for an absent value. */
export function orNull<Value extends SqlValue>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** An absent value for SQL's NULL. */
export function orUndefined<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}
