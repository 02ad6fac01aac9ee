import type {
  Footnote,
  FootnoteMarker,
  Heading,
  LayoutSegment,
  PageSize,
  Paragraph,
  SheetPlace,
  StructuredDocument,
  Table,
} from '../../core/document/document.ts';
import type { LegalReference } from '../../core/law/legal-reference.ts';
import type { CaseDatabase } from './database.ts';
import type { StoredDocument } from './documents.ts';
import { unpackSegments } from './layout.ts';
import { orUndefined, row, rows } from './sql.ts';

/** A passage's row. */
export interface PassageRow {
  readonly id: number;
  readonly document: number;
  readonly element: string;
  readonly kind: Paragraph['kind'] | 'heading' | 'footnote' | 'title';
  readonly label: string | null;
  readonly text: string;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly page: number | null;
  readonly level: number | null;
  readonly heading: string | null;
  readonly parent: string | null;
  readonly provision: string | null;
  readonly path: string | null;
  readonly table_element: string | null;
  readonly cells: string | null;
  readonly sheet_row: number | null;
  readonly quotation: 0 | 1;
}

/** Headings, paragraphs, tables, markers and notes: what is shown when a document is read. */
export interface DocumentStructure {
  readonly headings: Heading[];
  readonly paragraphs: Paragraph[];
  readonly tables: Table[];
  readonly footnoteMarkers: FootnoteMarker[];
  readonly footnotes: Footnote[];
  readonly pages: PageSize[];
}

export function readStructure(database: CaseDatabase, document: StoredDocument): DocumentStructure {
  const headings: Heading[] = [];
  const paragraphs: Paragraph[] = [];
  for (const passage of rows<PassageRow>(
    database,
    // All but what is there for searching: a long table has it on every row.
    `SELECT id, document, element, kind, label, text, start_offset, end_offset, page, level, heading, parent, provision,
       path, table_element, cells, sheet_row, quotation
     FROM passage WHERE id BETWEEN :first AND :last ORDER BY id`,
    { first: document.firstPassage, last: document.lastPassage },
  )) {
    if (passage.kind === 'heading') headings.push(headingOf(passage));
    else if (passage.kind !== 'footnote' && passage.kind !== 'title') {
      paragraphs.push(paragraphOf(passage, passage.kind));
    }
  }
  return {
    headings,
    paragraphs,
    tables: readTables(database, document.number),
    footnoteMarkers: readMarkers(database, document.number),
    footnotes: readFootnotes(database, document.number),
    pages: readPages(database, document.number),
  };
}

/** The whole document as the core has understood it, for core functions that run on it again. */
export function readStructuredDocument(database: CaseDatabase, document: StoredDocument): StructuredDocument {
  const structure = readStructure(database, document);
  return {
    ...structure,
    format: document.format,
    title: document.title,
    language: document.language,
    metadata: document.metadata,
    text: readText(database, document.number),
    words: document.words,
    pageCount: document.pages,
    layout: readLayout(database, document.number, 1, Number.MAX_SAFE_INTEGER),
    warnings: document.warnings,
  };
}

/** What is read on a page, with whatever lies between its first and its last line; empty where nothing is. */
export function readPageText(database: CaseDatabase, document: number, page: number): string {
  const found = row<{ first_offset: number | null; last_offset: number | null }>(
    database,
    'SELECT first_offset, last_offset FROM page WHERE document = :document AND number = :page',
    { document, page },
  );
  const { first_offset: first, last_offset: last } = found ?? {};
  return typeof first === 'number' && typeof last === 'number'
    ? readText(database, document).slice(first, last)
    : '';
}

/** The normalised text, in which all document offsets count. */
export function readText(database: CaseDatabase, document: number): string {
  const found = row<{ text: string }>(database, 'SELECT text FROM document_text WHERE document = :document', {
    document,
  });
  if (found === undefined) throw new Error(`Document ${document} has no text`);
  return found.text;
}

/** Where the lines of these pages stand, in the order of the pages. */
export function readLayout(
  database: CaseDatabase,
  document: number,
  fromPage: number,
  toPage: number,
): LayoutSegment[] {
  return rows<{ number: number; segments: Buffer | null }>(
    database,
    'SELECT number, segments FROM page WHERE document = :document AND number BETWEEN :from AND :to ORDER BY number',
    { document, from: fromPage, to: toPage },
  ).flatMap((page) => (page.segments === null ? [] : unpackSegments(page.segments, page.number)));
}

/** Where the lines stand that touch this stretch of the text. */
export function readLayoutOfStretch(
  database: CaseDatabase,
  document: number,
  start: number,
  end: number,
): LayoutSegment[] {
  return rows<{ number: number; segments: Buffer | null }>(
    database,
    `SELECT number, segments FROM page
     WHERE document = :document AND first_offset < :end AND last_offset > :start ORDER BY number`,
    { document, start, end },
  )
    .flatMap((page) => (page.segments === null ? [] : unpackSegments(page.segments, page.number)))
    .filter((segment) => segment.start < end && segment.end > start);
}

export function readPassage(
  database: CaseDatabase,
  document: number,
  element: string,
): PassageRow | undefined {
  return row<PassageRow>(
    database,
    'SELECT * FROM passage WHERE document = :document AND element = :element',
    { document, element },
  );
}

export function readLegalReferences(database: CaseDatabase, document: number): LegalReference[] {
  return rows<{
    element: string;
    start_offset: number;
    end_offset: number;
    text: string;
    instrument: string | null;
    provision: string | null;
  }>(database, 'SELECT * FROM legal_reference WHERE document = :document ORDER BY position', {
    document,
  }).map((reference) => ({
    paragraphId: reference.element,
    start: reference.start_offset,
    end: reference.end_offset,
    text: reference.text,
    instrument: orUndefined(reference.instrument),
    provision: orUndefined(reference.provision),
  }));
}

export function readMarkers(database: CaseDatabase, document: number): FootnoteMarker[] {
  return rows<{ label: string; element: string; offset_in_paragraph: number }>(
    database,
    `SELECT label, element, offset_in_paragraph FROM footnote_marker
     WHERE document = :document ORDER BY position`,
    { document },
  ).map((marker) => ({
    label: marker.label,
    paragraphId: marker.element,
    offset: marker.offset_in_paragraph,
  }));
}

export function readFootnotes(database: CaseDatabase, document: number): Footnote[] {
  return rows<{
    label: string;
    text: string | null;
    start_offset: number | null;
    end_offset: number | null;
    page: number | null;
  }>(database, 'SELECT * FROM footnote WHERE document = :document ORDER BY position', { document }).map(
    (footnote) => ({
      label: footnote.label,
      text: orUndefined(footnote.text),
      start: orUndefined(footnote.start_offset),
      end: orUndefined(footnote.end_offset),
      page: orUndefined(footnote.page),
    }),
  );
}

export function readTables(database: CaseDatabase, document: number): Table[] {
  return rows<{
    element: string;
    label: string | null;
    caption: string | null;
    column_headers: string;
    page: number | null;
    sheet: string | null;
  }>(database, 'SELECT * FROM document_table WHERE document = :document ORDER BY position', { document }).map(
    (table) => ({
      id: table.element,
      label: orUndefined(table.label),
      caption: orUndefined(table.caption),
      columnHeaders: JSON.parse(table.column_headers) as string[],
      page: orUndefined(table.page),
      sheet: table.sheet === null ? undefined : (JSON.parse(table.sheet) as SheetPlace),
    }),
  );
}

function readPages(database: CaseDatabase, document: number): PageSize[] {
  return rows<{ number: number; label: string | null; width: number; height: number }>(
    database,
    'SELECT number, label, width, height FROM page WHERE document = :document ORDER BY number',
    { document },
  ).map((page) => ({
    number: page.number,
    label: orUndefined(page.label),
    width: page.width,
    height: page.height,
  }));
}

function headingOf(passage: PassageRow): Heading {
  return {
    id: passage.element,
    level: passage.level ?? 1,
    text: passage.text,
    start: passage.start_offset,
    end: passage.end_offset,
    page: orUndefined(passage.page),
  };
}

function paragraphOf(passage: PassageRow, kind: Paragraph['kind']): Paragraph {
  return {
    id: passage.element,
    label: orUndefined(passage.label),
    kind,
    headingId: orUndefined(passage.heading),
    parentId: orUndefined(passage.parent),
    text: passage.text,
    start: passage.start_offset,
    end: passage.end_offset,
    page: orUndefined(passage.page),
    provision: orUndefined(passage.provision),
    path: passage.path === null ? undefined : (JSON.parse(passage.path) as string[]),
    tableId: orUndefined(passage.table_element),
    cells: cellsOf(passage),
    row: orUndefined(passage.sheet_row),
    quotation: passage.quotation === 1 ? true : undefined,
  };
}

/** Cells of a table row. */
export function cellsOf(passage: PassageRow): Paragraph['cells'] {
  return passage.cells === null ? undefined : (JSON.parse(passage.cells) as Paragraph['cells']);
}
