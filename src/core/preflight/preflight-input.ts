import type { StructuredDocument } from '../document/document.ts';
import type { Finding } from '../verification/finding.ts';
import type { StatisticState, Verdict } from '../verification/verdict.ts';

/** What a pre-flight reads of a report. */
export type PreflightDocument = Pick<
  StructuredDocument,
  'language' | 'pageCount' | 'title' | 'headings' | 'paragraphs' | 'footnoteMarkers' | 'footnotes'
>;

export interface PreflightStatistic {
  readonly id: string;
  readonly paragraphId: string;
  /** As printed. */
  readonly text: string;
  readonly state: StatisticState;
  /** In force. */
  readonly verdict?: Verdict;
  readonly note?: string;
}

export interface PreflightInput {
  readonly document: PreflightDocument;
  /** In reading order. */
  readonly statistics: readonly PreflightStatistic[];
  readonly findings: readonly (Pick<Finding, 'severity' | 'holds' | 'paragraphIds' | 'statisticIds'> & {
    readonly id: string;
    readonly dismissed?: unknown;
  })[];
}
