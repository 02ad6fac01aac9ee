import type { CaseDatabase } from '../store/database.ts';
import type { ExpressionOptions } from './match-expression.ts';
import { countPassagesWithWord } from './word-counts.ts';
import type { QueryNode } from './query-node.ts';

/** In how many of a large case's passages a word may stand to be of any help when not all words must be there. */
const commonShare = 0.05;
const largeCase = 5000;

/** So many hits of single words are put in order at most, the rarest words' first. */
const mostHits = 100_000;

/**
 * "Any of these" in place of "all of these", for questions put in whole sentences. Words that stand everywhere only
 * cost time then, unless there are no others. What is asked of documents and of numbers' ranges stays as it is.
 */
export function relaxQuery(
  database: CaseDatabase,
  node: QueryNode,
  passages: number,
  options: ExpressionOptions,
): QueryNode | undefined {
  if (node.kind !== 'all' || node.without.length > 0) return undefined;
  const loose = node.parts.filter(isLoose);
  const strict = node.parts.filter((part) => !isLoose(part));
  if (loose.length < 2) return undefined;
  const any: QueryNode = { kind: 'any', parts: tellingParts(database, loose, passages, options) };
  return strict.length === 0 ? any : { kind: 'all', parts: [any, ...strict], without: [] };
}

function isLoose(part: QueryNode): boolean {
  return part.kind === 'words' || part.kind === 'number' || part.kind === 'near';
}

function tellingParts(
  database: CaseDatabase,
  parts: readonly QueryNode[],
  passages: number,
  options: ExpressionOptions,
): readonly QueryNode[] {
  if (passages < largeCase) return parts;
  const counted = parts
    .map((part) => ({ part, count: countOf(database, part, options) }))
    .sort((a, b) => a.count - b.count);
  const telling: QueryNode[] = [];
  let hits = 0;
  for (const { part, count } of counted) {
    if (telling.length > 0 && (count > passages * commonShare || hits + count > mostHits)) break;
    hits += count;
    telling.push(part);
  }
  return telling;
}

/** About how many passages have it; 0 for what is rare anyway, such as numbers and phrases. */
function countOf(database: CaseDatabase, part: QueryNode, options: ExpressionOptions): number {
  const [word] = part.kind === 'words' ? part.tokens : [];
  if (part.kind !== 'words' || word === undefined || part.tokens.length > 1 || part.prefix) return 0;
  return countPassagesWithWord(database, word, part.anyForm ? (options.languages ?? []) : []);
}
