import type { DocumentFormat, ParsedMetadata, ParseWarning } from './parsed.ts';

/**
 * A document as the core has understood it.
 *
 * `text` is the normalised text: headings, labels, paragraphs, table rows and footnote bodies in reading order,
 * separated by line breaks, without footnote markers, page numbers and running heads. All document offsets count UTF-16
 * code units in it, end-exclusive, and for every heading, paragraph and footnote with a body
 * `document.text.slice(start, end) === its text`.
 */
export interface StructuredDocument {
  readonly format: DocumentFormat;
  readonly title?: string;
  /** BCP 47 primary language, e.g. "en", "es"; absent when it cannot be told. */
  readonly language?: string;
  readonly metadata: ParsedMetadata;
  readonly text: string;
  readonly words: number;
  readonly pageCount?: number;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly footnoteMarkers: readonly FootnoteMarker[];
  readonly footnotes: readonly Footnote[];
  /** Where the text stands on the pages; empty for formats without pages. Ordered by `start`. */
  readonly layout: readonly LayoutSegment[];
  readonly pages: readonly PageSize[];
  readonly warnings: readonly ParseWarning[];
}

/** A heading; offsets count in `document.text`. */
export interface Heading {
  /** Stable within the document: "h1", "h2", … */
  readonly id: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
}

/** What a paragraph is to its document. */
export type ParagraphKind =
  | 'numbered'
  | 'recommendation'
  | 'list-item'
  | 'plain'
  | 'note'
  /** An article of a law. */
  | 'article'
  /** A row of a table: its cells' texts joined by " | ". */
  | 'table-row';

/** An addressable piece of a document; offsets count in `document.text`. */
export interface Paragraph {
  /** Stable within the document: "p1", "p2", … */
  readonly id: string;
  /** As printed without the closing dot or bracket: "7", "7 (a)", "•", "Art. 367 ter"; absent when there is none. */
  readonly label?: string;
  readonly kind: ParagraphKind;
  readonly headingId?: string;
  /** The numbered paragraph that a list item, a bulleted finding or a block of quoted text belongs to. */
  readonly parentId?: string;
  /** The whole paragraph is quoted: set as a block of its own, mostly without quotation marks. */
  readonly quotation?: true;
  /** Without its label and without footnote markers; line breaks folded to spaces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 1-based page on which it starts. */
  readonly page?: number;
  /** For articles: number in normal form, "367 ter". */
  readonly provision?: string;
  /** For articles: titles above it, outermost first. */
  readonly path?: readonly string[];
  /** For table rows. */
  readonly tableId?: string;
  readonly cells?: readonly TableCell[];
  /** For rows of a sheet: the sheet's own number of the row. */
  readonly row?: number;
}

/** Offsets count in the row's `text`. */
export interface TableCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly header: boolean;
  /** Merged cells of sheets; 1 when absent. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** The text of a merged cell that reaches down from a row above: said again so that the row says what it is about. */
  readonly repeated?: true;
  /** The number that the file holds as a decimal string, where the cell does not plainly show it. */
  readonly value?: string;
}

/** Where a table stands in a file of sheets. */
export interface SheetPlace {
  /** Absent where the file is one sheet without a name. */
  readonly name?: string;
  /** Column of the table's first column in the sheet; 0 is column A. */
  readonly firstColumn: number;
  /** The whole sheet is hidden in the file. */
  readonly hidden?: true;
  /** Hidden rows by the sheet's numbers, from and to, both included. */
  readonly hiddenRows?: readonly (readonly [number, number])[];
  /** Hidden columns of the sheet; 0 is column A. */
  readonly hiddenColumns?: readonly number[];
}

/** What is said over a table; its rows are paragraphs that name it. */
export interface Table {
  readonly id: string;
  /** "Table 3", "Cuadro 2"; absent when it has no caption. */
  readonly label?: string;
  readonly caption?: string;
  /** Heading of each column, top to bottom joined by spaces; empty string where a column has none. */
  readonly columnHeaders: readonly string[];
  readonly page?: number;
  /** For tables of sheets. */
  readonly sheet?: SheetPlace;
}

/** The sign of a note in the text. */
export interface FootnoteMarker {
  /** As printed: "4", "*", "iv". */
  readonly label: string;
  /** The paragraph in which it stands, or the heading: "p7", "h2". */
  readonly paragraphId: string;
  /** In the paragraph's or heading's text; the marker stood before this code unit. */
  readonly offset: number;
}

/** A note at its foot; offsets count in `document.text`. */
export interface Footnote {
  readonly label: string;
  /** Absent when the document has a marker but no body for it. */
  readonly text?: string;
  readonly start?: number;
  readonly end?: number;
  readonly page?: number;
}

/** A stretch of `document.text` that stands in one line on one page. PDF points, origin at the page's top left. */
export interface LayoutSegment {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly x: number;
  /** Top edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page as the file counts it, in PDF points. */
export interface PageSize {
  readonly number: number;
  readonly label?: string;
  readonly width: number;
  readonly height: number;
}

/** What a document is to the case. */
export type DocumentRole = 'report' | 'source' | 'law';
