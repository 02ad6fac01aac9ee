import type { FindingWording } from '../wording/finding-messages.ts';
import type { QuotationDetail } from './quotations/quotation-finding.ts';

/** How much a finding asks for: "info" is worth knowing, "error" is wrong. */
export type Severity = 'info' | 'warning' | 'error';

/** What a check has found out, apart from how it is said. */
interface FindingFacts {
  /** "sum", "percentage", "number-format", … */
  readonly rule: string;
  readonly severity: Severity;
  readonly paragraphIds: readonly string[];
  readonly statisticIds: readonly string[];
  /** Absent when the rule only points something out. */
  readonly holds?: boolean;
  readonly expected?: string;
  readonly found?: string;
  /** For a quotation that was looked for in the sources. */
  readonly quotation?: QuotationDetail;
}

/** What a check says. A finding that holds is shown too: a tick is information. */
export interface Finding extends FindingFacts {
  /**
   * One plain sentence, worded in the reader's language where it is shown. A new sentence has its line in
   * `wording/finding-messages.ts` and its words in `shared/locales/{en,es,fr}/findings.json`.
   */
  readonly wording: FindingWording;
}

/** A finding with its English sentence. One from an earlier version of the program has nothing but that. */
export interface SpokenFinding extends FindingFacts {
  readonly message: string;
  readonly wording?: FindingWording;
}
