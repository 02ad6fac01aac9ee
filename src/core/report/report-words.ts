import type { MatchType, Stance } from '../verification/candidate.ts';
import type { Severity } from '../verification/finding.ts';
import type { StatisticState, Verdict } from '../verification/verdict.ts';

/** Every fixed word of the printed report. Another language is another value of this type. */
export interface ReportWords {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly subtitle: (reportTitle: string) => string;
  readonly generated: (date: string, generator: string) => string;
  readonly proposalNotice: string;
  /** How many proposals nobody has confirmed. */
  readonly unconfirmed: (count: number) => string;
  readonly states: Readonly<Record<StatisticState, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly matches: Readonly<Record<MatchType, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly holds: string;
  readonly doesNotHold: string;
  readonly remark: string;
  readonly dismissed: string;
  readonly labels: {
    readonly case: string;
    readonly report: string;
    readonly file: string;
    readonly reviewer: string;
    readonly pages: string;
    readonly words: string;
    readonly statistics: string;
    readonly summary: string;
    readonly openItems: string;
    readonly openItemsNote: string;
    readonly nothingOpen: string;
    readonly bySection: string;
    readonly untitledSection: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly sources: string;
    readonly noSources: string;
    readonly footnotes: string;
    readonly noFootnoteText: string;
    readonly noMarker: string;
    readonly paragraph: string;
    readonly statistic: string;
    readonly readAs: string;
    readonly state: string;
    readonly verdict: string;
    readonly note: string;
    readonly evidence: string;
    readonly proposal: string;
    readonly noSource: string;
    readonly source: string;
    readonly page: string;
    readonly by: string;
    readonly date: string;
    readonly contents: string;
    readonly rule: string;
    readonly expected: string;
    readonly found: string;
    readonly message: string;
    readonly reason: string;
    readonly paragraphEvidence: string;
    readonly evidenceCount: string;
    readonly imported: string;
  };
}

export const englishReportWords: ReportWords = {
  language: 'en',
  title: 'Verification report',
  subtitle: (reportTitle) => `Statistics of “${reportTitle}” against their sources`,
  generated: (date, generator) => `Made on ${date} with ${generator}`,
  proposalNotice:
    'A proposal is what the program found; it has not been confirmed by a person. Only a verdict settles a statistic.',
  unconfirmed: (count) =>
    count === 1
      ? 'one statistic has a proposed source that nobody has confirmed.'
      : `${count} statistics have a proposed source that nobody has confirmed.`,
  states: {
    verified: 'Verified',
    candidate: 'Source proposed',
    doubt: 'In doubt',
    open: 'Open',
    dismissed: 'Not a statistic',
  },
  verdicts: {
    verified: 'Verified',
    rounded: 'Verified, rounded',
    discrepancy: 'Discrepancy',
    'cannot-verify': 'Cannot be verified',
    'not-a-statistic': 'Not a statistic',
  },
  matches: {
    exact: 'same number',
    rounded: 'rounded',
    converted: 'converted',
    derived: 'worked out',
    conflicting: 'another number',
  },
  stances: { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' },
  severities: { info: 'Note', warning: 'Warning', error: 'Error' },
  holds: 'Holds',
  doesNotHold: 'Does not hold',
  remark: 'Remark',
  dismissed: 'Dismissed',
  labels: {
    case: 'Case',
    report: 'Report',
    file: 'File',
    reviewer: 'Reviewer',
    pages: 'Pages',
    words: 'Words',
    statistics: 'Statistics',
    summary: 'Summary',
    openItems: 'What is still open',
    openItemsNote: 'Doubts first, then statistics for which no source has been found.',
    nothingOpen: 'Every statistic has been settled by a person.',
    bySection: 'Statistics by section',
    untitledSection: 'Text before the first heading',
    findings: 'Findings of the checks',
    noFindings: 'The checks have nothing to report.',
    sources: 'Sources',
    noSources: 'The case has no sources.',
    footnotes: 'Footnotes',
    noFootnoteText: 'no text in the document',
    noMarker: 'no marker in the document',
    paragraph: 'Paragraph',
    statistic: 'Statistic',
    readAs: 'Read as',
    state: 'State',
    verdict: 'Verdict',
    note: 'Note',
    evidence: 'Evidence',
    proposal: 'Proposal',
    noSource: 'No source found or linked.',
    source: 'Source',
    page: 'page',
    by: 'By',
    date: 'Date',
    contents: 'Contents',
    rule: 'Rule',
    expected: 'Expected',
    found: 'Found',
    message: 'Finding',
    reason: 'Reason',
    paragraphEvidence: 'Evidence for whole paragraphs',
    evidenceCount: 'Evidence',
    imported: 'Imported',
  },
};
