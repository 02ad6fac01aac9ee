import type { LibraryQuestion } from '../../shared/contract.ts';
import { foldText } from '../search/fold-text.ts';
import type { RestingCount, StoredDocument } from '../store/documents.ts';

type SourceColumn = LibraryQuestion['sort']['column'];

/** What of the report rests on a document, by its number. */
export type Resting = ReadonlyMap<number, RestingCount>;

// Folding a title costs more than looking into it: each document is folded once, however often is typed.
const foldedTexts = new WeakMap<StoredDocument, string>();
const titleKeys = new WeakMap<StoredDocument, string>();

function foldedTextOf(document: StoredDocument): string {
  const known = foldedTexts.get(document);
  if (known !== undefined) return known;
  const { title, fileName, path, authors, publisher, instrument, date, bibliography, tags } = document;
  const text = foldText(
    [
      title,
      fileName,
      path,
      ...authors,
      publisher,
      instrument,
      date,
      bibliography.symbol,
      bibliography.container,
      ...tags,
    ].join(' '),
  );
  foldedTexts.set(document, text);
  return text;
}

/** What titles are compared by: without accents and case, numbers by their value ("Annex 2" before "Annex 10"). */
function titleKey(document: StoredDocument): string {
  let key = titleKeys.get(document);
  if (key === undefined) {
    key = foldText(document.title).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));
    titleKeys.set(document, key);
  }
  return key;
}

/** What a library is narrowed to. */
export type LibraryFilter = Pick<LibraryQuestion, 'query' | 'role' | 'collection'>;

/** Keeps documents in which every typed word occurs: in title, file name, author, body, symbol, tag or date. */
export function filterDocuments(
  documents: readonly StoredDocument[],
  { query, role, collection }: LibraryFilter,
): readonly StoredDocument[] {
  const words = foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (role === undefined && collection === undefined && words.length === 0) return documents;
  return documents.filter((document) => {
    if (role !== undefined && document.role !== role) return false;
    if (collection !== undefined && !document.collections.includes(collection)) return false;
    if (words.length === 0) return true;
    const text = foldedTextOf(document);
    return words.every((word) => text.includes(word));
  });
}

const roleRank = { report: 0, source: 1, law: 2 };

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compare(
  left: StoredDocument,
  right: StoredDocument,
  column: SourceColumn,
  resting: Resting,
): number {
  switch (column) {
    case 'role':
      return roleRank[left.role] - roleRank[right.role];
    case 'title':
      return 0;
    case 'type':
      return byText(left.bibliography.itemType ?? '', right.bibliography.itemType ?? '');
    case 'format':
      return byText(left.format, right.format);
    case 'language':
      return byText(languageOf(left), languageOf(right));
    case 'date':
      return byText(left.date ?? '', right.date ?? '');
    case 'pages':
      return (left.pages ?? 0) - (right.pages ?? 0);
    case 'passages':
      return left.lastPassage - left.firstPassage - (right.lastPassage - right.firstPassage);
    case 'quantities':
      return left.quantities - right.quantities;
    case 'evidence':
      return (resting.get(left.number)?.statistics ?? 0) - (resting.get(right.number)?.statistics ?? 0);
    case 'warnings':
      return left.warnings.length - right.warnings.length;
  }
}

function languageOf({ bibliography, language }: StoredDocument): string {
  return bibliography.language ?? language ?? '';
}

/** Orders by title. An order from before makes it quick: a list that is nearly in order takes one walk. */
export function sortByTitle(documents: readonly StoredDocument[]): StoredDocument[] {
  return documents.toSorted(
    (left, right) => byText(titleKey(left), titleKey(right)) || left.number - right.number,
  );
}

/**
 * Orders by a column; what is equal there stays in the order of titles.
 * @param byTitle The documents in that order.
 */
export function sortDocuments(
  byTitle: readonly StoredDocument[],
  { column, descending }: LibraryQuestion['sort'],
  resting: Resting,
): readonly StoredDocument[] {
  if (column === 'title') return descending ? byTitle.toReversed() : byTitle;
  const direction = descending ? -1 : 1;
  return byTitle.toSorted((left, right) => direction * compare(left, right, column, resting));
}
