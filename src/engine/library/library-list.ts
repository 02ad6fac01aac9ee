import type { LibraryQuestion } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex, type DocumentIndex } from '../store/document-index.ts';
import { findReport, restingCounts, type StoredDocument } from '../store/documents.ts';
import { filterDocuments, sortByTitle, sortDocuments, type Resting } from './library-order.ts';

/** The documents of a case as one list of the window wants them. */
export interface LibraryList {
  readonly documents: readonly StoredDocument[];
  readonly resting: Resting;
}

interface Kept {
  index: DocumentIndex | undefined;
  byTitle: readonly StoredDocument[];
  /** The list last asked for; scrolling asks for parts of the same one again and again. */
  last: { readonly question: string; readonly list: LibraryList } | undefined;
}

const keptByDatabase = new WeakMap<CaseDatabase, Kept>();

/** The whole list in its order, of which the window is sent as much as it shows. */
export function libraryList(
  database: CaseDatabase,
  { query, role, collection, sort }: Pick<LibraryQuestion, 'query' | 'role' | 'collection' | 'sort'>,
): LibraryList {
  const index = documentIndex(database);
  const kept = keptByDatabase.get(database) ?? { index: undefined, byTitle: [], last: undefined };
  keptByDatabase.set(database, kept);
  if (kept.index !== index) {
    kept.byTitle = sortByTitle(inKnownOrder(kept.byTitle, index.documents));
    kept.index = index;
    kept.last = undefined;
  }
  const resting = readResting(database);
  const question = JSON.stringify([
    query,
    role,
    collection,
    sort,
    sort.column === 'evidence' ? [...resting] : 0,
  ]);
  if (kept.last?.question === question) return { ...kept.last.list, resting };
  const documents = sortDocuments(filterDocuments(kept.byTitle, { query, role, collection }), sort, resting);
  kept.last = { question, list: { documents, resting } };
  return kept.last.list;
}

/** Those that were there before in the order they had, then the others: nearly the order they will be in. */
function inKnownOrder(
  before: readonly StoredDocument[],
  documents: readonly StoredDocument[],
): readonly StoredDocument[] {
  if (before.length === 0) return documents;
  const present = new Set(documents);
  const known = new Set(before);
  return [
    ...before.filter((document) => present.has(document)),
    ...documents.filter((document) => !known.has(document)),
  ];
}

/** What of the report rests on each document. */
export function readResting(database: CaseDatabase): Resting {
  const report = findReport(database);
  return report === undefined ? new Map() : restingCounts(database, report);
}

const countedByIndex = new WeakMap<DocumentIndex, Record<'all' | StoredDocument['role'], number>>();

/** How many documents there are of each role. */
export function countRoles(database: CaseDatabase): Record<'all' | StoredDocument['role'], number> {
  const index = documentIndex(database);
  let counts = countedByIndex.get(index);
  if (counts === undefined) {
    counts = { all: index.documents.length, report: 0, source: 0, law: 0 };
    for (const { role } of index.documents) counts[role] += 1;
    countedByIndex.set(index, counts);
  }
  return counts;
}
