import type { CaseDatabase } from '../store/database.ts';
import { column, rawRows, type SqlParameters } from '../store/sql.ts';
import { toMatchExpression, type ExpressionOptions, type TextNode } from './match-expression.ts';
import type { WordsTerm } from './query-node.ts';

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

export interface RankOptions extends ExpressionOptions {
  /** How many of the best are asked for. */
  readonly limit: number;
  /** How many passages are put in order at most; {@link mostRanked} unless said. */
  readonly considered?: number;
}

/** Conditions beside the words, each beginning with AND, with the values in them. */
export interface Further {
  readonly sql: string;
  readonly parameters: SqlParameters;
  /** The passages of all documents together. */
  readonly size: number;
}

export interface Ranked {
  /** Best first; the lower the score, the better. */
  readonly best: readonly RankedPassage[];
  /** All that match, those of `best` among them: one more than `mostRanked` where there are more. */
  readonly passages: readonly number[];
}

/** A passage and its score. */
export type RankedPassage = readonly [passage: number, score: number];

/** What the full-text index finds, the best of it in order. */
export function rankPassages(
  database: CaseDatabase,
  text: TextNode,
  conditions: Further,
  options: RankOptions,
): Ranked {
  if (text.kind === 'words' && text.tokens.length === 1 && conditions.size >= largeCase) {
    const passages = matching(database, text, conditions, options, mostRanked + 1);
    if (passages.length > mostRanked) {
      return { best: firstOfCommon(database, text, conditions, options, passages), passages };
    }
  }
  const further = conditions.sql;
  const considered = Math.max(options.considered ?? 0, mostRanked + 1);
  const scored = rawRows<RankedPassage>(
    database,
    `SELECT rowid, ${ranking} FROM passage_fts WHERE passage_fts MATCH :expression${further} LIMIT :considered`,
    { ...conditions.parameters, expression: toMatchExpression(text, options), considered },
  );
  return {
    best: bestOf(scored, options.limit),
    passages: scored.slice(0, mostRanked + 1).map(([passage]) => passage),
  };
}

/** Below this size ranking is quick whatever word is asked for. */
const largeCase = 50_000;

/**
 * Of a word that stands in more passages than are ranked, its frequency in any one of them says nothing, and weighing it
 * means reading all of them: where it is part of a label comes first, then where it stands as it was typed.
 */
function firstOfCommon(
  database: CaseDatabase,
  text: WordsTerm,
  conditions: Further,
  options: RankOptions,
  passages: readonly number[],
): RankedPassage[] {
  const { limit } = options;
  const exact: WordsTerm = { ...text, anyForm: false };
  // Labels among the passages that are looked at: to find those of all would mean reading the whole list of the word.
  const looked: Further = {
    ...conditions,
    sql: `${conditions.sql} AND rowid <= CAST(:looked AS INTEGER)`,
    parameters: { ...conditions.parameters, looked: passages.at(-1) ?? 0 },
  };
  const found = new Set(matching(database, exact, looked, { columns: 'label' }, limit));
  if (found.size < limit && text.anyForm) {
    for (const passage of matching(database, exact, conditions, {}, limit)) found.add(passage);
  }
  for (const passage of passages) {
    if (found.size >= limit) break;
    found.add(passage);
  }
  return [...found].slice(0, limit).map((passage, index) => [passage, index - limit]);
}

function matching(
  database: CaseDatabase,
  text: TextNode,
  conditions: Further,
  options: ExpressionOptions,
  most: number,
): number[] {
  const further = conditions.sql;
  return column<number>(
    database,
    `SELECT rowid FROM passage_fts WHERE passage_fts MATCH :expression${further} LIMIT :most`,
    { ...conditions.parameters, expression: toMatchExpression(text, options), most },
  );
}

/** Sorted by the score, then by the passage. */
function bestOf(scored: readonly RankedPassage[], limit: number): RankedPassage[] {
  let few = scored;
  if (scored.length > 4 * limit) {
    const scores = Float64Array.from(scored, ([, score]) => score).sort();
    const worst = scores[limit - 1] ?? Infinity;
    few = scored.filter(([, score]) => score <= worst);
  }
  return few.toSorted((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, limit);
}
