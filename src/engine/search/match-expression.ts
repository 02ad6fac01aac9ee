import { stemOf, stemToken, type StemmedLanguage } from '../store/stem-tokens.ts';
import type { QueryNode, TextTerm, WordsTerm } from './query-node.ts';

/** A query that the full-text index answers by itself. */
export type TextNode =
  | TextTerm
  | { readonly kind: 'all'; readonly parts: readonly TextNode[]; readonly without: readonly TextNode[] }
  | { readonly kind: 'any'; readonly parts: readonly TextNode[] };

/** True where nothing in it has to be looked up outside the full-text index. */
export function isTextNode(node: QueryNode): node is TextNode {
  switch (node.kind) {
    case 'words':
    case 'near':
    case 'number':
      return true;
    case 'range':
    case 'document':
    case 'page':
      return false;
    case 'any':
      return node.parts.every(isTextNode);
    case 'all':
      return node.parts.every(isTextNode) && node.without.every(isTextNode);
  }
}

/**
 * Columns of the full-text index in which words are looked for. A table's caption stands with its first row, so that
 * its words find the table once. What else is said over a row (`context`) stands with every row.
 */
const ownColumns = '{label text caption}';
const rowColumns = '{label text caption context}';

/** For what is looked for by the words over a table's rows only. */
export const contextColumn = 'context';

export interface ExpressionOptions {
  /** Where words are looked for, when that is not left to the query. */
  readonly columns?: string;
  /** Languages of the documents: a word is looked for by its stem in each of them. */
  readonly languages?: readonly StemmedLanguage[];
}

/**
 * The query in the full-text index's language. Words are quoted one by one: nothing in them can be an operator. Where
 * several things must be together, a table's row may have some of them from its caption, its columns' headings and the
 * heading over it: "accidents 2016 11". One thing alone would find all rows of a table that is about it.
 */
export function toMatchExpression(node: TextNode, options: ExpressionOptions = {}): string {
  const words = options.columns ?? ownColumns;
  switch (node.kind) {
    case 'words':
      return wordsExpression(node, words, options);
    case 'near':
      return `${words} : NEAR(${node.parts.map((part) => phrase(part.tokens, part.prefix)).join(' ')}, ${String(node.distance)})`;
    case 'number':
      return `(${[
        ...node.tokens.map((token) => `numbers : "${token}"`),
        ...node.writings.map((writing) => `${words} : ${phrase(writing, false)}`),
      ].join(' OR ')})`;
    case 'any':
      return `(${node.parts.map((part) => toMatchExpression(part, options)).join(' OR ')})`;
    case 'all': {
      const columns = options.columns ?? (node.parts.length > 1 ? rowColumns : undefined);
      const within = { ...options, columns };
      const all = `(${node.parts.map((part) => toMatchExpression(part, within)).join(' AND ')})`;
      if (node.without.length === 0) return all;
      // What must be absent is meant as it is written: its other forms stay.
      const without = { ...options, languages: [] };
      return `(${all} NOT (${node.without.map((part) => toMatchExpression(part, without)).join(' OR ')}))`;
    }
  }
}

/** The word itself, and the words that have the same stem in one of the languages. */
function wordsExpression(node: WordsTerm, columns: string, { languages = [] }: ExpressionOptions): string {
  const exact = `${columns} : ${phrase(node.tokens, node.prefix)}`;
  const [word] = node.tokens;
  if (!node.anyForm || word === undefined || columns === contextColumn) return exact;
  const stems = new Set<string>();
  const words = new Set<string>();
  for (const language of languages) {
    const stem = stemOf(word, language);
    stems.add(stemToken(word, language) ?? `${language}${word}`);
    // A word that is its own stem is not in the column of stems.
    if (stem !== word) words.add(stem);
  }
  if (stems.size === 0) return exact;
  const forms = [
    exact,
    ...[...words].map((stem) => `${columns} : "${stem}"`),
    `stems : (${[...stems].map((stem) => `"${stem}"`).join(' OR ')})`,
  ];
  return `(${forms.join(' OR ')})`;
}

function phrase(tokens: readonly string[], prefix: boolean): string {
  return `"${tokens.join(' ')}"${prefix ? ' *' : ''}`;
}

/** What is to be marked in a hit: the terms that are looked for, without those that must be absent. */
export function positiveTerms(node: QueryNode): Exclude<QueryNode, { kind: 'all' | 'any' }>[] {
  return node.kind === 'any' || node.kind === 'all' ? node.parts.flatMap(positiveTerms) : [node];
}
