import type { SheetPlace, TableCell } from './document.ts';
import type { MarkedText } from './marked-text.ts';

/**
 * How sure it is that a line begins something new: `block` when the format says so, `gap` when empty space stands before
 * it, `page` when a page begins with it, `flow` when it directly follows the line before.
 */
export type LineOpening = 'block' | 'gap' | 'page' | 'flow';

/**
 * The one form into which every input is brought before its structure is read: a line of plain text, a line on a page,
 * or a whole block of a format that has blocks.
 */
export interface SourceLine {
  /** Normalised text; superscripts are still in it, listed in `raised`. */
  readonly content: MarkedText;
  readonly opening: LineOpening;
  /** Label that the format computes or that stood on a line of its own, as printed; not part of `content`. */
  readonly label?: string;
  /** What the format itself says this is. */
  readonly role: LineRole;
  readonly page?: number;
  /** The line ends clearly before the right edge of its column: it may be the last of its paragraph. */
  readonly short: boolean;
  /** Set apart from the body as headings are: bold, larger, or in the face of headings. Absent where unknown. */
  readonly prominence?: Prominence;
  /** Starts to the right of the column's left edge. Points on pages, spaces in text; 0 where unknown. */
  readonly indent: number;
  /** Stands in a block of quoted text: it is somebody else's wording, and its numbers count nothing here. */
  readonly quotation?: true;
}

/** How a line stands out from the body. */
export interface Prominence {
  readonly bold: boolean;
  /** Font size divided by the body's font size. */
  readonly scale: number;
  readonly centred: boolean;
}

/** What the input itself says of a line. */
export type LineRole =
  /** A line of a table of contents: it repeats a heading and is none. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'text' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'list-item'; readonly depth: number }
  /** An article of a law: number in normal form, titles above it. */
  | {
      readonly kind: 'article';
      readonly number: string;
      readonly label?: string;
      readonly path: readonly string[];
    }
  | {
      readonly kind: 'table-row';
      readonly table: SourceTable;
      readonly cells: readonly SourceCell[];
      /** For rows of sheets: the sheet's own number. */
      readonly row?: number;
    };

/** Offsets in the row's content. */
export type SourceCell = TableCell;

/** Shared by all rows of one table. */
export interface SourceTable {
  readonly label?: string;
  readonly caption?: string;
  readonly columnHeaders: readonly string[];
  readonly sheet?: SheetPlace;
}

/** Body of a footnote or endnote that the input itself sets apart. */
export interface SourceNote {
  readonly label: string;
  readonly lines: readonly SourceLine[];
}

/** What a layout adapter hands to the structure reader. */
export interface SourceText {
  readonly lines: readonly SourceLine[];
  readonly notes: readonly SourceNote[];
  /** Blocks that turned out to be printed lines: what their format could state of notes, they do not. */
  readonly printed?: boolean;
}

/** Of lines of which the input says nothing. */
export const TEXT_ROLE: LineRole = { kind: 'text' };
/** Of lines of a table of contents. */
export const CONTENTS_ROLE: LineRole = { kind: 'contents' };
