import { foldText } from './fold-text.ts';
import { readSpan } from './query-field.ts';
import { isTextNode, toMatchExpression, type ExpressionOptions, type TextNode } from './match-expression.ts';
import type { DocumentTerm, QueryNode, RangeTerm } from './query-node.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { SqlParameters, SqlValue } from '../store/sql.ts';

/** How a query is answered. */
export interface QueryPlan {
  /** What the full-text index finds and ranks; absent for queries without words or numbers to rank by. */
  readonly text: TextNode | undefined;
  /** Which documents may be hit at all; absent: all of them. */
  readonly isWanted: ((document: StoredDocument) => boolean) | undefined;
  /** Ranges of which a passage must state a number each. */
  readonly ranges: readonly RangeTerm[];
  /** Further conditions, each a SELECT of passage ids. */
  readonly conditions: readonly PassageSet[];
  /** Only documents were asked for ("type:law"): they are listed by their titles. */
  readonly onlyDocuments: boolean;
}

/** A SELECT that gives passage ids in a column `passage`, with its parameters. */
export interface PassageSet {
  readonly sql: string;
  readonly parameters: SqlParameters;
}

/** Parts a query into what the index ranks, what is asked of documents, and all else. */
export function planQuery(
  node: QueryNode,
  documents: readonly StoredDocument[],
  options: ExpressionOptions,
): QueryPlan {
  const parts = node.kind === 'all' ? node.parts : [node];
  const without = node.kind === 'all' ? node.without : [];
  const text = parts.filter(isTextNode);
  const textWithout = without.filter(isTextNode);
  const tests: ((document: StoredDocument) => boolean)[] = [];
  const conditions: PassageSet[] = [];
  const ranges: RangeTerm[] = [];
  const builder = new SetBuilder(documents, options);
  for (const part of parts) {
    if (isTextNode(part)) continue;
    if (part.kind === 'range') {
      ranges.push(part);
      continue;
    }
    const test = documentTest(part);
    if (test === undefined) conditions.push(builder.finish(builder.select(part)));
    else tests.push(test);
  }
  // Without words the excluded words cannot be left to the index.
  const excluded = without.filter((part) => text.length === 0 || !isTextNode(part));
  for (const part of excluded) {
    const test = documentTest(part);
    if (test === undefined) conditions.push(builder.finish(builder.everythingBut(part)));
    else tests.push((document) => !test(document));
  }
  return {
    text: joined(text, text.length === 0 ? [] : textWithout),
    isWanted: tests.length === 0 ? undefined : (document) => tests.every((test) => test(document)),
    ranges,
    conditions,
    onlyDocuments: text.length === 0 && ranges.length === 0 && conditions.length === 0,
  };
}

function joined(parts: readonly TextNode[], without: readonly TextNode[]): TextNode | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  return parts.length === 1 && without.length === 0 ? first : { kind: 'all', parts, without };
}

/** What a query asks of documents alone; `undefined` where it asks anything of passages. */
function documentTest(node: QueryNode): ((document: StoredDocument) => boolean) | undefined {
  switch (node.kind) {
    case 'document':
      return (document) => fits(document, node);
    case 'any': {
      const tests = allDefined(node.parts.map(documentTest));
      return tests && ((document) => tests.some((test) => test(document)));
    }
    case 'all': {
      const tests = allDefined(node.parts.map(documentTest));
      const without = allDefined(node.without.map(documentTest));
      if (tests === undefined || without === undefined) return undefined;
      return (document) => tests.every((test) => test(document)) && !without.some((test) => test(document));
    }
    case 'words':
    case 'near':
    case 'number':
    case 'range':
    case 'page':
      return undefined;
  }
}

function allDefined<Value>(values: readonly (Value | undefined)[]): Value[] | undefined {
  const defined = values.filter((value) => value !== undefined);
  return defined.length === values.length ? defined : undefined;
}

function fits(document: StoredDocument, { field, value }: DocumentTerm): boolean {
  switch (field) {
    case 'type':
      return document.role === value;
    case 'format':
      return document.format === value || document.fileName.toLowerCase().endsWith(`.${value}`);
    case 'lang':
      return (document.bibliography.language ?? document.language)?.toLowerCase().startsWith(value) === true;
    case 'tag':
      return document.tags.some((tag) => foldText(tag) === value);
    case 'in':
      return document.collections.some((name) => foldText(name) === value);
    case 'source':
      return foldedNames(document).includes(value);
    case 'author':
      return document.authors.some((author) => foldText(author).includes(value));
    case 'year': {
      const year = Number(/\d{4}/.exec(document.date ?? '')?.[0] ?? Number.NaN);
      const span = readSpan(value);
      return span !== undefined && year >= span.low && year <= span.high;
    }
  }
}

const namesByDocument = new WeakMap<StoredDocument, string>();

/** What a source goes by. Kept: among a hundred thousand documents folding would take longer than searching. */
function foldedNames(document: StoredDocument): string {
  let names = namesByDocument.get(document);
  if (names === undefined) {
    const { title, instrument = '', bibliography, path } = document;
    names = foldText(`${title} ${instrument} ${bibliography.symbol ?? ''} ${path}`);
    namesByDocument.set(document, names);
  }
  return names;
}

const everything = 'SELECT id AS passage FROM passage';

/** A SELECT as one member of a compound: these know no brackets. */
function inner(sql: string): string {
  return member + ` (${sql})`;
}

const member = 'SELECT passage FROM';

/** Puts together SELECTs of passage ids, for what no single index answers. */
class SetBuilder {
  readonly #documents: readonly StoredDocument[];
  readonly #options: ExpressionOptions;
  #parameters: Record<string, SqlValue> = {};
  #last = 0;

  constructor(documents: readonly StoredDocument[], options: ExpressionOptions) {
    this.#documents = documents;
    this.#options = options;
  }

  /** The SELECT with the parameters that have come together for it. */
  finish(sql: string): PassageSet {
    const parameters = this.#parameters;
    this.#parameters = {};
    return { sql, parameters };
  }

  everythingBut(node: QueryNode): string {
    return `${everything} EXCEPT ${inner(this.select(node))}`;
  }

  select(node: QueryNode): string {
    if (isTextNode(node)) {
      const expression = this.#bind(toMatchExpression(node, this.#options));
      return `SELECT rowid AS passage FROM passage_fts WHERE passage_fts MATCH ${expression}`;
    }
    switch (node.kind) {
      case 'range':
        return this.#range(node);
      case 'page':
        return `SELECT id AS passage FROM passage WHERE page BETWEEN ${this.#bind(node.low)} AND ${this.#bind(node.high)}`;
      case 'document': {
        const numbers = this.#documents
          .filter((document) => fits(document, node))
          .map(({ number }) => number);
        return `SELECT id AS passage FROM passage WHERE document IN (SELECT value FROM json_each(${this.#bind(JSON.stringify(numbers))}))`;
      }
      case 'any':
        return node.parts.map((part) => inner(this.select(part))).join(' UNION ');
      case 'all': {
        const all = node.parts.map((part) => inner(this.select(part))).join(' INTERSECT ');
        const without = node.without.map((part) => ` EXCEPT ${inner(this.select(part))}`);
        return inner(all) + without.join('');
      }
    }
  }

  #range({ low, high, unit }: RangeTerm): string {
    const between = `number_entry.value BETWEEN ${this.#bind(finite(low))} AND ${this.#bind(finite(high))}`;
    if (unit === undefined) return `SELECT passage FROM number_entry WHERE ${between}`;
    return `SELECT number_entry.passage AS passage FROM number_entry JOIN quantity ON quantity.id = number_entry.quantity
            WHERE ${between} AND quantity.unit = ${this.#bind(unit)}`;
  }

  #bind(value: SqlValue): string {
    this.#last += 1;
    const name = `q${String(this.#last)}`;
    this.#parameters[name] = value;
    return `:${name}`;
  }
}

function finite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
