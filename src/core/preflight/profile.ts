/** In what a length is counted. */
export type LengthUnit = 'words' | 'characters' | 'pages';

/** Parts of a document that a length may leave out; the paragraphs themselves always count. */
export type CountedPart = 'headings' | 'tables' | 'notes' | 'annexes';

/** Where a requirement comes from. */
export interface Basis {
  /** False: nobody has read it in the document that it is said to come from. */
  readonly confirmed: boolean;
  /** The document that says so. */
  readonly source?: string;
}

export interface LengthRequirement extends Basis {
  readonly unit: LengthUnit;
  readonly most: number;
  readonly parts: readonly CountedPart[];
}

/** What somebody asks of a report that is handed to them, on a date. */
export interface SubmissionProfile {
  readonly id: string;
  readonly name: string;
  /** The name in other languages than the one it was given in, by language. */
  readonly names?: Readonly<Record<string, string>>;
  /** The day as of which it is known, "2026-11-24". */
  readonly date: string;
  readonly source: { readonly title: string; readonly url?: string };
  /** Paragraphs are numbered 1, 2, 3 … without gaps or repeats. */
  readonly numbering?: Basis;
  readonly lengths: readonly LengthRequirement[];
  /** The names of at least so many submitters stand at the beginning of the text. */
  readonly submitters?: Basis & { readonly least: number };
  /** BCP 47 primary languages, one of which it is written in. */
  readonly languages?: Basis & { readonly allowed: readonly string[] };
  /** Every statistic verified or explained; every footnote resolved; no open finding of severity "error". */
  readonly checks: { readonly statistics: boolean; readonly footnotes: boolean; readonly findings: boolean };
}
