import type { MarkedText } from './marked-text.ts';
import type { SourceCell, SourceTable } from './source-line.ts';
import type { LabelStyle } from './numbering.ts';

/** A heading, paragraph, list item or table row, whole, with its footnote markers still inside its text. */
export interface Block {
  readonly kind: 'heading' | 'numbered' | 'list-item' | 'plain' | 'table-row' | 'article';
  readonly content: MarkedText;
  /** As printed, closing dot or bracket removed. */
  readonly label?: string;
  readonly labelStyle?: LabelStyle | 'bullet';
  readonly page?: number;
  /** Set as a block of quoted text. */
  readonly quotation?: true;
  /** Level that the format states for a heading. */
  readonly level?: number;
  /** Font size beside the body's, for headings whose level nothing else tells. */
  readonly scale?: number;
  /** How deep a list item is nested; 0 is the outermost. */
  readonly depth?: number;
  /** For articles: number in normal form and titles above it. */
  readonly provision?: string;
  readonly path?: readonly string[];
  readonly table?: SourceTable;
  readonly cells?: readonly SourceCell[];
  /** For rows of sheets: the sheet's own number. */
  readonly row?: number;
}
