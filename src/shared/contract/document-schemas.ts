import { z } from 'zod';
import { itemTypes } from '../../core/citations/bibliography.ts';
import { documentFormat, documentRole, offset, page } from './vocabulary.ts';

export const documentSummary = z.object({
  id: z.string(),
  role: documentRole,
  title: z.string(),
  fileName: z.string(),
  /** Path relative to the imported folder, or the file name. */
  path: z.string(),
  format: documentFormat,
  sha256: z.string(),
  bytes: z.number(),
  language: z.string().optional(),
  date: z.string().optional(),
  authors: z.array(z.string()),
  publisher: z.string().optional(),
  instrument: z.string().optional(),
  /** Where a web page was saved from, and on which day. */
  url: z.string().optional(),
  savedAt: z.string().optional(),
  pages: z.number().int().optional(),
  words: z.number().int(),
  passages: z.number().int(),
  quantities: z.number().int(),
  /** How many statistics and paragraphs of the report rest on it. */
  evidenceCount: z.number().int(),
  /** How many of those are statistics. */
  statisticsCount: z.number().int(),
  /** Given by the person, in the order they were given. */
  tags: z.array(z.string()),
  /** Names of the collections it stands in. */
  collections: z.array(z.string()),
  /** Its kind in a bibliography, by its name in CSL. */
  itemType: z.enum(itemTypes).optional(),
  /** The number it goes by: "A/HRC/40/10". */
  symbol: z.string().optional(),
  /** Journal or newspaper in which it stands. */
  container: z.string().optional(),
  importedAt: z.string(),
  warnings: z.array(z.looseObject({ kind: z.string() })),
});

export const heading = z.object({
  id: z.string(),
  level: z.number().int(),
  text: z.string(),
  start: offset,
  end: offset,
  page: page.optional(),
});
export const tableCell = z.object({
  column: z.number().int(),
  start: offset,
  end: offset,
  header: z.boolean(),
  columnSpan: z.number().int().optional(),
  rowSpan: z.number().int().optional(),
  repeated: z.literal(true).optional(),
  value: z.string().optional(),
});
export const sheetPlace = z.object({
  name: z.string().optional(),
  firstColumn: z.number().int(),
  hidden: z.literal(true).optional(),
  hiddenRows: z.array(z.tuple([z.number().int(), z.number().int()])).optional(),
  hiddenColumns: z.array(z.number().int()).optional(),
});
export const paragraph = z.object({
  id: z.string(),
  label: z.string().optional(),
  kind: z.enum(['numbered', 'recommendation', 'list-item', 'plain', 'note', 'article', 'table-row']),
  headingId: z.string().optional(),
  parentId: z.string().optional(),
  text: z.string(),
  start: offset,
  end: offset,
  page: page.optional(),
  provision: z.string().optional(),
  path: z.array(z.string()).optional(),
  tableId: z.string().optional(),
  cells: z.array(tableCell).optional(),
  /** The cells as JSON in place of `cells`, for rows of sheets in sources: a sheet may have half a million. */
  packedCells: z.string().optional(),
  /** For rows of sheets: the sheet's own number. */
  row: z.number().int().optional(),
  /** A block of quoted text. */
  quotation: z.literal(true).optional(),
});
export const table = z.object({
  id: z.string(),
  label: z.string().optional(),
  caption: z.string().optional(),
  columnHeaders: z.array(z.string()),
  page: page.optional(),
  /** Where a table stands in a file of sheets. */
  sheet: sheetPlace.optional(),
});
export const footnoteMarker = z.object({ label: z.string(), paragraphId: z.string(), offset });
export const footnote = z.object({
  label: z.string(),
  text: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
  page: page.optional(),
});
export const layoutSegment = z.object({
  start: offset,
  end: offset,
  page,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export const pageSize = z.object({
  number: page,
  label: z.string().optional(),
  width: z.number(),
  height: z.number(),
});

/** A document for reading; ids inside are the document's own ("p7", "h2"). */
export const documentContent = z.object({
  summary: documentSummary,
  headings: z.array(heading),
  paragraphs: z.array(paragraph),
  tables: z.array(table),
  footnoteMarkers: z.array(footnoteMarker),
  footnotes: z.array(footnote),
  pageSizes: z.array(pageSize),
});

export const rectangle = z.object({
  page,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export const anchor = z.object({
  quote: z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  position: z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  page: page.optional(),
  rectangles: z.array(rectangle),
  /** Cells of a sheet, as RFC 7111 writes them. */
  cell: z
    .object({
      type: z.literal('FragmentSelector'),
      conformsTo: z.literal('http://tools.ietf.org/rfc/rfc7111'),
      value: z.string(),
      sheet: z.string().optional(),
      address: z.string(),
    })
    .optional(),
});

export const legalReference = z.object({
  paragraphId: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  instrument: z.string().optional(),
  provision: z.string().optional(),
  /** Where the case holds that law. */
  target: z
    .object({ documentId: z.string(), paragraphId: z.string().optional(), start: offset, end: offset })
    .optional(),
});

export type DocumentSummary = z.infer<typeof documentSummary>;
export type DocumentContent = z.infer<typeof documentContent>;
