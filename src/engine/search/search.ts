import type { DocumentRole } from '../../core/document/document.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { SearchGroup, SearchHit } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex } from '../store/document-index.ts';
import type { StoredDocument } from '../store/documents.ts';
import { valuesOf } from '../store/number-token.ts';
import { readQuantitiesOfPassage, type PassageRow } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';
import { canonicalValue } from '../../core/text/decimal.ts';
import { lookUpProvisions } from './provision-lookup.ts';
import { positiveTerms, readQuery, toMatchExpression, type QueryNode } from './query.ts';
import { titleInText } from './title-in-text.ts';
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
 * How much a word counts in a label, in the text, as a number of the number index, in a table's caption and in what
 * stands over a table's row. A label is short and says what a passage is; a number found as a number comes before the
 * same digits in a law's number or a telephone; what every row of a table shares tells little of one of them.
 */
const ranking = 'bm25(3.0, 1.0, 8.0, 1.0, 0.2)';

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
  const found = findPassages(database, reading.node, documents, request.limit);
  const looked =
    reading.plainWords === undefined ? [] : lookUpProvisions(database, reading.plainWords, documents);
  const repeated = repeatedTitles(database, found.expression);
  const best = mergeTitles(withProvisionsFirst(found.matches, looked, documents), repeated).slice(
    0,
    request.limit,
  );
  const terms = termsOf(found.node);
  const groups = new Map<number, SearchGroup>();
  for (const match of best) {
    const { document } = match;
    let group = groups.get(document.number);
    if (group === undefined) {
      group = {
        documentId: document.id,
        documentTitle: document.title,
        role: document.role,
        path: document.path,
        hits: [],
        total: 0,
      };
      groups.set(document.number, group);
    }
    group.hits.push(showHit(database, match, terms));
  }
  const totals = countByDocument(database, found, documents, request.limit, repeated);
  addLookedUp(database, totals, found.expression, documents, looked);
  let total = 0;
  for (const [number, count] of totals) {
    total += count;
    const group = groups.get(number);
    if (group !== undefined) group.total = count;
  }
  return success({ groups: [...groups.values()], total });
}

function searchedDocuments(database: CaseDatabase, request: SearchRequest): readonly StoredDocument[] {
  const { documents } = documentIndex(database);
  if (request.roles === undefined && request.documentIds === undefined) return documents;
  return documents.filter(
    (document) =>
      (request.roles === undefined || request.roles.includes(document.role)) &&
      (request.documentIds === undefined || request.documentIds.includes(document.id)),
  );
}

interface Found {
  readonly node: QueryNode;
  readonly expression: string;
  readonly matches: readonly Match[];
}

/** Passages with all that was asked for; where no passage has all of it, those with most of it. */
function findPassages(
  database: CaseDatabase,
  node: QueryNode,
  documents: readonly StoredDocument[],
  limit: number,
): Found {
  const expression = toMatchExpression(node);
  const matches = bestMatches(database, expression, documents, limit);
  const relaxed = matches.length > 0 ? undefined : relax(database, node);
  if (relaxed === undefined) return { node, expression, matches };
  const relaxedExpression = toMatchExpression(relaxed);
  return {
    node: relaxed,
    expression: relaxedExpression,
    matches: bestMatches(database, relaxedExpression, documents, limit),
  };
}

/** In how many of a large case's passages a word may stand to be of any help when not all words must be there. */
const commonShare = 0.05;
const largeCase = 5000;

/**
 * "Any of these" in place of "all of these", for questions put in whole sentences. Words that stand everywhere only
 * cost time then, unless there are no others.
 */
function relax(database: CaseDatabase, node: QueryNode): QueryNode | undefined {
  if (node.kind !== 'all' || node.without.length > 0) return undefined;
  const passages = row<{ id: number | null }>(database, 'SELECT max(id) AS id FROM passage')?.id ?? 0;
  if (passages < largeCase) return { kind: 'any', parts: node.parts };
  const telling = node.parts.filter(
    (part) => countAll(database, toMatchExpression(part)) <= passages * commonShare,
  );
  return { kind: 'any', parts: telling.length > 0 ? telling : node.parts };
}

/** The best matches within the scope: more are asked for only when too many of them lie outside it. */
function bestMatches(
  database: CaseDatabase,
  expression: string,
  documents: readonly StoredDocument[],
  limit: number,
): Match[] {
  for (let asked = limit; ; asked *= 8) {
    const found = rows<{ rowid: number; rank: number }>(
      database,
      `SELECT rowid, rank FROM passage_fts
       WHERE passage_fts MATCH :expression AND rank MATCH '${ranking}' ORDER BY rank LIMIT :asked`,
      { expression, asked },
    );
    const matches: Match[] = [];
    for (const { rowid, rank } of found) {
      const document = documentOfPassage(documents, rowid);
      if (document !== undefined) matches.push({ passage: rowid, document, score: -rank });
    }
    if (matches.length >= limit || found.length < asked) return matches.slice(0, limit);
  }
}

/**
 * How many hits each document has. Ids come in ascending order, as do documents: one walk along both. Without ranking
 * this costs about an eighth of finding the best.
 */
function countByDocument(
  database: CaseDatabase,
  found: Found,
  documents: readonly StoredDocument[],
  limit: number,
  repeated: RepeatedTitles,
): Map<number, number> {
  const totals = new Map<number, number>();
  const add = (document: StoredDocument, passage: number): void => {
    if (passage === document.firstPassage && repeated(document) !== undefined) return;
    totals.set(document.number, (totals.get(document.number) ?? 0) + 1);
  };
  if (found.matches.length < limit) {
    for (const match of found.matches) add(match.document, match.passage);
    return totals;
  }
  const passages = database
    .prepare<[string], number>('SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?')
    .pluck()
    .all(found.expression);
  let at = 0;
  for (const passage of passages) {
    while (at < documents.length && (documents[at]?.lastPassage ?? 0) < passage) at += 1;
    const document = documents[at];
    if (document === undefined) break;
    if (passage >= document.firstPassage) add(document, passage);
  }
  return totals;
}

/** Articles that were asked for by name and do not have the words of the query count as well. */
function addLookedUp(
  database: CaseDatabase,
  totals: Map<number, number>,
  expression: string,
  documents: readonly StoredDocument[],
  looked: readonly number[],
): void {
  for (const passage of looked) {
    const document = documentOfPassage(documents, passage);
    if (document === undefined || matchesPassage(database, expression, passage)) continue;
    totals.set(document.number, (totals.get(document.number) ?? 0) + 1);
  }
}

/** Numbers are bound as reals, and the full-text index passes over a condition on its row ids that is no integer. */
function matchesPassage(database: CaseDatabase, expression: string, passage: number): boolean {
  return (
    row(
      database,
      `SELECT rowid FROM passage_fts
       WHERE passage_fts MATCH :expression AND rowid = CAST(:passage AS INTEGER)`,
      { expression, passage },
    ) !== undefined
  );
}

function countAll(database: CaseDatabase, expression: string): number {
  return (
    row<{ count: number }>(
      database,
      'SELECT count(*) AS count FROM passage_fts WHERE passage_fts MATCH :expression',
      { expression },
    )?.count ?? 0
  );
}

/**
 * The document that a passage belongs to, by its id: the passages of a document have consecutive ids, and `documents`
 * is in that order. `undefined`: it is in none of them.
 */
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
  documents: readonly StoredDocument[],
): Match[] {
  if (looked.length === 0) return [...matches];
  const best = matches[0]?.score ?? 0;
  const first: Match[] = [];
  for (const passage of looked) {
    const document = documentOfPassage(documents, passage);
    if (document !== undefined) {
      first.push({ passage, document, score: best + looked.length - first.length });
    }
  }
  return [...first, ...matches.filter((match) => !looked.includes(match.passage))];
}

/** The passage that says the same as a document's title and is found as well; the title by itself is then no hit. */
type RepeatedTitles = (document: StoredDocument) => number | undefined;

function repeatedTitles(database: CaseDatabase, expression: string): RepeatedTitles {
  const known = new Map<number, number | undefined>();
  return (document) => {
    if (known.has(document.number)) return known.get(document.number);
    const passage = titleInText(database, document);
    const found =
      passage !== undefined && matchesPassage(database, expression, passage) ? passage : undefined;
    known.set(document.number, found);
    return found;
  };
}

/** Titles give way to the passage that says the same; both together stand where the better of them stood. */
function mergeTitles(matches: readonly Match[], repeated: RepeatedTitles): Match[] {
  const merged = new Map<number, Match>();
  for (const match of matches) {
    const { document } = match;
    const passage =
      match.passage === document.firstPassage ? (repeated(document) ?? match.passage) : match.passage;
    if (!merged.has(passage)) merged.set(passage, { ...match, passage });
  }
  return [...merged.values()];
}

interface Terms {
  readonly patterns: readonly WordPattern[];
  readonly numbers: ReadonlySet<string>;
}

function termsOf(node: QueryNode): Terms {
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
  const stretches = stretchesOf(database, passage, terms);
  const snippet = makeSnippet(passage.text, stretches);
  const shown = passage.kind === 'title' ? titlePlace(database, match, terms) : { passage, stretches };
  return {
    documentId: match.document.id,
    passageId: shown.passage.element,
    label: passage.label ?? undefined,
    page: shown.passage.page ?? undefined,
    snippet: snippet.text,
    marks: snippet.marks,
    start: shown.passage.start_offset,
    end: shown.passage.end_offset,
    hits: shown.stretches.map(({ start, end }) => ({
      start: shown.passage.start_offset + start,
      end: shown.passage.start_offset + end,
    })),
    score: match.score,
  };
}

function stretchesOf(database: CaseDatabase, passage: PassageRow, terms: Terms): Stretch[] {
  return withoutOverlaps([
    ...findWords(passage.text, terms.patterns),
    ...findNumbers(database, passage.id, terms.numbers),
  ]);
}

/** How much of a text's beginning is marked for a title of which no word stands there. */
const markedBeginning = 80;

/** A title that does not stand in the text is shown where the text begins. */
function titlePlace(
  database: CaseDatabase,
  { document }: Match,
  terms: Terms,
): { passage: PassageRow; stretches: readonly Stretch[] } {
  const passage = row<PassageRow>(database, 'SELECT * FROM passage WHERE id = :id', {
    id: Math.min(document.firstPassage + 1, document.lastPassage),
  });
  if (passage === undefined) throw new Error(`No passage after the title of ${document.id}`);
  if (passage.kind === 'title') return { passage, stretches: [] }; // A document without text.
  const stretches = stretchesOf(database, passage, terms);
  const beginning = passage.text.slice(0, markedBeginning);
  const end =
    beginning.length < passage.text.length ? Math.max(beginning.lastIndexOf(' '), 1) : beginning.length;
  return { passage, stretches: stretches.length > 0 ? stretches : [{ start: 0, end }] };
}

/** Quantities of the passage that have one of the values looked for, however they are written there. */
function findNumbers(database: CaseDatabase, passage: number, values: ReadonlySet<string>): Stretch[] {
  if (values.size === 0) return [];
  return readQuantitiesOfPassage(database, passage)
    .filter((quantity) => valuesOf(quantity).some(({ value }) => values.has(canonicalValue(value))))
    .map(({ start, end }) => ({ start, end }));
}
