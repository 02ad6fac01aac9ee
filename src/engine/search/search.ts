import type { DocumentRole } from '../../core/document/document.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { SearchGroup, SearchHit } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CaseDatabase } from '../store/database.ts';
import { listDocuments, type StoredDocument } from '../store/documents.ts';
import { valuesOf } from '../store/number-token.ts';
import { readQuantitiesOfPassage, type PassageRow } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';
import { canonicalValue } from '../../core/text/decimal.ts';
import { lookUpProvisions } from './provision-lookup.ts';
import { positiveTerms, readQuery, toMatchExpression, type QueryNode } from './query.ts';
import { findWords, makeSnippet, withoutOverlaps, type Stretch, type WordPattern } from './snippet.ts';

export interface SearchRequest {
  readonly query: string;
  /** Hits in all documents together. */
  readonly limit: number;
  readonly roles?: readonly DocumentRole[];
  readonly documentIds?: readonly string[];
}

export interface SearchOutcome {
  readonly groups: SearchGroup[];
  readonly total: number;
}

/**
 * How much a word counts in a label, in the text and as a number of the number index. A label is short and says what a
 * passage is; a number found as a number comes before the same digits in a law's number or a telephone.
 */
const ranking = 'bm25(3.0, 1.0, 8.0)';

interface Match {
  readonly passage: number;
  readonly document: StoredDocument;
  /** Higher is better. */
  readonly score: number;
}

/** Finds passages in all documents of a case: best first, grouped by document, each document where its best hit stands. */
export function search(database: CaseDatabase, request: SearchRequest): Result<SearchOutcome, Failure> {
  const reading = readQuery(request.query);
  if (!reading.ok) {
    return failed({ kind: 'query-invalid', query: request.query, detail: reading.problem });
  }
  const documents = searchedDocuments(database, request);
  const { matches, totals } = matchText(database, toMatchExpression(reading.node), documents, request.limit);
  const looked =
    reading.plainWords === undefined ? [] : lookUpProvisions(database, reading.plainWords, documents);
  const best = withProvisionsFirst(matches, looked, totals, documents).slice(0, request.limit);
  const terms = wordPatternsOf(reading.node);
  const groups = new Map<number, SearchGroup>();
  for (const match of best) {
    let group = groups.get(match.document.number);
    if (group === undefined) {
      group = {
        documentId: match.document.id,
        documentTitle: match.document.title,
        role: match.document.role,
        path: match.document.path,
        hits: [],
        total: totals.get(match.document.number) ?? 0,
      };
      groups.set(match.document.number, group);
    }
    group.hits.push(showHit(database, match, terms));
  }
  let total = 0;
  for (const count of totals.values()) total += count;
  return success({ groups: [...groups.values()], total });
}

function searchedDocuments(database: CaseDatabase, request: SearchRequest): StoredDocument[] {
  return listDocuments(database).filter(
    (document) =>
      (request.roles === undefined || request.roles.includes(document.role)) &&
      (request.documentIds === undefined || request.documentIds.includes(document.id)),
  );
}

/**
 * All matching passages of the documents in question: the best, and how many there are in each document. A passage's
 * document follows from its id, because the passages of a document have consecutive ids.
 */
function matchText(
  database: CaseDatabase,
  expression: string,
  documents: readonly StoredDocument[],
  limit: number,
): { readonly matches: Match[]; readonly totals: Map<number, number> } {
  const totals = new Map<number, number>();
  const matches: Match[] = [];
  const found = database
    .prepare<[string], [number, number]>(
      `SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ? AND rank MATCH '${ranking}' ORDER BY rank`,
    )
    .raw();
  for (const [passage, rank] of found.iterate(expression)) {
    const document = documentOfPassage(documents, passage);
    if (document === undefined) continue;
    totals.set(document.number, (totals.get(document.number) ?? 0) + 1);
    if (matches.length < limit) matches.push({ passage, document, score: -rank });
  }
  return { matches, totals };
}

/** `documents` is ordered by number, and so by passages. `undefined`: the passage is in none of them. */
function documentOfPassage(
  documents: readonly StoredDocument[],
  passage: number,
): StoredDocument | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const document = documents[middle];
    if (document === undefined) return undefined;
    if (passage < document.firstPassage) high = middle - 1;
    else if (passage > document.lastPassage) low = middle + 1;
    else return document;
  }
  return undefined;
}

/** Puts the articles that were asked for by name before everything found by its words. */
function withProvisionsFirst(
  matches: readonly Match[],
  looked: readonly number[],
  totals: Map<number, number>,
  documents: readonly StoredDocument[],
): Match[] {
  if (looked.length === 0) return [...matches];
  const best = matches[0]?.score ?? 0;
  const first: Match[] = [];
  for (const passage of looked) {
    const document = documentOfPassage(documents, passage);
    if (document === undefined) continue;
    first.push({ passage, document, score: best + looked.length - first.length });
    if (!matches.some((match) => match.passage === passage)) {
      totals.set(document.number, (totals.get(document.number) ?? 0) + 1);
    }
  }
  return [...first, ...matches.filter((match) => !looked.includes(match.passage))];
}

interface Terms {
  readonly patterns: readonly WordPattern[];
  readonly numbers: ReadonlySet<string>;
}

function wordPatternsOf(node: QueryNode): Terms {
  const patterns: WordPattern[] = [];
  const numbers = new Set<string>();
  for (const term of positiveTerms(node)) {
    if (term.kind === 'words') {
      patterns.push(term);
    } else {
      for (const writing of term.writings) patterns.push({ tokens: writing, prefix: false });
      for (const value of term.values) numbers.add(canonicalValue(value));
    }
  }
  return { patterns, numbers };
}

function showHit(database: CaseDatabase, match: Match, terms: Terms): SearchHit {
  const passage = row<PassageRow>(database, 'SELECT * FROM passage WHERE id = :id', { id: match.passage });
  if (passage === undefined) throw new Error(`No passage ${match.passage}`);
  const stretches = withoutOverlaps([
    ...findWords(passage.text, terms.patterns),
    ...findNumbers(database, match.passage, terms.numbers),
  ]);
  const snippet = makeSnippet(passage.text, stretches);
  const isTitle = passage.kind === 'title';
  return {
    documentId: match.document.id,
    passageId: isTitle ? firstElement(database, match.document) : passage.element,
    label: passage.label ?? undefined,
    page: passage.page ?? undefined,
    snippet: snippet.text,
    marks: snippet.marks,
    start: passage.start_offset,
    end: passage.end_offset,
    hits: isTitle
      ? []
      : stretches.map(({ start, end }) => ({
          start: passage.start_offset + start,
          end: passage.start_offset + end,
        })),
    score: match.score,
  };
}

/** Quantities of the passage that have one of the values looked for, however they are written there. */
function findNumbers(database: CaseDatabase, passage: number, values: ReadonlySet<string>): Stretch[] {
  if (values.size === 0) return [];
  return readQuantitiesOfPassage(database, passage)
    .filter((quantity) => valuesOf(quantity).some(({ value }) => values.has(canonicalValue(value))))
    .map(({ start, end }) => ({ start, end }));
}

/** A title is not an element of the text: it is shown where the text begins. */
function firstElement(database: CaseDatabase, document: StoredDocument): string {
  return (
    rows<{ element: string }>(database, 'SELECT element FROM passage WHERE id = :id', {
      id: Math.min(document.firstPassage + 1, document.lastPassage),
    })[0]?.element ?? 'title'
  );
}
