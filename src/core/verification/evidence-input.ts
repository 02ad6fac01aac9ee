import type { RecognisedPage } from '../document/parsed.ts';
import type { DocumentRole, Paragraph, SheetPlace } from '../document/document.ts';
import type { Quantity } from '../statistics/quantity.ts';

/** What must be known of a source to judge one of its passages. */
export interface SourceDocument {
  readonly id: string;
  readonly role: DocumentRole;
  readonly title: string;
  /** BCP 47. */
  readonly language?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** ISO 8601, as precise as known. */
  readonly date?: string;
  /** For laws: "Código Penal", "Ley 21057". */
  readonly instrument?: string;
  /** Title of the edition of it that came last, where it is not that one itself. */
  readonly newestEdition?: string;
  /** Its pages whose text was recognised on their pictures. */
  readonly recognised?: readonly RecognisedPage[];
}

/** The table that a row belongs to. */
export interface SourceTable {
  readonly id: string;
  readonly label?: string;
  readonly caption?: string;
  readonly columnHeaders: readonly string[];
  readonly sheet?: SheetPlace;
}

/**
 * A passage of a source with every quantity found in it: a paragraph, list item, table row, article or footnote.
 * `text` is `document.text.slice(start, end)`; offsets of cells and quantities count in `text`.
 */
export interface SourcePassage {
  readonly documentId: string;
  /** The document's own id: "p7", "n12". */
  readonly id: string;
  readonly kind: Paragraph['kind'] | 'heading' | 'footnote';
  readonly label?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  /** Text of the heading it stands under. */
  readonly heading?: string;
  readonly table?: SourceTable;
  readonly cells?: Paragraph['cells'];
  /** For rows of sheets: the sheet's own number. */
  readonly row?: number;
  /** For articles: number in normal form, "367 ter". */
  readonly provision?: string;
  readonly quantities: readonly Quantity[];
}

/** A footnote whose marker stands in the statistic's paragraph. */
export interface NearbyFootnote {
  readonly label: string;
  /** Offset of the marker in the paragraph's text. */
  readonly offset: number;
  /** Absent when the document has no body for it. */
  readonly text?: string;
}

/** A reference in the statistic's paragraph to a provision of a law that the case holds. */
export interface LegalTarget {
  /** Offsets of the reference in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly passage: SourcePassage;
}

/**
 * Everything `proposeEvidence` looks at for one statistic. `passages` is the union of what the number index has in the
 * statistic's `valueWindows` and of the best full-text hits for its `contextTerms`; when a row of a table is among
 * them, the other rows of a table of moderate size belong here too, so that sums and shares can be derived.
 */
export interface EvidenceInput {
  readonly statistic: Quantity;
  readonly paragraph: Pick<Paragraph, 'id' | 'text' | 'label'>;
  /** All quantities of the paragraph, the statistic among them. */
  readonly paragraphQuantities: readonly Quantity[];
  readonly report: {
    readonly language?: string;
    /** Text of the heading that the paragraph stands under. */
    readonly heading?: string;
    /** The paragraph that a list item belongs to: "62% of them…" gets its subject from there. */
    readonly parentText?: string;
  };
  readonly footnotes: readonly NearbyFootnote[];
  readonly legalTargets: readonly LegalTarget[];
  /** The sources by id; only those whose passages are among `passages` are asked for. */
  readonly documents: Pick<ReadonlyMap<string, SourceDocument>, 'get'>;
  readonly passages: readonly SourcePassage[];
}

/**
 * A range of values, both ends included, in which a source's quantity may carry the statistic. Decimal strings; equal
 * ends mean one value. Widest last: a caller with a budget queries them in order.
 */
export interface ValueWindow {
  readonly low: string;
  readonly high: string;
  /** What a hit in this window would be. */
  readonly match: 'exact' | 'rounded' | 'converted';
}

/** A word to look for in the sources' full text: folded (lower case, no diacritics), at least three letters. */
export interface ContextTerm {
  readonly text: string;
  /** True: query as a prefix ("child" finds "children"). */
  readonly prefix: boolean;
  /** 0 to 1; names and acronyms and what is counted weigh most. */
  readonly weight: number;
  /** Language of the word where it comes from the glossary, otherwise the report's. */
  readonly language?: string;
}
