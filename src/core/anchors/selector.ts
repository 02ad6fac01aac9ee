/**
 * Where a quotation stands, in the terms of the W3C Web Annotation Data Model, section 4.2: a TextQuoteSelector and a
 * TextPositionSelector together, and for paged documents the page with its rectangles.
 */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a stretch stands in the text, a selector of W3C Web Annotation. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  /** UTF-16 offsets in the document's normalised text, end-exclusive. */
  readonly start: number;
  readonly end: number;
}

/** PDF points, origin at the page's top left. */
export interface PageRectangle {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Cells of a sheet, as RFC 7111 writes them for the W3C model ("cell=12,2", row before column, both from 1;
 * "cell=12,2-12,4"). The RFC knows files of one sheet only: the sheet's name stands beside it, with the address that
 * spreadsheets show.
 */
export interface CellSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc7111';
  readonly value: string;
  /** Absent where the file is one sheet without a name. */
  readonly sheet?: string;
  /** "B12", "B12:D12". */
  readonly address: string;
}

/** A place in a document: by its words, by its position and, where the format has them, by page or cell. */
export interface Anchor {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** 1-based; absent for formats without pages. */
  readonly page?: number;
  readonly rectangles: readonly PageRectangle[];
  /** For places in sheets. */
  readonly cell?: CellSelector;
}
