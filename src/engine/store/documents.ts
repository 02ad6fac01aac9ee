import type { DocumentRole } from '../../core/document/document.ts';
import type { DocumentFormat, ParsedMetadata, ParseWarning } from '../../core/document/parsed.ts';
import type { DocumentSummary } from '../../shared/contract.ts';
import type { DocumentDescription } from '../history/change.ts';
import type { CaseDatabase } from './database.ts';
import { row, rows } from './sql.ts';

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
}

const selectDocument = 'SELECT document.*, file.bytes AS bytes FROM document JOIN file USING (sha256)';

/** All documents that have not been removed, in the order of their import. */
export function listDocuments(database: CaseDatabase): StoredDocument[] {
  return rows<DocumentRow>(database, `${selectDocument} WHERE present = 1 ORDER BY number`).map(readRow);
}

/** A document by its public id, unless it has been removed. */
export function findDocument(database: CaseDatabase, id: string): StoredDocument | undefined {
  const found = row<DocumentRow>(database, `${selectDocument} WHERE id = :id AND present = 1`, { id });
  return found === undefined ? undefined : readRow(found);
}

/** The same also where an earlier reading of it is all that some evidence rests on. */
export function findOpenable(database: CaseDatabase, id: string): StoredDocument | undefined {
  const found = row<DocumentRow>(
    database,
    `${selectDocument} WHERE id = :id AND (present = 1 OR superseded = 1)`,
    { id },
  );
  return found === undefined ? undefined : readRow(found);
}

/** A document by its public id, also one that is not part of the case any more or not yet. */
export function findAnyDocument(database: CaseDatabase, id: string): StoredDocument | undefined {
  const found = row<DocumentRow>(database, `${selectDocument} WHERE id = :id`, { id });
  return found === undefined ? undefined : readRow(found);
}

/** The document with this content, unless it has been removed. */
export function findDocumentByHash(database: CaseDatabase, sha256: string): StoredDocument | undefined {
  const found = row<DocumentRow>(
    database,
    `${selectDocument} WHERE document.sha256 = :sha256 AND present = 1 ORDER BY number LIMIT 1`,
    { sha256 },
  );
  return found === undefined ? undefined : readRow(found);
}

/** The document under review. */
export function findReport(database: CaseDatabase): StoredDocument | undefined {
  const found = row<DocumentRow>(
    database,
    `${selectDocument} WHERE role = 'report' AND present = 1 ORDER BY number DESC LIMIT 1`,
  );
  return found === undefined ? undefined : readRow(found);
}

/** How many pieces of evidence rest on each document, by number. */
export function evidenceCounts(database: CaseDatabase, report: StoredDocument): ReadonlyMap<number, number> {
  return new Map(
    rows<{ document: number; count: number }>(
      database,
      'SELECT document, count(*) AS count FROM evidence WHERE report = :report GROUP BY document',
      { report: report.number },
    ).map((entry) => [entry.document, entry.count]),
  );
}

export function summariseDocument(document: StoredDocument, evidenceCount: number): DocumentSummary {
  return {
    id: document.id,
    role: document.role,
    title: document.title,
    fileName: document.fileName,
    path: document.path,
    format: document.format,
    sha256: document.sha256,
    bytes: document.bytes,
    language: document.language,
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
    evidenceCount,
    tags: [...document.tags],
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
  };
}

function readRow(found: DocumentRow): StoredDocument {
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
    authors: JSON.parse(found.authors) as string[],
    date: found.date ?? undefined,
    publisher: found.publisher ?? undefined,
    instrument: found.instrument ?? undefined,
    language: found.language ?? undefined,
    pages: found.pages ?? undefined,
    words: found.words,
    metadata: JSON.parse(found.metadata) as ParsedMetadata,
    warnings: JSON.parse(found.warnings) as ParseWarning[],
    importedAt: found.imported_at,
    firstPassage: found.first_passage,
    lastPassage: found.last_passage,
    quantities: found.quantities,
    tags: JSON.parse(found.tags) as string[],
  };
}
