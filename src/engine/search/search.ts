import type { DocumentRole } from '../../core/document/document.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { SearchFacet, SearchGroup } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex, type DocumentIndex } from '../store/document-index.ts';
import type { StoredDocument } from '../store/documents.ts';
import { lookUpCells } from './cell-lookup.ts';
import { facetsOf, type HitCounts } from './facets.ts';
import { findPassages, type Found, type Match } from './find-passages.ts';
import { mostRankedOfAny, type RankOptions } from './rank-passages.ts';
import { documentOfPassage } from './passage-document.ts';
import { lookUpProvisions } from './provision-lookup.ts';
import { readQuery } from './query.ts';
import type { QueryNode, QueryNotice } from './query-node.ts';
import { planQuery } from './query-plan.ts';
import { relaxQuery } from './relax.ts';
import { readHitMatter, showHit, termsOf, type Terms } from './show-hit.ts';
import type { Stretch } from './snippet.ts';
import { suggestQuery } from './suggest.ts';
import { titleInText } from './title-in-text.ts';

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
  /** There are more hits than were counted. */
  readonly capped: boolean;
  /** No passage has all of the words: these have most of them. */
  readonly relaxed: boolean;
  readonly facets: SearchFacet[];
  readonly notices: readonly QueryNotice[];
  /** The query with its slips mended, where nothing has all the words. */
  readonly suggestion?: string;
}

/** Finds passages in all documents of a case: best first, grouped by document, each document where its best hit stands. */
export function search(database: CaseDatabase, request: SearchRequest): Result<SearchOutcome, Failure> {
  const reading = readQuery(request.query);
  if (!reading.ok) {
    return failed({ kind: 'query-invalid', query: request.query, detail: reading.problem });
  }
  const index = documentIndex(database);
  const documents = searchedDocuments(index, request);
  const options: RankOptions = { languages: index.languages, limit: request.limit + spare };
  const answered = answer(database, reading.node, documents, options);
  const cells = new Map(
    lookUpCells(database, request.query, documents).map(({ passage, stretch }) => [passage, stretch]),
  );
  const looked =
    cells.size > 0
      ? [...cells.keys()]
      : reading.plainWords === undefined
        ? []
        : lookUpProvisions(database, reading.plainWords, documents);
  // An address is no question: what only has some of its letters is no answer to it.
  const relaxed = answered.relaxed && cells.size === 0;
  const found: Found =
    answered.relaxed && !relaxed ? { ...answered.found, matches: [], passages: [] } : answered.found;
  const passages = new Set([...looked, ...found.passages]);
  const repeated = repeatedTitles(database, passages, documents);
  const merged = mergeTitles(withProvisionsFirst(found.matches, looked, documents, cells), repeated);
  for (const title of repeated.keys()) passages.delete(title);
  const counts = countByDocument(passages, documents);
  const suggestion =
    cells.size === 0 && (found.matches.length === 0 || relaxed)
      ? suggestQuery(database, request.query, index.languages)
      : undefined;
  return success({
    groups: groupHits(
      database,
      merged.slice(0, request.limit),
      counts,
      termsOf(answered.node, index.languages),
    ),
    total: passages.size,
    capped: found.capped,
    relaxed: relaxed && passages.size > 0,
    facets: facetsOf(counts),
    notices: reading.notices,
    suggestion,
  });
}

function searchedDocuments(index: DocumentIndex, request: SearchRequest): readonly StoredDocument[] {
  const { documents } = index;
  const { roles } = request;
  if (roles === undefined && request.documentIds === undefined) return documents;
  const ids = request.documentIds === undefined ? undefined : new Set(request.documentIds);
  return documents.filter(
    (document) =>
      (roles === undefined || roles.includes(document.role)) && (ids === undefined || ids.has(document.id)),
  );
}

interface Answer {
  readonly node: QueryNode;
  readonly found: Found;
  readonly relaxed: boolean;
}

/** Passages with all that was asked for; where no passage has all of it, those with most of it. */
function answer(
  database: CaseDatabase,
  node: QueryNode,
  documents: readonly StoredDocument[],
  options: RankOptions,
): Answer {
  const found = findPassages(database, planQuery(node, documents, options), documents, options);
  if (found.matches.length > 0) return { node, found, relaxed: false };
  const passages = documents.at(-1)?.lastPassage ?? 0;
  const relaxed = relaxQuery(database, node, passages, options);
  if (relaxed === undefined) return { node, found, relaxed: false };
  const plan = planQuery(relaxed, documents, options);
  return {
    node: relaxed,
    found: findPassages(database, plan, documents, { ...options, considered: mostRankedOfAny }),
    relaxed: true,
  };
}

function groupHits(
  database: CaseDatabase,
  matches: readonly Match[],
  counts: HitCounts,
  terms: Terms,
): SearchGroup[] {
  const groups = new Map<number, SearchGroup>();
  const matter = readHitMatter(database, matches, terms);
  for (const match of matches) {
    const { document } = match;
    let group = groups.get(document.number);
    if (group === undefined) {
      group = {
        documentId: document.id,
        documentTitle: document.title,
        role: document.role,
        path: document.path,
        hits: [],
        total: counts.get(document) ?? 0,
      };
      groups.set(document.number, group);
    }
    group.hits.push(showHit(database, match, terms, matter));
  }
  return [...groups.values()];
}

/** Puts the articles that were asked for by name before everything found by its words. */
function withProvisionsFirst(
  matches: readonly Match[],
  looked: readonly number[],
  documents: readonly StoredDocument[],
  cells: ReadonlyMap<number, Stretch>,
): readonly Match[] {
  if (looked.length === 0) return matches;
  const best = matches[0]?.score ?? 0;
  const first: Match[] = [];
  for (const passage of looked) {
    const document = documentOfPassage(documents, passage);
    if (document !== undefined) {
      const stretch = cells.get(passage);
      first.push({
        passage,
        document,
        score: best + looked.length - first.length,
        ...(stretch === undefined ? {} : { stretch }),
      });
    }
  }
  return [...first, ...matches.filter((match) => !looked.includes(match.passage))];
}

/** How many more than asked for are looked up: some may fall together with others. */
const spare = 10;

/** With more titles than this among the hits nobody asked for a title. */
const mostTitles = 500;

/** Titles found, each with the passage that says the same and is found as well: a title by itself is then no hit. */
function repeatedTitles(
  database: CaseDatabase,
  passages: ReadonlySet<number>,
  documents: readonly StoredDocument[],
): ReadonlyMap<number, number> {
  const repeated = new Map<number, number>();
  const titles: StoredDocument[] = [];
  for (const passage of passages) {
    const document = documentOfPassage(documents, passage);
    if (document?.firstPassage === passage) titles.push(document);
  }
  if (titles.length > mostTitles) return repeated;
  for (const document of titles) {
    const passage = titleInText(database, document);
    if (passage !== undefined && passages.has(passage)) repeated.set(document.firstPassage, passage);
  }
  return repeated;
}

/** Titles give way to the passage that says the same; both together stand where the better of them stood. */
function mergeTitles(matches: readonly Match[], repeated: ReadonlyMap<number, number>): Match[] {
  const merged = new Map<number, Match>();
  for (const match of matches) {
    const passage = repeated.get(match.passage) ?? match.passage;
    if (!merged.has(passage)) merged.set(passage, { ...match, passage });
  }
  return [...merged.values()];
}

function countByDocument(passages: ReadonlySet<number>, documents: readonly StoredDocument[]): HitCounts {
  const counts = new Map<StoredDocument, number>();
  for (const passage of passages) {
    const document = documentOfPassage(documents, passage);
    if (document !== undefined) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  return counts;
}
