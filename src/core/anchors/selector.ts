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

export interface Anchor {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** 1-based; absent for formats without pages. */
  readonly page?: number;
  readonly rectangles: readonly PageRectangle[];
}
