import type { Bibliography, BibliographyGuess } from '../../core/citations/bibliography.ts';
import type { DocumentRole } from '../../core/document/document.ts';
import type { DocumentFormat, ParsedMetadata, ParseWarning } from '../../core/document/parsed.ts';
import type { DocumentSummary } from '../../shared/contract.ts';
import type { DocumentDescription } from '../history/change.ts';
import type { CaseDatabase } from './database.ts';
import { column, row, rows } from './sql.ts';

/** A document's row, its JSON columns read. */
export interface StoredDocument {
  readonly number: number;
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly present: boolean;
  readonly role: DocumentRole;
  readonly fileName: string;
  readonly path: string;
  readonly format: DocumentFormat;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly instrument: string | undefined;
  readonly language: string | undefined;
  readonly pages: number | undefined;
  readonly words: number;
  readonly metadata: ParsedMetadata;
  readonly warnings: readonly ParseWarning[];
  readonly importedAt: string;
  readonly firstPassage: number;
  readonly lastPassage: number;
  readonly quantities: number;
  readonly tags: readonly string[];
  readonly bibliography: Bibliography;
  /** Names of the collections it stands in, in their order. */
  readonly collections: readonly string[];
  readonly revision: number;
}

interface DocumentRow {
  readonly number: number;
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly present: number;
  readonly role: DocumentRole;
  readonly file_name: string;
  readonly path: string;
  readonly format: DocumentFormat;
  readonly title: string;
  readonly authors: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly instrument: string | null;
  readonly language: string | null;
  readonly pages: number | null;
  readonly words: number;
  readonly metadata: string;
  readonly warnings: string;
  readonly imported_at: string;
  readonly first_passage: number;
  readonly last_passage: number;
  readonly quantities: number;
  readonly tags: string;
  readonly bibliography: string;
  readonly revision: number;
}

/** All but the guesses, which are long and seldom asked for. */
const selectDocument = `SELECT document.number, document.id, document.sha256, present, role, file_name, path, format,
    title, authors, date, publisher, instrument, language, pages, words, metadata, warnings, imported_at, first_passage,
    last_passage, quantities, tags, bibliography, revision, file.bytes AS bytes
  FROM document JOIN file USING (sha256)`;

/** All documents that have not been removed, in the order of their import. */
export function listDocuments(database: CaseDatabase): StoredDocument[] {
  return readMany(
    database,
    rows<DocumentRow>(database, `${selectDocument} WHERE present = 1 ORDER BY document.number`),
  );
}

/** Most documents stand in no collection: asking for each of a hundred thousand takes longer than reading them. */
function readMany(database: CaseDatabase, found: readonly DocumentRow[]): StoredDocument[] {
  const collections = new Map(
    rows<{ document: number; names: string }>(
      database,
      `SELECT document, json_group_array(name ORDER BY name) AS names
       FROM collection_member JOIN collection ON collection.id = collection GROUP BY document`,
    ).map(({ document, names }) => [document, listOf(names)]),
  );
  return found.map((document) => readRow(document, collections.get(document.number) ?? []));
}

function readOne(database: CaseDatabase, found: DocumentRow | undefined): StoredDocument | undefined {
  if (found === undefined) return undefined;
  const collections = column<string>(
    database,
    `SELECT name FROM collection_member JOIN collection ON collection.id = collection
     WHERE document = :number ORDER BY name`,
    { number: found.number },
  );
  return readRow(found, collections);
}

/** What was guessed of a document when it came in; see core/citations. */
export function readGuesses(database: CaseDatabase, id: string): Partial<BibliographyGuess> {
  const found = row<{ guesses: string }>(database, 'SELECT guesses FROM document WHERE id = :id', { id });
  return found === undefined ? {} : (JSON.parse(found.guesses) as Partial<BibliographyGuess>);
}

/** All documents that have changed since a revision, also those that have been removed. */
export function listChangedDocuments(database: CaseDatabase, since: number): StoredDocument[] {
  return readMany(
    database,
    rows<DocumentRow>(
      database,
      `${selectDocument} WHERE revision > :since AND incomplete = 0 ORDER BY document.number`,
      { since },
    ),
  );
}

/** A document by its public id, unless it has been removed. */
export function findDocument(database: CaseDatabase, id: string): StoredDocument | undefined {
  const found = row<DocumentRow>(database, `${selectDocument} WHERE id = :id AND present = 1`, { id });
  return readOne(database, found);
}

/** The same also where an earlier reading of it is all that some evidence rests on. */
export function findOpenable(database: CaseDatabase, id: string): StoredDocument | undefined {
  const found = row<DocumentRow>(
    database,
    `${selectDocument} WHERE id = :id AND (present = 1 OR superseded = 1)`,
    { id },
  );
  return readOne(database, found);
}

/** A document by its public id, also one that is not part of the case any more or not yet. */
export function findAnyDocument(database: CaseDatabase, id: string): StoredDocument | undefined {
  const found = row<DocumentRow>(database, `${selectDocument} WHERE id = :id`, { id });
  return readOne(database, found);
}

/** The document with this content, unless it has been removed. */
export function findDocumentByHash(database: CaseDatabase, sha256: string): StoredDocument | undefined {
  const found = row<DocumentRow>(
    database,
    `${selectDocument} WHERE document.sha256 = :sha256 AND present = 1 ORDER BY number LIMIT 1`,
    { sha256 },
  );
  return readOne(database, found);
}

/** The document under review. */
export function findReport(database: CaseDatabase): StoredDocument | undefined {
  const found = row<DocumentRow>(
    database,
    `${selectDocument} WHERE role = 'report' AND present = 1 ORDER BY number DESC LIMIT 1`,
  );
  return readOne(database, found);
}

/** What of the report rests on a document. */
export interface RestingCount {
  /** Statistics and paragraphs. */
  readonly all: number;
  readonly statistics: number;
}

export const nothingRests: RestingCount = { all: 0, statistics: 0 };

/** How much of the report rests on each document, by number. */
export function restingCounts(
  database: CaseDatabase,
  report: StoredDocument,
): ReadonlyMap<number, RestingCount> {
  return new Map(
    rows<{ document: number; all: number; statistics: number }>(
      database,
      `SELECT document, count(DISTINCT target_kind || target) AS "all",
         count(DISTINCT CASE WHEN target_kind = 'statistic' THEN target END) AS statistics
       FROM evidence WHERE report = :report GROUP BY document`,
      { report: report.number },
    ).map(({ document, ...counts }) => [document, counts]),
  );
}

export function summariseDocument(
  document: StoredDocument,
  resting: RestingCount = nothingRests,
): DocumentSummary {
  return {
    id: document.id,
    role: document.role,
    title: document.title,
    fileName: document.fileName,
    path: document.path,
    format: document.format,
    sha256: document.sha256,
    bytes: document.bytes,
    language: document.bibliography.language ?? document.language,
    date: document.date,
    authors: [...document.authors],
    publisher: document.publisher,
    instrument: document.instrument,
    url: document.metadata.url,
    savedAt: document.metadata.savedAt,
    pages: document.pages,
    words: document.words,
    // The first passage is the title.
    passages: document.lastPassage - document.firstPassage,
    quantities: document.quantities,
    evidenceCount: resting.all,
    statisticsCount: resting.statistics,
    tags: [...document.tags],
    collections: [...document.collections],
    itemType: document.bibliography.itemType,
    symbol: document.bibliography.symbol,
    container: document.bibliography.container,
    importedAt: document.importedAt,
    warnings: [...document.warnings],
  };
}

/** What a person may edit about it. */
export function descriptionOf(document: StoredDocument): DocumentDescription {
  return {
    title: document.title,
    authors: document.authors,
    date: document.date ?? null,
    publisher: document.publisher ?? null,
    role: document.role,
    tags: document.tags,
    bibliography: document.bibliography,
  };
}

function readRow(found: DocumentRow, collections: readonly string[]): StoredDocument {
  return {
    number: found.number,
    id: found.id,
    sha256: found.sha256,
    bytes: found.bytes,
    present: found.present === 1,
    role: found.role,
    fileName: found.file_name,
    path: found.path,
    format: found.format,
    title: found.title,
    authors: listOf(found.authors),
    date: found.date ?? undefined,
    publisher: found.publisher ?? undefined,
    instrument: found.instrument ?? undefined,
    language: found.language ?? undefined,
    pages: found.pages ?? undefined,
    words: found.words,
    metadata: JSON.parse(found.metadata) as ParsedMetadata,
    warnings: found.warnings === '[]' ? [] : (JSON.parse(found.warnings) as ParseWarning[]),
    importedAt: found.imported_at,
    firstPassage: found.first_passage,
    lastPassage: found.last_passage,
    quantities: found.quantities,
    tags: listOf(found.tags),
    bibliography: JSON.parse(found.bibliography) as Bibliography,
    collections,
    revision: found.revision,
  };
}

/** Most documents have none: reading an empty list costs more than comparing it. */
function listOf(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}
