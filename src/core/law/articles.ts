import type { ParsedDocument } from '../document/parsed.ts';

/**
 * A line or a block of a law as plain text, in reading order. Blank lines may be passed on as empty strings (they end
 * the title of a heading); note markers and page furniture have been taken out before.
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

/** Splits a law into its articles. Returns empty lists when the text has none. */
export function readLawArticles(blocks: readonly LawBlock[]): LawReading {
  void blocks;
  return { articles: [], headings: [] };
}

/** Tells whether a text, given as blocks, is a law: a run of articles is what most of it consists of. */
export function isLawText(blocks: readonly LawBlock[]): boolean {
  return readLawArticles(blocks).articles.length >= 3;
}

/** Tells whether a parsed file is a law, from its format, what it says about itself and its articles. */
export function isLaw(parsed: ParsedDocument): boolean {
  return parsed.format === 'law-xml';
}
