import type { ChainEntry } from '../../core/evidence-package/history-chain.ts';
import type { Withheld, WithheldReason } from '../../core/evidence-package/package-manifest.ts';
import type { Report } from '../../core/report/report.ts';

/** What an export may tell: the report and the history with whatever is to be covered covered, and how to cover the rest. */
export interface Disclosure {
  readonly report: Report;
  readonly history: readonly ChainEntry[];
  /** "redacted": entries were covered, and the chain was made anew over what is shown. */
  readonly chain: 'case' | 'redacted';
  /** Why nothing that shows what a source is or says may be told. By its number in the report. */
  readonly sourceWithheld: (source: number) => WithheldReason | undefined;
  /** Why a quotation may not be shown with what stands around it. */
  readonly quoteWithheld: (evidenceId: string) => WithheldReason | undefined;
  /** Why a text, such as that of a page that would be shown as a picture, may not be shown as it is. */
  readonly textWithheld: (text: string) => WithheldReason | undefined;
  /** A text with what is to be covered covered. */
  readonly covered: (text: string) => string;
  /** What was covered in the report and in the history. */
  readonly withheld: readonly Withheld[];
}

/** Everything as it is. */
export function openDisclosure(report: Report, history: readonly ChainEntry[]): Disclosure {
  return {
    report,
    history,
    chain: 'case',
    sourceWithheld: () => undefined,
    quoteWithheld: () => undefined,
    textWithheld: () => undefined,
    covered: (text) => text,
    withheld: [],
  };
}
