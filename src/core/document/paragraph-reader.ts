import type { Token } from '../text/tokens.ts';
import type { Paragraph } from './document.ts';

/** Finds things in the paragraphs of a document, which it is given one after the other with their tokens. */
export interface ParagraphReader<Found> {
  readonly read: (paragraph: Paragraph, tokens: readonly Token[]) => void;
  /** All that has been found so far, in reading order. */
  readonly found: Found[];
}
