import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { column, rows, type SqlParameters } from '../store/sql.ts';
import { toMatchExpression, type ExpressionOptions } from './match-expression.ts';
import { documentOfPassage } from './passage-document.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Stretch } from './snippet.ts';

export interface Match {
  readonly passage: number;
  readonly document: StoredDocument;
  /** Higher is better. */
  readonly score: number;
  /** What was asked for by name in it, where that is less than all of it: a cell of a row. */
  readonly stretch?: Stretch;
}

export interface Found {
  /** The best, best first. */
  readonly matches: readonly Match[];
  /** Ids of all passages found, those of `matches` among them. */
  readonly passages: readonly number[];
  /** There are more than were looked at. */
  readonly capped: boolean;
}

export interface FindOptions extends ExpressionOptions {
  /** How many of the best are asked for. */
  readonly limit: number;
  /** How many passages are put in order at most; {@link mostRanked} unless said. */
  readonly considered?: number;
}

/**
 * How much a word counts in a label, in the text, as a number of the number index, in a table's caption, in what stands
 * over a table's row and as another form of the word. A label is short and says what a passage is; a number found as a
 * number comes before the same digits in a law's number or a telephone; what every row of a table shares tells little
 * of one of them; another form comes after the very word.
 */
const ranking = 'bm25(passage_fts, 3.0, 1.0, 8.0, 1.0, 0.2, 0.3)';

/**
 * So many passages are ranked at most. Words that stand in more of them say next to nothing of any one, and ranking
 * takes far longer than finding.
 */
export const mostRanked = 10_000;

/** Where any of several words will do, the best may stand anywhere: the query has been held to rare words before. */
export const mostRankedOfAny = 200_000;

/** More ranges of passages than this are not spelled out in the statement. */
const mostRanges = 100;

/** Passages that a plan finds in these documents. `documents`: in the order of their passages. */
export function findPassages(
  database: CaseDatabase,
  plan: QueryPlan,
  documents: readonly StoredDocument[],
  options: FindOptions,
): Found {
  const wanted = documents.filter(plan.isWanted);
  if (wanted.length === 0) return { matches: [], passages: [], capped: false };
  if (plan.onlyDocuments) {
    const titles = wanted.map((document) => ({ passage: document.firstPassage, document, score: 0 }));
    return {
      matches: titles.slice(0, options.limit),
      passages: titles.map(({ passage }) => passage),
      capped: false,
    };
  }
  const id = plan.text === undefined ? 'id' : 'rowid';
  const scope = scopeCondition(rangesOf(wanted), id, plan.text !== undefined);
  const conditions = [
    scope.sql,
    ...plan.conditions.map(({ sql }) => `+${id} IN (SELECT passage FROM (${sql}))`),
  ].filter((condition) => condition !== '');
  const parameters: SqlParameters = Object.assign(
    {},
    scope.parameters,
    ...plan.conditions.map((condition) => condition.parameters),
  );
  const { text } = plan;
  const statement: Statement =
    text === undefined
      ? { conditions, parameters }
      : { conditions, parameters: { ...parameters, expression: toMatchExpression(text, options) } };
  const best =
    text === undefined ? firstInOrder(database, statement, options) : ranked(database, statement, options);
  const passages =
    best.length < options.limit
      ? best.map(({ passage }) => passage)
      : text === undefined
        ? listed(database, statement)
        : matching(database, statement);
  const matches: Match[] = [];
  for (const { passage, score } of best) {
    const document = documentOfPassage(wanted, passage);
    if (document !== undefined) matches.push({ passage, document, score: -score });
  }
  return { matches, passages: passages.slice(0, mostRanked), capped: passages.length > mostRanked };
}

/** Conditions of a statement with the values in them. */
interface Statement {
  readonly conditions: readonly string[];
  readonly parameters: SqlParameters;
}

interface Row {
  readonly passage: number;
  readonly score: number;
}

function furtherConditions({ conditions }: Statement): string {
  return conditions.map((condition) => ` AND ${condition}`).join('');
}

/** The best of those that are put in order. */
function ranked(database: CaseDatabase, statement: Statement, options: FindOptions): Row[] {
  const further = furtherConditions(statement);
  return rows<Row>(
    database,
    `SELECT passage, score FROM
       (SELECT rowid AS passage, ${ranking} AS score FROM passage_fts
        WHERE passage_fts MATCH :expression${further} LIMIT :considered)
     ORDER BY score, passage LIMIT :most`,
    { ...statement.parameters, considered: options.considered ?? mostRanked, most: options.limit },
  );
}

function firstInOrder(database: CaseDatabase, statement: Statement, { limit }: FindOptions): Row[] {
  return listed(database, statement, limit).map((passage) => ({ passage, score: 0 }));
}

/** All that match, without ranking them: this costs about an eighth of that. */
function matching(database: CaseDatabase, statement: Statement): number[] {
  const further = furtherConditions(statement);
  return column<number>(
    database,
    `SELECT rowid FROM passage_fts WHERE passage_fts MATCH :expression${further} LIMIT :most`,
    { ...statement.parameters, most: mostRanked + 1 },
  );
}

function listed(database: CaseDatabase, statement: Statement, most = mostRanked + 1): number[] {
  const further = furtherConditions(statement);
  return column<number>(
    database,
    `SELECT id AS passage FROM passage WHERE true${further} ORDER BY id LIMIT :most`,
    { ...statement.parameters, most },
  );
}

interface PassageRange {
  readonly first: number;
  readonly last: number;
}

/** The passages of documents that follow on each other are one range. */
function rangesOf(documents: readonly StoredDocument[]): PassageRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const { firstPassage, lastPassage } of documents) {
    const previous = ranges.at(-1);
    if (previous !== undefined && previous.last + 1 >= firstPassage) previous.last = lastPassage;
    else ranges.push({ first: firstPassage, last: lastPassage });
  }
  return ranges;
}

/**
 * Keeps to ranges of passages. Numbers are bound as reals, and the full-text index passes over a condition on its row
 * ids that is no integer, hence the casts. One range is the index's own affair; several are looked at row by row.
 */
function scopeCondition(
  ranges: readonly PassageRange[],
  id: string,
  isIndex: boolean,
): { readonly sql: string; readonly parameters: SqlParameters } {
  const [first] = ranges;
  if (first === undefined) return { sql: 'false', parameters: {} };
  if (ranges.length === 1) {
    return {
      sql: `${id} >= CAST(:first AS INTEGER) AND ${id} <= CAST(:last AS INTEGER)`,
      parameters: { first: first.first, last: first.last },
    };
  }
  const row = isIndex ? `+${id}` : id;
  if (ranges.length <= mostRanges) {
    // Only integers of ours, never anything typed.
    const spelled = ranges.map((range) => `${row} BETWEEN ${String(range.first)} AND ${String(range.last)}`);
    return { sql: `(${spelled.join(' OR ')})`, parameters: {} };
  }
  return {
    sql: `${row} IN (SELECT passage.id FROM json_each(:scope) AS range
                     JOIN passage ON passage.id BETWEEN range.value ->> 0 AND range.value ->> 1)`,
    parameters: { scope: JSON.stringify(ranges.map((range) => [range.first, range.last])) },
  };
}
