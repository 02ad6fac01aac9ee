export type Severity = 'info' | 'warning' | 'error';

/** What a check says. A finding that holds is shown too: a tick is information. */
export interface Finding {
  /** "sum", "percentage", "number-format", … */
  readonly rule: string;
  readonly severity: Severity;
  readonly paragraphIds: readonly string[];
  readonly statisticIds: readonly string[];
  /** Absent when the rule only points something out. */
  readonly holds?: boolean;
  readonly expected?: string;
  readonly found?: string;
  /** One plain English sentence. */
  readonly message: string;
}
