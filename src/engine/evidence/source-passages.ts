import type { SourceDocument, SourcePassage, SourceTable } from '../../core/verification/evidence-input.ts';
import type { CaseDatabase } from '../store/database.ts';
import { listDocuments, type StoredDocument } from '../store/documents.ts';
import { readQuantitiesOfPassage } from '../store/quantities.ts';
import { cellsOf, readTables, type PassageRow } from '../store/read-document.ts';
import { orUndefined, row, rows } from '../store/sql.ts';

/** Passages of the sources as the core wants them, each read once for as long as the sources stay the same. */
export interface SourcePassages {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** Languages that the sources are in, each once. */
  readonly languages: readonly string[];
  /** `undefined` for a passage of the report, of a document that was removed, and for titles. */
  passage(id: number): SourcePassage | undefined;
  /** The other rows of the table that a row belongs to; none for tables beyond `largestTable`. */
  rowsBeside(id: number): SourcePassage[];
}

/** A table with more rows is a data set: sums over all of it are not looked for. */
const largestTable = 80;

/** Passages kept: about 100 MB at most. */
const keptPassages = 40_000;

export function sourcePassages(database: CaseDatabase): SourcePassages {
  const stored = listDocuments(database).filter((document) => document.role !== 'report');
  const byNumber = new Map(stored.map((document) => [document.number, document]));
  const kept = new Map<number, SourcePassage | undefined>();
  const headings = new Map<string, string | undefined>();
  const tables = new Map<number, ReadonlyMap<string, SourceTable>>();

  function passage(id: number): SourcePassage | undefined {
    if (kept.has(id)) return kept.get(id);
    if (kept.size >= keptPassages) kept.clear();
    const found = row<PassageRow>(database, 'SELECT * FROM passage WHERE id = :id', { id });
    const document = found === undefined ? undefined : byNumber.get(found.document);
    const read = found === undefined || document === undefined ? undefined : toPassage(found, document);
    kept.set(id, read);
    return read;
  }

  function toPassage(found: PassageRow, document: StoredDocument): SourcePassage | undefined {
    if (found.kind === 'title') return undefined;
    return {
      documentId: document.id,
      id: found.element,
      kind: found.kind,
      label: orUndefined(found.label),
      text: found.text,
      start: found.start_offset,
      end: found.end_offset,
      page: orUndefined(found.page),
      heading: found.heading === null ? undefined : headingText(found.document, found.heading),
      table: found.table_element === null ? undefined : tableOf(found.document, found.table_element),
      cells: cellsOf(found),
      row: orUndefined(found.sheet_row),
      provision: orUndefined(found.provision),
      quantities: readQuantitiesOfPassage(database, found.id),
    };
  }

  function headingText(document: number, element: string): string | undefined {
    const key = `${document}/${element}`;
    if (!headings.has(key)) {
      const found = row<{ text: string }>(
        database,
        'SELECT text FROM passage WHERE document = :document AND element = :element',
        { document, element },
      );
      headings.set(key, found?.text);
    }
    return headings.get(key);
  }

  function tableOf(document: number, element: string): SourceTable | undefined {
    let ofDocument = tables.get(document);
    if (ofDocument === undefined) {
      ofDocument = new Map(readTables(database, document).map((table) => [table.id, table]));
      tables.set(document, ofDocument);
    }
    return ofDocument.get(element);
  }

  return {
    documents: new Map(stored.map((document) => [document.id, toSourceDocument(document)])),
    languages: [...new Set(stored.flatMap((document) => document.language ?? []))],
    passage,
    rowsBeside(id) {
      const found = row<{ document: number; table_element: string | null }>(
        database,
        'SELECT document, table_element FROM passage WHERE id = :id',
        { id },
      );
      if (found === undefined || found.table_element === null) return [];
      const ids = rows<{ id: number }>(
        database,
        'SELECT id FROM passage WHERE document = :document AND table_element = :table ORDER BY id LIMIT :limit',
        { document: found.document, table: found.table_element, limit: largestTable + 1 },
      );
      if (ids.length > largestTable) return [];
      return ids.flatMap((other) => passage(other.id) ?? []);
    },
  };
}

function toSourceDocument(document: StoredDocument): SourceDocument {
  return {
    id: document.id,
    role: document.role,
    title: document.title,
    language: document.language,
    authors: document.authors,
    publisher: document.publisher,
    date: document.date,
    instrument: document.instrument,
    recognised: document.warnings.flatMap((warning) => (warning.kind === 'recognised' ? warning.pages : [])),
  };
}
