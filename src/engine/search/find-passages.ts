import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { column, type SqlParameters } from '../store/sql.ts';
import { rangeCondition, type PassageIdOfNumber } from './number-range.ts';
import { documentOfPassage } from './passage-document.ts';
import type { QueryPlan } from './query-plan.ts';
import { mostRanked, rankPassages, type RankOptions } from './rank-passages.ts';
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

/** More ranges of passages than this are not spelled out in the statement. */
const mostRanges = 100;

/** Passages that a plan finds in these documents. `documents`: in the order of their passages. */
export function findPassages(
  database: CaseDatabase,
  plan: QueryPlan,
  documents: readonly StoredDocument[],
  options: RankOptions,
): Found {
  const { isWanted } = plan;
  const wanted = isWanted === undefined ? documents : documents.filter(isWanted);
  if (wanted.length === 0) return { matches: [], passages: [], capped: false };
  if (plan.onlyDocuments) {
    const titles = wanted.map((document) => ({ passage: document.firstPassage, document, score: 0 }));
    return {
      matches: titles.slice(0, options.limit),
      passages: titles.map(({ passage }) => passage),
      capped: false,
    };
  }
  const { best, passages } =
    plan.text === undefined
      ? listed(database, plan, wanted, options)
      : rankPassages(database, plan.text, conditionsOf(database, plan, wanted, 'rowid'), options);
  const matches: Match[] = [];
  for (const [passage, score] of best) {
    const document = documentOfPassage(wanted, passage);
    if (document !== undefined) matches.push({ passage, document, score: -score });
  }
  return { matches, passages: passages.slice(0, mostRanked), capped: passages.length > mostRanked };
}

/** Conditions of a statement, each beginning with AND, with the values in them. */
interface Conditions {
  readonly sql: string;
  readonly parameters: SqlParameters;
  readonly size: number;
}

function conditionsOf(
  database: CaseDatabase,
  plan: QueryPlan,
  wanted: readonly StoredDocument[],
  id: IdColumn,
): Conditions {
  const ranges = plan.ranges.map((range, index) => rangeCondition(database, range, index));
  return joined(plan, wanted, id, ranges);
}

function joined(
  plan: QueryPlan,
  wanted: readonly StoredDocument[],
  id: IdColumn,
  ranges: readonly ReturnType<typeof rangeCondition>[],
): Conditions {
  const scope = scopeOf(wanted, id);
  const conditions = [
    scope.sql,
    ...ranges.map(({ test }) => test(id)),
    ...plan.conditions.map(({ sql }) => `+${id} IN (SELECT passage FROM (${sql}))`),
  ];
  return {
    sql: conditions.map((condition) => ` AND ${condition}`).join(''),
    parameters: Object.assign(
      {},
      scope.parameters,
      ...[...ranges, ...plan.conditions].map(({ parameters }) => parameters),
    ),
    size: wanted.at(-1)?.lastPassage ?? 0,
  };
}

/** Without words there is no best: they come in the order of their documents. */
function listed(
  database: CaseDatabase,
  plan: QueryPlan,
  wanted: readonly StoredDocument[],
  { limit }: RankOptions,
): { readonly best: readonly (readonly [number, number])[]; readonly passages: readonly number[] } {
  const [first, ...others] = plan.ranges.map((range, index) => rangeCondition(database, range, index));
  const conditions = joined(plan, wanted, first?.id ?? 'id', others);
  const further = conditions.sql;
  const select = first?.select ?? 'SELECT id AS passage FROM passage WHERE true';
  const passages = column<number>(database, `${select}${further} ORDER BY passage LIMIT :most`, {
    ...conditions.parameters,
    ...first?.parameters,
    most: mostRanked + 1,
  });
  return { best: passages.slice(0, limit).map((passage) => [passage, 0] as const), passages };
}

/** What the id of a passage is called in the table that is gone through. */
type IdColumn = 'id' | 'rowid' | PassageIdOfNumber;

interface Scope {
  readonly sql: string;
  readonly parameters: SqlParameters;
}

const keptScopes = new WeakMap<readonly StoredDocument[], Partial<Record<IdColumn, Scope>>>();

/** Kept as long as the documents stay: with a hundred thousand of them it takes longer than a search. */
function scopeOf(documents: readonly StoredDocument[], id: IdColumn): Scope {
  let kept = keptScopes.get(documents);
  if (kept === undefined) keptScopes.set(documents, (kept = {}));
  return (kept[id] ??= scopeCondition(rangesOf(documents), id));
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
function scopeCondition(ranges: readonly PassageRange[], id: IdColumn): Scope {
  const [first] = ranges;
  if (first === undefined) return { sql: 'false', parameters: {} };
  if (ranges.length === 1) {
    return {
      sql: `${id} >= CAST(:first AS INTEGER) AND ${id} <= CAST(:last AS INTEGER)`,
      parameters: { first: first.first, last: first.last },
    };
  }
  const row = id === 'rowid' ? `+${id}` : id;
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
