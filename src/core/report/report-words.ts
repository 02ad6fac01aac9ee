import type { CoverMarks } from '../protection/text-cover.ts';
import type { Preflight, PreflightRule, PreflightWording } from '../preflight/preflight-result.ts';
import type { Quantity } from '../statistics/quantity.ts';
import type { MatchType, Stance } from '../verification/candidate.ts';
import type { Severity } from '../verification/finding.ts';
import type { StatisticState, Verdict } from '../verification/verdict.ts';
import type { ReportFinding, ReportStep, ReportSupport } from './report.ts';

/** Every word of an export that is not a quotation or a name. Another language is another value of this type. */
export interface ReportWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: (reportTitle: string) => string;
  readonly generated: (date: string, generator: string) => string;
  readonly proposalNotice: string;
  /** How many proposals nobody has confirmed. */
  readonly unconfirmed: (count: number) => string;
  /** What a number was read as: "17,574,000 (count of “inhabitants”)". */
  readonly reading: (quantity: Quantity) => string;
  readonly finding: (finding: ReportFinding) => string;
  /** Why evidence is evidence; undefined where a person linked it without a proposal. */
  readonly why: (support: ReportSupport) => string | undefined;
  /** What somebody did about a statistic: "Verdict: Verified", "Evidence linked: [3], supports". */
  readonly step: (step: ReportStep) => string;
  /** The name of a rule of the checks. */
  readonly rule: (rule: string) => string;
  /** A moment (ISO 8601) with the zone named, since the reader may sit in another one. */
  readonly dateTime: (iso: string) => string;
  /** As precise as known: "2019", "12 March 2019". */
  readonly date: (iso: string) => string;
  readonly number: (value: number) => string;
  /** What stands in the place of what was covered for the protection of persons. */
  readonly marks: CoverMarks;
  /** What the README of an evidence package says. */
  readonly packageReadme: (values: {
    readonly title: string;
    readonly date: string;
    readonly generator: string;
    readonly fingerprint: string;
  }) => string;
  /** "Page 3 of 12", around what a word processor counts itself. */
  readonly pageOf: (page: string, pages: string) => string;
  /** "Spanish" for "es". */
  readonly languageName: (tag: string) => string;
  readonly citedPlaces: (places: string) => string;
  readonly states: Readonly<Record<StatisticState, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly matches: Readonly<Record<MatchType, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly holds: string;
  readonly doesNotHold: string;
  readonly remark: string;
  readonly dismissed: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly handing: HandingWords;
  readonly workbook: string;
  readonly sheets: Readonly<Record<SheetName, string>>;
  readonly columns: Readonly<Record<Column, string>>;
  /** How a spreadsheet shows moments, in its own signs: "yyyy-mm-dd hh:mm". */
  readonly dateFormat: string;
  readonly citations: Readonly<Record<CitationColumn, string>>;
  readonly citationKinds: Readonly<Record<'footnote' | 'evidence', string>>;
}

/** Of the parts about handing over: pre-flight, readers. */
export interface HandingWords {
  readonly labels: Readonly<Record<HandingLabel, string>>;
  readonly profile: (profile: {
    readonly name: string;
    readonly names?: Readonly<Record<string, string>>;
    readonly date: string;
    readonly source: string;
  }) => string;
  /** "and 12 more" */
  readonly more: (count: number) => string;
  readonly preflight: {
    readonly say: (wording: PreflightWording) => string;
    readonly rule: (rule: PreflightRule) => string;
    readonly verdict: (result: Preflight) => string;
    readonly unconfirmed: string;
  };
}

type HandingLabel =
  | 'preflight'
  | 'requirement'
  | 'outcome'
  | 'says'
  | 'met'
  | 'failed'
  | 'unknown'
  | 'readers'
  | 'agreementNote'
  | 'reader'
  | 'shared'
  | 'agreed'
  | 'expected'
  | 'kappa'
  | 'undefinedKappa'
  | 'verdicts'
  | 'decision'
  | 'single'
  | 'allAgree'
  | 'differ'
  | 'awaiting'
  | 'adjudicated';

type Label =
  | 'suggestedEdits'
  | 'suggestion'
  | 'differ'
  | 'awaiting'
  | 'reopened'
  | 'case'
  | 'report'
  | 'file'
  | 'reviewer'
  | 'pages'
  | 'statistics'
  | 'summary'
  | 'openItems'
  | 'openItemsNote'
  | 'nothingOpen'
  | 'bySection'
  | 'untitledSection'
  | 'findings'
  | 'noFindings'
  | 'sources'
  | 'noSources'
  | 'footnotes'
  | 'noFootnoteText'
  | 'noMarker'
  | 'paragraph'
  | 'statistic'
  | 'readAs'
  | 'state'
  | 'note'
  | 'proposal'
  | 'noSource'
  | 'source'
  | 'page'
  | 'date'
  | 'contents'
  | 'rule'
  | 'message'
  | 'reason'
  | 'history'
  | 'evidenceAndQuote'
  | 'hashes'
  | 'paragraphEvidence'
  | 'evidenceCount'
  | 'imported';

type SheetName = 'statistics' | 'findings' | 'sources' | 'footnotes' | 'suggestedEdits';

type CitationColumn =
  | 'kind'
  | 'footnote'
  | 'paragraph'
  | 'text'
  | 'sourceId'
  | 'sourceTitle'
  | 'author'
  | 'publisher'
  | 'date'
  | 'type'
  | 'locator'
  | 'page'
  | 'quote'
  | 'file';

/** A column of the sheets. */
export type Column =
  | 'suggestion'
  | 'section'
  | 'paragraph'
  | 'statistic'
  | 'readAs'
  | 'value'
  | 'unit'
  | 'period'
  | 'sentence'
  | 'state'
  | 'verdict'
  | 'note'
  | 'reviewer'
  | 'verdictDate'
  | 'evidence'
  | 'match'
  | 'quote'
  | 'source'
  | 'place'
  | 'page'
  | 'linkedBy'
  | 'linkedOn'
  | 'why'
  | 'doubts'
  | 'history'
  | 'rule'
  | 'severity'
  | 'outcome'
  | 'finding'
  | 'expected'
  | 'found'
  | 'paragraphs'
  | 'dismissedBecause'
  | 'dismissedBy'
  | 'dismissedOn'
  | 'number'
  | 'title'
  | 'authors'
  | 'publisher'
  | 'date'
  | 'language'
  | 'instrument'
  | 'file'
  | 'format'
  | 'pages'
  | 'words'
  | 'bytes'
  | 'evidenceCount'
  | 'imported'
  | 'text';
