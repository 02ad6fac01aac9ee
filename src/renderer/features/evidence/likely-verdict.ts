import type {
  CandidateEntry,
  EvidenceEntry,
  FindingEntry,
  Statistic,
  VerdictEntry,
} from '../../../shared/contract.ts';

export type Verdict = VerdictEntry['verdict'];

/** In the order of their keys: 1 to 5. */
export const verdicts: readonly Verdict[] = [
  'verified',
  'rounded',
  'discrepancy',
  'cannot-verify',
  'not-a-statistic',
];

export interface LikelyVerdict {
  readonly verdict: Verdict;
  /** For a discrepancy: what to print instead, where a check or a source says it. */
  readonly suggestion?: string;
}

/**
 * The verdict that what is known points to, for emphasis only: nothing is decided by it. Linked evidence weighs more than
 * findings, and findings more than a mere candidate. `candidates` is `undefined` while they are being looked for.
 */
export function likelyVerdict(
  statistic: Pick<Statistic, 'verdict'>,
  candidates: readonly CandidateEntry[] | undefined,
  evidence: readonly Pick<EvidenceEntry, 'stance' | 'match'>[],
  findings: readonly Pick<FindingEntry, 'holds' | 'dismissed' | 'expected' | 'severity'>[],
): LikelyVerdict | undefined {
  if (statistic.verdict !== undefined) return undefined;
  const broken = findings.filter((finding) => finding.holds === false && finding.dismissed === undefined);
  const expected = broken.find((finding) => finding.expected !== undefined)?.expected;
  const discrepancy: LikelyVerdict = { verdict: 'discrepancy', suggestion: expected };

  if (evidence.some((entry) => entry.stance === 'contradicts')) return discrepancy;
  if (broken.some((finding) => finding.severity === 'error')) return discrepancy;
  const support = evidence.filter((entry) => entry.stance === 'supports');
  const best = support[0]?.match ?? (support.length > 0 ? 'exact' : candidates?.[0]?.match);
  switch (best) {
    case 'exact':
    case 'converted':
    case 'derived':
      return broken.length > 0 ? discrepancy : { verdict: 'verified' };
    case 'rounded':
      return { verdict: 'rounded' };
    case 'conflicting':
      return discrepancy;
    case undefined:
      if (broken.length > 0) return discrepancy;
      return candidates === undefined ? undefined : { verdict: 'cannot-verify' };
  }
}
