import type { Bibliography } from '../citations/bibliography.ts';
import type { Anchor } from '../anchors/selector.ts';
import type { DocumentRole, Footnote, FootnoteMarker, Heading, Paragraph } from '../document/document.ts';
import type { DocumentFormat } from '../document/parsed.ts';
import type { Quantity } from '../statistics/quantity.ts';
import type { Preflight } from '../preflight/preflight-result.ts';
import type { SubmissionProfile } from '../preflight/profile.ts';
import type { Agreement } from '../verification/agreement.ts';
import type { Consensus } from '../verification/readings.ts';
import type { Candidate, MatchType, Stance } from '../verification/candidate.ts';
import type { SpokenFinding } from '../verification/finding.ts';
import type { Reason } from '../wording/reason-messages.ts';
import type { StatisticState, Verdict } from '../verification/verdict.ts';

/** A file of the case, as the store knows it. */
export interface ReportFile {
  readonly id: string;
  readonly role: DocumentRole;
  readonly title: string;
  readonly fileName: string;
  /** Relative to the imported folder, or the file name. */
  readonly path: string;
  readonly format: DocumentFormat;
  readonly sha256: string;
  readonly bytes: number;
  readonly words: number;
  readonly pages?: number;
  readonly language?: string;
  /** ISO 8601, as precise as known. */
  readonly date?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly instrument?: string;
  /** What a bibliography says of it besides. */
  readonly bibliography?: Bibliography;
  readonly url?: string;
  readonly savedAt?: string;
  /** ISO 8601 with time. */
  readonly importedAt: string;
}

/** A verdict in force. */
export interface ReportVerdict {
  readonly verdict: Verdict;
  readonly note?: string;
  /** What the report should say instead. */
  readonly suggestion?: string;
  readonly by: string;
  /** ISO 8601 with time. */
  readonly at: string;
}

/**
 * Verdicts were given, but none is in force: its readers differ, too few have read it, or what the verdict rested on has
 * changed.
 */
export type Unsettled = 'differ' | 'awaiting' | 'reopened';

/** What was done about a statistic, in the order in which it was done; taken out of the case's history. */
export interface ReportEvent {
  /** The entry of the history that says so. */
  readonly entry: number;
  readonly by: string;
  /** ISO 8601 with time. */
  readonly at: string;
  readonly what:
    | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly note?: string }
    | { readonly kind: 'verdict-withdrawn' }
    | { readonly kind: 'linked' | 'unlinked'; readonly stance: Stance; readonly documentId: string }
    | { readonly kind: 'corrected' };
  /** Present where it was done by taking something back or by doing it again. */
  readonly through?: 'undo' | 'redo';
}

/** What one of several readers said. */
export interface ReportReading extends ReportVerdict {
  /** It does not count any more: what it rested on has changed. */
  readonly reopened: boolean;
}

/** The verdicts on a statistic of all who read it, side by side. */
export interface ReportReadings {
  readonly readers: readonly ReportReading[];
  /** A third decision between them. */
  readonly adjudication?: ReportReading;
  readonly consensus?: Exclude<Consensus['kind'], 'none'>;
}

/** How far two readers agree, on the verdicts that each gave first. */
export interface ReportAgreement extends Agreement {
  readonly readers: readonly [string, string];
}

/** What the pre-flight against the profile that the case is meant for says. */
export interface ReportPreflight extends Preflight {
  readonly profile: Pick<SubmissionProfile, 'id' | 'name' | 'names' | 'date' | 'source'>;
}

/** Evidence that a person has linked. */
export interface ReportEvidence {
  readonly id: string;
  readonly target: { readonly kind: 'statistic' | 'paragraph'; readonly id: string };
  readonly documentId: string;
  readonly label?: string;
  readonly anchor: Anchor;
  readonly stance: Stance;
  readonly match?: MatchType;
  /** In English: all that evidence from an earlier version has. */
  readonly why?: string;
  readonly reasons?: readonly Reason[];
  readonly by: string;
  readonly at: string;
}

/** A finding with what a person has said of it. */
export interface ReportFinding extends SpokenFinding {
  readonly id: string;
  readonly dismissed?: { readonly reason: string; readonly by: string; readonly at: string };
}

/** What `buildReport` makes a `Report` of: plain values out of the store. */
export interface ReportInput {
  /** ISO 8601 with time. */
  readonly generatedAt: string;
  /** Program and version: "Corroborate 0.1.0". */
  readonly generator: string;
  readonly caseName: string;
  readonly reviewer: string;
  readonly report: {
    readonly file: ReportFile;
    readonly headings: readonly Heading[];
    readonly paragraphs: readonly Paragraph[];
    readonly footnoteMarkers: readonly FootnoteMarker[];
    readonly footnotes: readonly Footnote[];
  };
  readonly statistics: readonly {
    readonly quantity: Quantity;
    readonly state: StatisticState;
    readonly verdict?: ReportVerdict;
    /** In the order in which it was done. Absent: nothing has been done. */
    readonly history?: readonly ReportEvent[];
    /** Why no verdict is in force though one was given. */
    readonly unsettled?: Unsettled;
    /** Where more than one has read it. */
    readonly readings?: ReportReadings;
    /** Best first; only the best is printed, and only as a proposal. */
    readonly candidates: readonly Candidate[];
  }[];
  readonly evidence: readonly ReportEvidence[];
  readonly findings: readonly ReportFinding[];
  /** Sources and laws; the report itself is not among them. */
  readonly sources: readonly ReportFile[];
  /** Of every two who have read the same. */
  readonly agreement?: readonly ReportAgreement[];
  /** Absent where the case is meant for no profile. */
  readonly preflight?: ReportPreflight;
}

/** A quotation with the number in it: `quote.slice(emphasis.start, emphasis.end)`. */
export interface QuotedPassage {
  readonly text: string;
  readonly emphasis?: { readonly start: number; readonly end: number };
  /** Words directly before and after the quotation, where known. */
  readonly before?: string;
  readonly after?: string;
}

/** One piece of evidence, or the best proposal, ready for print. */
export interface ReportSupport {
  /** Of linked evidence. */
  readonly evidenceId?: string;
  /** Where it stands in the source's text, in UTF-16 code units: of linked evidence. */
  readonly position?: { readonly start: number; readonly end: number };
  readonly linked: boolean;
  readonly stance: Stance;
  readonly match?: MatchType;
  readonly quote: QuotedPassage;
  readonly sourceNumber: number;
  readonly sourceTitle: string;
  readonly sourcePath: string;
  readonly sha256: string;
  readonly label?: string;
  readonly page?: number;
  readonly why?: string;
  readonly reasons?: readonly Reason[];
  readonly by?: string;
  readonly at?: string;
}

/** An event with the source that it was about, as far as that is still in the case. */
export interface ReportStep extends ReportEvent {
  readonly sourceNumber?: number;
}

/** A statistic with its sentence, its verdict and what that rests on. */
export interface ReportStatistic {
  readonly id: string;
  readonly paragraphId: string;
  readonly paragraphLabel?: string;
  /** The sentence of the report, the number emphasised. */
  readonly sentence: QuotedPassage;
  readonly quantity: Quantity;
  readonly state: StatisticState;
  readonly verdict?: ReportVerdict;
  readonly unsettled?: Unsettled;
  readonly readings?: ReportReadings;
  /** Linked evidence; empty when nothing has been linked. */
  readonly supports: readonly ReportSupport[];
  /** The best proposal where nothing has been linked. */
  readonly proposal?: ReportSupport;
  /** Findings about it that do not hold and have not been dismissed. */
  readonly doubts: readonly ReportFinding[];
  /** Everything that people did about it, in order. */
  readonly history: readonly ReportStep[];
}

/** The statistics below one heading of the report. */
export interface ReportSection {
  readonly headingId?: string;
  readonly title?: string;
  readonly level: number;
  readonly statistics: readonly ReportStatistic[];
}

/** A note of the report, with the paragraph in which its marker stands. */
export interface ReportFootnote {
  readonly label: string;
  readonly text?: string;
  readonly paragraphId?: string;
  readonly paragraphLabel?: string;
}

/** A source on which linked evidence rests. */
export interface ReportSource extends ReportFile {
  /** Its number in this report: 1, 2, … */
  readonly number: number;
  /** How many pieces of linked evidence rest on it. */
  readonly evidenceCount: number;
}

/** How many statistics are in each state. */
export type StateCounts = Readonly<Record<StatisticState, number>>;

/** One value from which every exporter is a function. */
export interface Report {
  readonly generatedAt: string;
  readonly generator: string;
  readonly caseName: string;
  readonly reviewer: string;
  readonly file: ReportFile;
  readonly counts: StateCounts & { readonly total: number };
  /** In reading order; a section without statistics is left out. */
  readonly sections: readonly ReportSection[];
  /** Statistics that nobody has settled: doubts first, then those without any source, then proposals. */
  readonly open: readonly ReportStatistic[];
  /** Evidence linked to paragraphs as a whole. */
  readonly paragraphEvidence: readonly {
    readonly paragraphId: string;
    readonly paragraphLabel?: string;
    readonly support: ReportSupport;
  }[];
  /** Those that do not hold first, then what only points something out, then what holds, then dismissed ones. */
  readonly findings: readonly ReportFinding[];
  readonly footnotes: readonly ReportFootnote[];
  readonly sources: readonly ReportSource[];
  readonly agreement: readonly ReportAgreement[];
  readonly preflight?: ReportPreflight;
}
