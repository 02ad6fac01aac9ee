import type { EvidenceStatus } from './candidate.ts';
import type { Verdict } from './verdict.ts';

/** What a verdict is given in the face of. */
export interface VerdictSituation {
  /** What the proposals amount to. */
  readonly evidence: EvidenceStatus;
  /** Linked passages, with those that the verdict links itself. */
  readonly linked: { readonly supports: number; readonly contradicts: number };
  /** Whether a check of severity "error" says that it does not hold, and nobody has dismissed that. */
  readonly failsCheck: boolean;
  /** The verdict of another reader that this one takes the place of, or that it decides about. */
  readonly other?: Verdict;
}

/** Why a verdict needs a reason in words. */
export type ReasonNeeded = 'discrepancy' | 'overrules-reader' | 'overrules-sources' | 'overrules-check';

/**
 * Whether a verdict must be given with a reason: always for a discrepancy, and where a person decides against another or
 * against what the engine says. A linked passage that supports is reason enough to set a conflicting one, or a check that
 * does not hold, aside. That something
 * is no statistic needs no reason: it says nothing about the sources.
 */
export function reasonNeeded(verdict: Verdict, situation: VerdictSituation): ReasonNeeded | undefined {
  const { evidence, linked, failsCheck, other } = situation;
  if (verdict === 'discrepancy') return 'discrepancy';
  if (other !== undefined && other !== verdict) return 'overrules-reader';
  if ((verdict === 'verified' || verdict === 'rounded') && linked.supports === 0) {
    if (evidence === 'conflicting' || linked.contradicts > 0) return 'overrules-sources';
    if (failsCheck) return 'overrules-check';
  }
  if (verdict === 'cannot-verify' && evidence === 'supported') return 'overrules-sources';
  return undefined;
}
