/** What a person decides about a statistic. */
export type Verdict = 'verified' | 'rounded' | 'discrepancy' | 'cannot-verify' | 'not-a-statistic';

/**
 * What the window shows for a statistic: a verdict settles it; without one, a proposed source makes it a candidate and a
 * finding that does not hold, or a conflicting source, puts it in doubt.
 */
export type StatisticState = 'verified' | 'candidate' | 'doubt' | 'open' | 'dismissed';
