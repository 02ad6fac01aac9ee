import type { DocumentRole } from '../document/document.ts';
import type { DocumentFormat, ParsedMetadata } from '../document/parsed.ts';

/** Kinds of sources by their names in CSL 1.0.2, as far as evidence comes in them. */
export const itemTypes = [
  'report',
  'legislation',
  'article-journal',
  'article-newspaper',
  'webpage',
  'book',
  'chapter',
  'dataset',
  'thesis',
  'legal_case',
  'treaty',
  'standard',
  'speech',
  'personal_communication',
  'graphic',
  'document',
] as const;

export type ItemType = (typeof itemTypes)[number];

/** Where a guess comes from. "text": from the words of the whole text, as a language is told. */
export const guessOrigins = ['properties', 'first-page', 'file-name', 'format', 'text'] as const;

export type GuessOrigin = (typeof guessOrigins)[number];

export interface Guess<Value> {
  readonly value: Value;
  readonly from: GuessOrigin;
  /** The words that it was read from, where they are others than the value. */
  readonly quote?: string;
}

/** What can be told of a document without being told by anybody; each with where it comes from. */
export interface BibliographyGuess {
  readonly title?: Guess<string>;
  /** Persons as "Soto, Ana" where it is plain which is the family's name; else as written, and bodies as written. */
  readonly authors?: Guess<readonly string[]>;
  readonly publisher?: Guess<string>;
  /** ISO 8601, as precise as known: "2018", "2018-06", "2018-06-30". */
  readonly date?: Guess<string>;
  /** The number it goes by: "A/HRC/40/10", "Ley 21057". */
  readonly symbol?: Guess<string>;
  /** Journal or newspaper in which it stands. */
  readonly container?: Guess<string>;
  readonly language?: Guess<string>;
  readonly itemType: Guess<ItemType>;
}

/** What a bibliography says of a source besides title, authors, date and publisher. */
export interface Bibliography {
  readonly itemType?: ItemType;
  readonly symbol?: string;
  readonly container?: string;
  /** BCP 47; of the source as a person sees it. */
  readonly language?: string;
}

/** What the guesses are made of. */
export interface FirstPage {
  readonly fileName: string;
  readonly format: DocumentFormat;
  readonly role: DocumentRole;
  readonly metadata: ParsedMetadata;
  /** What the document has been taken to be called. */
  readonly title: string | undefined;
  /** Told by the words of the text. */
  readonly language: string | undefined;
  /** Lines or paragraphs of the first page in reading order, without empty ones. */
  readonly lines: readonly string[];
}
