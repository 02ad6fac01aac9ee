import type {
  EvidenceInput,
  SourceDocument,
  SourcePassage,
  SourceTable,
} from '../../core/verification/evidence-input.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentOfPassage } from '../search/passage-document.ts';
import { documentIndex } from '../store/document-index.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantitiesOfPassages } from '../store/quantities.ts';
import { cellsOf, readTables, type PassageRow } from '../store/read-document.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { orUndefined, row, rows } from '../store/sql.ts';
import { newestEditions } from '../store/versions.ts';

/** Passages of the sources as the core wants them, each read once for as long as the sources stay the same. */
export interface SourcePassages {
  readonly documents: EvidenceInput['documents'];
  /** There is not one source. */
  readonly isEmpty: boolean;
  /** Languages that the sources are in, each once. */
  readonly languages: readonly string[];
  /** `undefined` for a passage of the report, of a document that was removed, and for titles. */
  passage(id: number): SourcePassage | undefined;
  /** Reads several at once: one by one they take several times as long as finding them. */
  readAhead(ids: readonly number[]): void;
  /** The other rows of the table that a row belongs to; none for tables beyond `largestTable`. */
  rowsBeside(id: number): SourcePassage[];
}

/** A table with more rows is a data set: sums over all of it are not looked for. */
const largestTable = 80;

/** Passages kept: about 100 MB at most. */
const keptPassages = 40_000;

export function sourcePassages(database: CaseDatabase): SourcePassages {
  const stored = documentIndex(database).documents.filter((document) => document.role !== 'report');
  const byId = new Map(stored.map((document) => [document.id, document]));
  const read = new Map<string, SourceDocument>();
  const newest = newestEditions(database);
  const kept = new Map<number, SourcePassage | undefined>();
  const headings = new Map<string, string | undefined>();
  const tables = new Map<number, ReadonlyMap<string, SourceTable>>();

  function sourceDocument(id: string): SourceDocument | undefined {
    const document = byId.get(id);
    if (document === undefined) return undefined;
    let source = read.get(id);
    if (source === undefined)
      read.set(id, (source = toSourceDocument(document, byId.get(newest.get(id) ?? '')?.title)));
    return source;
  }

  function passage(id: number): SourcePassage | undefined {
    if (!kept.has(id)) readAhead([id]);
    return kept.get(id);
  }

  function readAhead(wanted: readonly number[]): void {
    const ids = wanted.filter((id) => !kept.has(id));
    if (ids.length === 0) return;
    if (kept.size + ids.length > keptPassages) kept.clear();
    const quantities = readQuantitiesOfPassages(database, ids);
    for (const id of ids) kept.set(id, undefined);
    for (const found of rows<PassageRow>(
      database,
      `SELECT id, document, element, kind, label, text, start_offset, end_offset, page, level, heading, parent, provision, path,
       table_element, cells, sheet_row, quotation
       FROM passage WHERE id IN (SELECT value FROM json_each(:ids))`,
      { ids: JSON.stringify(ids) },
    )) {
      const document = documentOfPassage(stored, found.id);
      if (document !== undefined) kept.set(found.id, toPassage(found, document, quantities.get(found.id)));
    }
  }

  function toPassage(
    found: PassageRow,
    document: StoredDocument,
    quantities: readonly Quantity[] = [],
  ): SourcePassage | undefined {
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
      quantities,
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
    documents: { get: sourceDocument },
    isEmpty: stored.length === 0,
    languages: [...new Set(stored.flatMap((document) => document.language ?? []))],
    passage,
    readAhead,
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
      readAhead(ids.map((other) => other.id));
      return ids.flatMap((other) => passage(other.id) ?? []);
    },
  };
}

function toSourceDocument(document: StoredDocument, newestEdition: string | undefined): SourceDocument {
  return {
    id: document.id,
    role: document.role,
    title: document.title,
    language: document.language,
    authors: document.authors,
    publisher: document.publisher,
    date: document.date,
    instrument: document.instrument,
    ...(newestEdition === undefined ? {} : { newestEdition }),
    recognised: document.warnings.flatMap((warning) => (warning.kind === 'recognised' ? warning.pages : [])),
  };
}
