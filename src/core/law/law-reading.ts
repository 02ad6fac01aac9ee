/**
 * A line or a block of a law as plain text, in reading order. A block with line breaks inside is best passed as one
 * `LawBlock` per line, since articles begin at the start of a block. Blank lines are passed on as empty strings where
 * the format has them (they end the title of a heading); note markers and page furniture have been taken out before.
 */
export interface LawBlock {
  readonly text: string;
  /** Where the format itself marks the block as a heading; 1 is the outermost. */
  readonly headingLevel?: number;
  /** 1-based page on which the block starts. */
  readonly page?: number;
}

/** An article (section, §) of a law. */
export interface LawArticle {
  /** Number in normal form: "367 ter", "411 quáter", "1 transitorio". */
  readonly number: string;
  /** As shown: "Art. 367 ter", "Art. 1 transitorio", "Section 4", "§ 5". */
  readonly label: string;
  /** Book, title, chapter, paragraph above it, outermost first: ["LIBRO PRIMERO", "TÍTULO SEGUNDO. DE LAS PENAS"]. */
  readonly path: readonly string[];
  /** Blocks of the article: from `startBlock` up to, not including, `endBlock`. */
  readonly startBlock: number;
  readonly endBlock: number;
  /** Offset in the text of block `startBlock` at which the wording begins, behind the printed number ("ART. 2. "). */
  readonly textOffset: number;
  readonly page?: number;
}

/** A book, title, chapter or paragraph heading of a law. */
export interface LawHeading {
  /** 1 is the outermost. */
  readonly level: number;
  /** Its lines joined by a space: "TÍTULO PRIMERO. DE LOS DELITOS". */
  readonly text: string;
  readonly startBlock: number;
  readonly endBlock: number;
  readonly page?: number;
}

/**
 * A law split into headings and articles. Ranges do not overlap and are ordered; blocks outside every range (preamble,
 * promulgation, signatures) are ordinary paragraphs.
 */
export interface LawReading {
  readonly articles: readonly LawArticle[];
  readonly headings: readonly LawHeading[];
}
