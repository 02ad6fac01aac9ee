import { leadingNumber, type NumberTerm } from './number-term.ts';
import { wordsOf } from './words.ts';

/** A query as understood: what must be there, what may be there, what must not. */
export type QueryNode =
  | { readonly kind: 'words'; readonly tokens: readonly string[]; readonly prefix: boolean }
  | NumberTerm
  | { readonly kind: 'all'; readonly parts: readonly QueryNode[]; readonly without: readonly QueryNode[] }
  | { readonly kind: 'any'; readonly parts: readonly QueryNode[] };

export type QueryReading =
  | {
      readonly ok: true;
      readonly node: QueryNode;
      /** All words where nothing else was asked: "367 ter penal code". */ readonly plainWords?: readonly string[];
    }
  /** Keys of sentences in the locales: see failures.json, "query-invalid". */
  | { readonly ok: false; readonly problem: 'empty' | 'onlyExcluded' };

type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' };

/**
 * Reads what a person types. Words must all be there; "in this order"; begin*; OR between alternatives; -without or
 * NOT; brackets. Whatever is left open while typing (a quotation mark, a bracket, an OR at the end) is closed or passed
 * over. Numbers are recognised in any writing.
 */
export function readQuery(query: string): QueryReading {
  const tokens = tokenise(query);
  const position = { at: 0 };
  const parts: QueryNode[] = [];
  let excludesSomething = false;
  // A closing bracket too many ends nothing.
  while (position.at < tokens.length) {
    const { node, excludes } = readAlternatives(tokens, position);
    if (node !== undefined) parts.push(node);
    excludesSomething ||= excludes;
    if (tokens[position.at]?.kind === 'close') position.at += 1;
  }
  const node = allOf(parts, []);
  if (node === undefined) return { ok: false, problem: excludesSomething ? 'onlyExcluded' : 'empty' };
  const words = tokens.flatMap((token) => (token.kind === 'word' ? wordsOf(token.text) : []));
  const isPlain = tokens.every((token) => token.kind === 'word');
  return { ok: true, node, plainWords: isPlain ? words : undefined };
}

function tokenise(query: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s+|["“”„«»]([^"“”„«»]*)(?:["“”„«»](\*?)|$)|([()])|(-)(?=[^\s-])|([^\s"“”„«»()]+)/gu;
  for (const match of query.matchAll(pattern)) {
    const [, phrase, star, bracket, minus, word] = match;
    if (phrase !== undefined) tokens.push({ kind: 'phrase', text: phrase, prefix: star === '*' });
    else if (bracket !== undefined) tokens.push({ kind: bracket === '(' ? 'open' : 'close' });
    else if (minus !== undefined) tokens.push({ kind: 'not' });
    else if (word === 'OR') tokens.push({ kind: 'or' });
    else if (word === 'AND') tokens.push({ kind: 'and' });
    else if (word === 'NOT') tokens.push({ kind: 'not' });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
  }
  return tokens;
}

interface Read {
  readonly node: QueryNode | undefined;
  readonly excludes: boolean;
}

function readAlternatives(tokens: readonly Token[], position: { at: number }): Read {
  const alternatives: QueryNode[] = [];
  let excludes = false;
  for (;;) {
    const read = readSequence(tokens, position);
    if (read.node !== undefined) alternatives.push(read.node);
    excludes ||= read.excludes;
    if (tokens[position.at]?.kind !== 'or') break;
    position.at += 1;
  }
  const [first] = alternatives;
  return { node: alternatives.length <= 1 ? first : { kind: 'any', parts: alternatives }, excludes };
}

function readSequence(tokens: readonly Token[], position: { at: number }): Read {
  const parts: QueryNode[] = [];
  const without: QueryNode[] = [];
  let excludes = false;
  let negated = false;
  for (;;) {
    const token = tokens[position.at];
    if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
    if (token.kind === 'not' || token.kind === 'and') {
      negated = token.kind === 'not';
      position.at += 1;
      continue;
    }
    const read = readOne(tokens, position);
    excludes ||= read.excludes || (negated && read.node !== undefined);
    if (read.node !== undefined) (negated ? without : parts).push(read.node);
    negated = false;
  }
  return { node: allOf(parts, without), excludes };
}

function readOne(tokens: readonly Token[], position: { at: number }): Read {
  const token = tokens[position.at];
  if (token?.kind === 'open') {
    position.at += 1;
    const inside = readAlternatives(tokens, position);
    if (tokens[position.at]?.kind === 'close') position.at += 1;
    return inside;
  }
  if (token?.kind === 'phrase') {
    position.at += 1;
    return { node: wordsNode(token.text, token.prefix), excludes: false };
  }
  if (token?.kind !== 'word') throw new Error('Not the start of a term');
  const number = readNumber(tokens, position);
  if (number !== undefined) return { node: number, excludes: false };
  position.at += 1;
  return { node: wordsNode(withoutElision(token.text), token.text.endsWith('*')), excludes: false };
}

/** The longest run of words from here on that is a number: "2 608", "17.5 million", "dos mil seiscientos ocho". */
function readNumber(tokens: readonly Token[], position: { at: number }): NumberTerm | undefined {
  const words: string[] = [];
  for (let at = position.at; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.text.endsWith('*')) break;
    words.push(token.text);
  }
  const number = leadingNumber(words);
  if (number !== undefined) position.at += number.words;
  return number?.term;
}

/** "Warsaw's" asks for Warsaw and "l'enfance" for enfance: a single letter at an apostrophe is no word to look for. */
function withoutElision(word: string): string {
  const parts = word.split(/['’]/u);
  const words = parts.filter((part) => wordsOf(part).join('').length > 1);
  return parts.length === 1 || words.length === 0 ? word : words.join(' ');
}

function wordsNode(text: string, prefix: boolean): QueryNode | undefined {
  const tokens = wordsOf(text);
  return tokens.length === 0 ? undefined : { kind: 'words', tokens, prefix };
}

function allOf(parts: readonly QueryNode[], without: readonly QueryNode[]): QueryNode | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  return parts.length === 1 && without.length === 0 ? first : { kind: 'all', parts, without };
}

/**
 * Columns of the full-text index in which words are looked for. A table's caption stands with its first row, so that
 * its words find the table once. What else is said over a row (`context`) stands with every row.
 */
const ownColumns = '{label text caption}';
const rowColumns = '{label text caption context}';

/** For what is looked for by the words over a table's rows only. */
export const contextColumn = 'context';

/**
 * The query in the full-text index's language. Words are quoted one by one: nothing in them can be an operator. Where
 * several things must be together, a table's row may have some of them from its caption, its columns' headings and the
 * heading over it: "accidents 2016 11". One thing alone would find all rows of a table that is about it.
 * @param columns Where words are looked for, when that is not left to the query.
 */
export function toMatchExpression(node: QueryNode, columns?: string): string {
  const words = columns ?? ownColumns;
  switch (node.kind) {
    case 'words':
      return `${words} : ${phrase(node.tokens, node.prefix)}`;
    case 'number':
      return `(${[
        ...node.tokens.map((token) => `numbers : "${token}"`),
        ...node.writings.map((writing) => `${words} : ${phrase(writing, false)}`),
      ].join(' OR ')})`;
    case 'any':
      return `(${node.parts.map((part) => toMatchExpression(part, columns)).join(' OR ')})`;
    case 'all': {
      const within = columns ?? (node.parts.length > 1 ? rowColumns : undefined);
      const all = `(${node.parts.map((part) => toMatchExpression(part, within)).join(' AND ')})`;
      if (node.without.length === 0) return all;
      return `(${all} NOT (${node.without.map((part) => toMatchExpression(part, columns)).join(' OR ')}))`;
    }
  }
}

function phrase(tokens: readonly string[], prefix: boolean): string {
  return `"${tokens.join(' ')}"${prefix ? ' *' : ''}`;
}

/** What is to be marked in a hit: the terms that are looked for, without those that must be absent. */
export function positiveTerms(node: QueryNode): Extract<QueryNode, { kind: 'words' | 'number' }>[] {
  switch (node.kind) {
    case 'words':
    case 'number':
      return [node];
    case 'any':
    case 'all':
      return node.parts.flatMap(positiveTerms);
  }
}
