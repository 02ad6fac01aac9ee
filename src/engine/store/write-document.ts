import { firstPageOf } from '../../core/citations/first-page.ts';
import { guessBibliography } from '../../core/citations/guess-bibliography.ts';
import type { StructuredDocument } from '../../core/document/document.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import type { ParseOutcome } from '../../shared/parser-protocol.ts';
import type { DocumentRole } from '../../core/document/document.ts';
import type { CaseDatabase } from './database.ts';
import { packSegments } from './layout.ts';
import { knownTitle, passagesOf, titleOf, type NewPassage } from './new-passages.ts';
import { insertQuantity } from './quantities.ts';
import { orNull, row, run } from './sql.ts';
import { stemTokensOf } from './stem-tokens.ts';
import { writeFindings } from './write-findings.ts';

export interface NewDocument {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly role: DocumentRole;
  readonly fileName: string;
  readonly path: string;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly outcome: ParseOutcome;
}

/**
 * Writes a document with everything that was read out of it. Called inside the transaction that also records its
 * import in the history; until then it is not present.
 */
export function writeDocument(database: CaseDatabase, source: NewDocument): void {
  const writing = writeDocumentByRows(database, source);
  while (writing.next().done !== true);
  completeDocument(database, source.id);
}

/**
 * A document that was written row by row is whole. Called in the transaction of its last rows. `reader`: the version of the
 * program that read it.
 */
export function completeDocument(database: CaseDatabase, id: string, reader?: string): void {
  run(database, 'UPDATE document SET incomplete = 0, reader = :reader WHERE id = :id', {
    id,
    reader: orNull(reader),
  });
}

/**
 * The same row by row: the transaction may be committed wherever this rests, for a long document must not keep others
 * from the database. Until `completeDocument` it is incomplete, and whoever opens the case removes it. One at a time:
 * its passages get consecutive ids.
 */
export function* writeDocumentByRows(
  database: CaseDatabase,
  source: NewDocument,
): Generator<undefined, void> {
  const { document, quantities, legalReferences, findings } = source.outcome;
  run(database, 'INSERT OR IGNORE INTO file (sha256, bytes, added_at) VALUES (:sha256, :bytes, :added_at)', {
    sha256: source.sha256,
    bytes: source.bytes,
    added_at: source.importedAt,
  });
  const guess = guessBibliography(
    firstPageOf({ ...document, title: knownTitle(document) }, source.fileName, source.role),
  );
  const title = guess.title?.value ?? titleOf(document, source.fileName);
  const firstPassage =
    (row<{ id: number | null }>(database, 'SELECT max(id) AS id FROM passage')?.id ?? 0) + 1;
  const passages = passagesOf(document, title, quantities);
  const { insertedId: number } = run(
    database,
    `INSERT INTO document (id, sha256, present, incomplete, role, file_name, path, format, title, authors, date, publisher,
       instrument, language, pages, words, metadata, warnings, imported_at, first_passage, last_passage, quantities,
       bibliography, guesses)
     VALUES (:id, :sha256, 0, 1, :role, :file_name, :path, :format, :title, :authors, :date, :publisher,
       :instrument, :language, :pages, :words, :metadata, :warnings, :imported_at, :first_passage, :last_passage,
       :quantities, :bibliography, :guesses)`,
    {
      id: source.id,
      sha256: source.sha256,
      role: source.role,
      file_name: source.fileName,
      path: source.path,
      format: document.format,
      title,
      authors: JSON.stringify(guess.authors?.value ?? []),
      date: orNull(guess.date?.value),
      publisher: orNull(guess.publisher?.value),
      instrument: orNull(document.metadata.instrument),
      language: orNull(document.language),
      pages: orNull(document.pageCount),
      words: document.words,
      metadata: JSON.stringify(document.metadata),
      warnings: JSON.stringify(document.warnings),
      imported_at: source.importedAt,
      first_passage: firstPassage,
      last_passage: firstPassage + passages.length - 1,
      quantities: quantities.length,
      bibliography: JSON.stringify({
        itemType: guess.itemType.value,
        symbol: guess.symbol?.value,
        container: guess.container?.value,
        language: guess.language?.value,
      }),
      guesses: JSON.stringify(guess),
    },
  );
  run(database, 'INSERT INTO document_text (document, text) VALUES (:document, :text)', {
    document: number,
    text: document.text,
  });
  yield;
  const passageIds = new Map<string, number>();
  for (const [index, passage] of passages.entries()) {
    const id = firstPassage + index;
    passageIds.set(passage.element, id);
    writePassage(database, number, id, passage, document.language);
    yield;
  }
  yield* writeNotesAndTables(database, number, document);
  yield* writePages(database, number, document);
  for (const quantity of quantities) {
    writeQuantity(database, number, passageIds, quantity);
    yield;
  }
  for (const [position, reference] of legalReferences.entries()) {
    run(
      database,
      `INSERT INTO legal_reference (document, position, element, start_offset, end_offset, text, instrument, provision)
       VALUES (:document, :position, :element, :start_offset, :end_offset, :text, :instrument, :provision)`,
      {
        document: number,
        position,
        element: reference.paragraphId,
        start_offset: reference.start,
        end_offset: reference.end,
        text: reference.text,
        instrument: orNull(reference.instrument),
        provision: orNull(reference.provision),
      },
    );
    yield;
  }
  writeFindings(database, number, findings);
}

function writePassage(
  database: CaseDatabase,
  document: number,
  id: number,
  passage: NewPassage,
  language: string | undefined,
): void {
  const stems = stemTokensOf([passage.label, passage.text, passage.caption], language);
  run(
    database,
    `INSERT INTO passage (id, document, element, kind, label, text, start_offset, end_offset, page, level, heading,
       parent, provision, path, table_element, cells, sheet_row, quotation, numbers, caption, context,
       stems)
     VALUES (:id, :document, :element, :kind, :label, :text, :start_offset, :end_offset, :page, :level, :heading,
       :parent, :provision, :path, :table_element, :cells, :sheet_row, :quotation, :numbers, :caption, :context,
       :stems)`,
    {
      id,
      document,
      element: passage.element,
      kind: passage.kind,
      label: orNull(passage.label),
      text: passage.text,
      start_offset: passage.start,
      end_offset: passage.end,
      page: orNull(passage.page),
      level: orNull(passage.level),
      heading: orNull(passage.heading),
      parent: orNull(passage.parent),
      provision: orNull(passage.provision),
      path: passage.path === undefined ? null : JSON.stringify(passage.path),
      table_element: orNull(passage.table),
      cells: passage.cells === undefined ? null : JSON.stringify(passage.cells),
      sheet_row: orNull(passage.row),
      quotation: passage.quotation === true ? 1 : 0,
      numbers: passage.numbers,
      caption: orNull(passage.caption),
      context: orNull(passage.context),
      stems,
    },
  );
  run(
    database,
    `INSERT INTO passage_fts (rowid, label, text, numbers, caption, context, stems)
     VALUES (:id, :label, :text, :numbers, :caption, :context, :stems)`,
    {
      id,
      label: orNull(passage.label),
      text: passage.text,
      numbers: passage.numbers,
      caption: orNull(passage.caption),
      context: orNull(passage.context),
      stems,
    },
  );
}

function* writeNotesAndTables(
  database: CaseDatabase,
  number: number,
  document: StructuredDocument,
): Generator<undefined, void> {
  for (const [position, marker] of document.footnoteMarkers.entries()) {
    run(
      database,
      `INSERT INTO footnote_marker (document, position, label, element, offset_in_paragraph)
       VALUES (:document, :position, :label, :element, :offset_in_paragraph)`,
      {
        document: number,
        position,
        label: marker.label,
        element: marker.paragraphId,
        offset_in_paragraph: marker.offset,
      },
    );
    yield;
  }
  for (const [position, footnote] of document.footnotes.entries()) {
    run(
      database,
      `INSERT INTO footnote (document, position, label, text, start_offset, end_offset, page)
       VALUES (:document, :position, :label, :text, :start_offset, :end_offset, :page)`,
      {
        document: number,
        position,
        label: footnote.label,
        text: orNull(footnote.text),
        start_offset: orNull(footnote.start),
        end_offset: orNull(footnote.end),
        page: orNull(footnote.page),
      },
    );
    yield;
  }
  for (const [position, table] of document.tables.entries()) {
    run(
      database,
      `INSERT INTO document_table (document, element, position, label, caption, column_headers, page, sheet)
       VALUES (:document, :element, :position, :label, :caption, :column_headers, :page, :sheet)`,
      {
        document: number,
        element: table.id,
        position,
        label: orNull(table.label),
        caption: orNull(table.caption),
        column_headers: JSON.stringify(table.columnHeaders),
        page: orNull(table.page),
        sheet: table.sheet === undefined ? null : JSON.stringify(table.sheet),
      },
    );
    yield;
  }
}

function* writePages(
  database: CaseDatabase,
  number: number,
  document: StructuredDocument,
): Generator<undefined, void> {
  const segmentsByPage = Map.groupBy(document.layout, (segment) => segment.page);
  for (const page of document.pages) {
    const segments = segmentsByPage.get(page.number);
    run(
      database,
      `INSERT INTO page (document, number, label, width, height, first_offset, last_offset, segments)
       VALUES (:document, :number, :label, :width, :height, :first_offset, :last_offset, :segments)`,
      {
        document: number,
        number: page.number,
        label: orNull(page.label),
        width: page.width,
        height: page.height,
        first_offset: segments === undefined ? null : Math.min(...segments.map((segment) => segment.start)),
        last_offset: segments === undefined ? null : Math.max(...segments.map((segment) => segment.end)),
        segments: segments === undefined ? null : packSegments(segments),
      },
    );
    yield;
  }
}

function writeQuantity(
  database: CaseDatabase,
  number: number,
  passageIds: ReadonlyMap<string, number>,
  quantity: Quantity,
): void {
  const passage = passageIds.get(quantity.paragraphId);
  if (passage === undefined) {
    throw new Error(`Quantity ${quantity.id} stands in no paragraph: ${quantity.paragraphId}`);
  }
  insertQuantity(database, number, passage, quantity);
}
