import type { DocumentSummary } from '../../../shared/contract.ts';

const columns = [
  'role',
  'title',
  'format',
  'language',
  'date',
  'pages',
  'passages',
  'quantities',
  'evidence',
  'warnings',
] as const;
export type SourceColumn = (typeof columns)[number];

export function isSourceColumn(value: unknown): value is SourceColumn {
  return columns.some((column) => column === value);
}

/** Lower case without accents, as the filter compares. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

// Folding a title costs more than looking into it: each document is folded once, however often is typed.
const filterTexts = new WeakMap<DocumentSummary, string>();

function filterTextOf(document: DocumentSummary): string {
  const known = filterTexts.get(document);
  if (known !== undefined) return known;
  const text = plain(
    [
      document.title,
      document.fileName,
      document.path,
      ...document.authors,
      document.publisher,
      document.instrument,
      document.date,
    ].join(' '),
  );
  filterTexts.set(document, text);
  return text;
}

/** Keeps documents in which every typed word occurs: in title, file name, author, publisher, instrument or date. */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  query: string,
  role: DocumentSummary['role'] | undefined,
): readonly DocumentSummary[] {
  const words = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return documents.filter((document) => {
    if (role !== undefined && document.role !== role) return false;
    if (words.length === 0) return true;
    const text = filterTextOf(document);
    return words.every((word) => text.includes(word));
  });
}

const roleRank = { report: 0, source: 1, law: 2 };
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compare(left: DocumentSummary, right: DocumentSummary, column: SourceColumn): number {
  switch (column) {
    case 'role':
      return roleRank[left.role] - roleRank[right.role];
    case 'title':
      return 0;
    case 'format':
      return collator.compare(left.format, right.format);
    case 'language':
      return collator.compare(left.language ?? '', right.language ?? '');
    case 'date':
      return collator.compare(left.date ?? '', right.date ?? '');
    case 'pages':
      return (left.pages ?? 0) - (right.pages ?? 0);
    case 'passages':
      return left.passages - right.passages;
    case 'quantities':
      return left.quantities - right.quantities;
    case 'evidence':
      return left.evidenceCount - right.evidenceCount;
    case 'warnings':
      return left.warnings.length - right.warnings.length;
  }
}

/** Orders by a column; what is equal there stays in the order of titles. */
export function sortDocuments(
  documents: readonly DocumentSummary[],
  sort: { readonly column: SourceColumn; readonly descending: boolean },
): readonly DocumentSummary[] {
  const direction = sort.descending ? -1 : 1;
  return documents.toSorted((left, right) => {
    const byTitle = collator.compare(left.title, right.title);
    if (sort.column === 'title') return direction * byTitle;
    return direction * compare(left, right, sort.column) || byTitle;
  });
}
