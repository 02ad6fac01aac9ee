/**
 * What a parser hands to the core: the file's content as the format gives it, without any judgement about what is a
 * heading, a numbered paragraph or a footnote beyond what the format itself states.
 */

export type DocumentFormat =
  | 'txt'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'law-xml'
  | 'akoma-ntoso'
  | 'eml'
  | 'mhtml'
  | 'epub'
  | 'image'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'csv'
  | 'tsv'
  | 'pptx'
  | 'odt'
  | 'rtf';

/**
 * A run of glyphs on a page. Coordinates are PDF points with the origin at the top left corner of the page's crop box,
 * rotation already applied.
 */
export interface TextRun {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Baseline, measured downwards from the top of the page. */
  readonly baseline: number;
  readonly width: number;
  /** Font size in points as it appears on the page. */
  readonly fontSize: number;
  /** Name of the font, for telling bold, italic and heading faces apart. */
  readonly fontName: string;
  /** Clockwise turn of the writing on the page to the nearest quarter; absent when it runs from left to right. */
  readonly rotation?: 90 | 180 | 270;
}

/** A page with its pieces of text, in no order but the file's. */
export interface ParsedPage {
  /** 1-based position in the file. */
  readonly number: number;
  /** The page's own label where the file has one ("iv", "A-3"). */
  readonly label?: string;
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /**
   * Clockwise slant of the lines in radians, where a page was scanned aslant; runs lie on the slanted lines. Counted
   * after `rotation`.
   */
  readonly skew?: number;
}

/** How well a page was recognised on its picture. */
export interface RecognisedPage {
  readonly page: number;
  /** Mean certainty of its characters, 0 to 100. */
  readonly certainty: number;
  /** Words that were read with little certainty, as they were read. */
  readonly doubtful: readonly string[];
}

/** A stretch of text inside a block, with the marks that matter for reading. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly superscript?: boolean;
      readonly bold?: boolean;
      readonly italic?: boolean;
    }
  | { readonly kind: 'note-reference'; readonly noteId: string; readonly label: string }
  | { readonly kind: 'line-break' };

/** A cell of a table in running text. */
export interface ParsedTableCell {
  readonly inlines: readonly Inline[];
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A block of a format that marks its structure itself, in reading order. */
export type ParsedBlock =
  | {
      readonly kind: 'heading';
      /** 1 is the outermost. */
      readonly level: number;
      /** Numbering as the format computes it, with its punctuation ("II.", "A."); absent when there is none. */
      readonly label?: string;
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: 'paragraph';
      /** Numbering as the format computes it ("12.", "(a)"); numbers typed into the text stay in the text. */
      readonly label?: string;
      /** The format sets it as a block of quoted text. */
      readonly quotation?: true;
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: 'list-item';
      /** 0 is the outermost list. */
      readonly depth: number;
      readonly label?: string;
      readonly quotation?: true;
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly rows: readonly { readonly cells: readonly ParsedTableCell[] }[];
    }
  | {
      /** An article of a law, where the format itself marks articles. */
      readonly kind: 'article';
      /** Number in normal form: "367 ter", "1 transitorio". */
      readonly number: string;
      /** As shown: "Section 4", "Disposición final primera"; "Art." and the number when absent. */
      readonly label?: string;
      /** Book, title, chapter, paragraph headings above it, outermost first. */
      readonly path: readonly string[];
      readonly inlines: readonly Inline[];
      /** Day from which this wording applies, ISO 8601, where the file says so. */
      readonly versionDate?: string;
    }
  | {
      readonly kind: 'page-break';
      /** The number of the page that begins, where the format counts its pages itself: the slides of a presentation. */
      readonly page?: number;
    };

/** The body of a footnote or endnote that the format keeps apart. */
export interface ParsedNote {
  readonly id: string;
  /** As printed: "12", "*", "iv". */
  readonly label: string;
  readonly kind: 'footnote' | 'endnote';
  readonly inlines: readonly Inline[];
}

/** A cell of a sheet that holds something. */
export interface ParsedSheetCell {
  /** 0 is column A. */
  readonly column: number;
  /** As the sheet shows it: "12.3%", "480,609", "2017-06-30". */
  readonly text: string;
  /** The number that the file holds as a decimal string, where `text` does not plainly say it: "0.1234" shown as "12%". */
  readonly value?: string;
  readonly bold?: boolean;
  /** For merged cells; 1 when absent. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** A row of a sheet with the cells that hold something. */
export interface ParsedSheetRow {
  /** 1-based, as the sheet counts. */
  readonly number: number;
  readonly hidden?: boolean;
  /** Ordered by column. */
  readonly cells: readonly ParsedSheetCell[];
}

/** One sheet of a workbook. */
export interface ParsedSheet {
  /** Absent for formats whose files are one sheet without a name. */
  readonly name?: string;
  readonly hidden?: boolean;
  /** 0 is column A. */
  readonly hiddenColumns: readonly number[];
  /** Ordered; empty rows are left out. */
  readonly rows: readonly ParsedSheetRow[];
}

/** The content, by how much the format says of its structure. */
export type ParsedContent =
  /** Plain text: its lines without their terminators; a form feed at the start of a line begins a new page. */
  | { readonly layout: 'lines'; readonly lines: readonly string[] }
  | { readonly layout: 'pages'; readonly pages: readonly ParsedPage[] }
  | { readonly layout: 'sheets'; readonly sheets: readonly ParsedSheet[] }
  | {
      readonly layout: 'blocks';
      readonly blocks: readonly ParsedBlock[];
      readonly notes: readonly ParsedNote[];
    };

/** What the file says about itself; guessed values come later and elsewhere. */
export interface ParsedMetadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** ISO 8601, as precise as the file says: "2018", "2018-06", "2018-06-30". */
  readonly date?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Day on which a web page was saved, ISO 8601. */
  readonly savedAt?: string;
  /** For laws: "Código Penal", "Ley 21057". */
  readonly instrument?: string;
}

/** Something the reader should know about a file that was read all the same. */
export type ParseWarning =
  | { readonly kind: 'no-text-layer'; readonly pages: readonly number[] }
  | { readonly kind: 'tracked-changes'; readonly count: number }
  | { readonly kind: 'comments'; readonly count: number }
  /** Text that was recognised on pictures of pages: what it says is to be compared with the picture. */
  | { readonly kind: 'recognised'; readonly pages: readonly RecognisedPage[] }
  /** Files that hang on a mail; they are not opened. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  | { readonly kind: 'encoding-guessed'; readonly encoding: string }
  | { readonly kind: 'damaged-parts'; readonly detail: string }
  /** Read and searched like all others; the reader should know that the file's author had put them out of sight. */
  | {
      readonly kind: 'hidden-cells';
      readonly sheets: readonly string[];
      readonly rows: number;
      readonly columns: number;
    }
  /** Formulas whose results the file does not hold: the cells are empty here. */
  | { readonly kind: 'formulas-without-values'; readonly count: number }
  /** Slides that are left out when the presentation is shown; they were read. */
  | { readonly kind: 'hidden-slides'; readonly slides: readonly number[] };

/** A file as its format gives it. */
export interface ParsedDocument {
  readonly format: DocumentFormat;
  readonly metadata: ParsedMetadata;
  readonly content: ParsedContent;
  readonly warnings: readonly ParseWarning[];
}
