import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { rows, type SqlParameters } from '../store/sql.ts';
import { toMatchExpression, type ExpressionOptions } from './match-expression.ts';
import { documentOfPassage } from './passage-document.ts';
import type { QueryPlan } from './query-plan.ts';

export interface Match {
  readonly passage: number;
  readonly document: StoredDocument;
  /** Higher is better. */
  readonly score: number;
}

export interface Found {
  /** Best first. */
  readonly matches: readonly Match[];
  /** There are more than were looked at. */
  readonly capped: boolean;
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
  options: ExpressionOptions,
  considered = mostRanked,
): Found {
  const wanted = documents.filter(plan.isWanted);
  if (wanted.length === 0) return { matches: [], capped: false };
  if (plan.onlyDocuments) {
    const titles = wanted.map((document) => ({ passage: document.firstPassage, document, score: 0 }));
    return { matches: titles.slice(0, mostRanked), capped: titles.length > mostRanked };
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
  const found =
    plan.text === undefined
      ? listed(database, conditions, parameters)
      : ranked(database, toMatchExpression(plan.text, options), conditions, parameters, considered);
  const matches: Match[] = [];
  for (const { passage, score } of found) {
    const document = documentOfPassage(wanted, passage);
    if (document !== undefined) matches.push({ passage, document, score: -score });
  }
  return { matches: matches.slice(0, mostRanked), capped: found.length > mostRanked };
}

interface Row {
  readonly passage: number;
  readonly score: number;
}

function ranked(
  database: CaseDatabase,
  expression: string,
  conditions: readonly string[],
  parameters: SqlParameters,
  considered: number,
): Row[] {
  const further = conditions.map((condition) => ` AND ${condition}`).join('');
  return rows<Row>(
    database,
    `SELECT passage, score FROM
       (SELECT rowid AS passage, ${ranking} AS score FROM passage_fts
        WHERE passage_fts MATCH :expression${further} LIMIT :considered)
     ORDER BY score, passage LIMIT :most`,
    { ...parameters, expression, considered: considered + 1, most: mostRanked + 1 },
  );
}

function listed(database: CaseDatabase, conditions: readonly string[], parameters: SqlParameters): Row[] {
  const further = conditions.map((condition) => ` AND ${condition}`).join('');
  return rows<Row>(
    database,
    `SELECT id AS passage, 0 AS score FROM passage WHERE true${further} ORDER BY id LIMIT :most`,
    { ...parameters, most: mostRanked + 1 },
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
