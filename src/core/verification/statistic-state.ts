import { assertNever } from '../result.ts';
import type { EvidenceStatus } from './candidate.ts';
import type { StatisticState, Verdict } from './verdict.ts';

/** What is known of a statistic when its state is asked for. */
export interface StatisticStanding {
  /** The verdict in force, where a person has given one. */
  readonly verdict?: Verdict;
  /** What the sources are proposed to say; see `evidenceStatus`. */
  readonly evidence: EvidenceStatus;
  /** Evidence that a person linked, by stance. */
  readonly linked?: { readonly supports: number; readonly contradicts: number };
  /** Findings that do not hold, are worth a warning and have not been dismissed. */
  readonly doubts: number;
  /** Its readers differ, or a verdict on it does not hold any more: a doubt as long as nothing else is decided. */
  readonly unsettled?: boolean;
}

/**
 * What the window shows for a statistic. A verdict settles it. Without one, contradiction and failed checks come before
 * anything that speaks for it, so that a doubt is never hidden by a candidate.
 */
export function statisticState(standing: StatisticStanding): StatisticState {
  if (standing.verdict !== undefined) return stateOfVerdict(standing.verdict);
  const linked = standing.linked ?? { supports: 0, contradicts: 0 };
  if (standing.unsettled === true) return 'doubt';
  if (standing.doubts > 0 || linked.contradicts > 0 || standing.evidence === 'conflicting') return 'doubt';
  if (linked.supports > 0 || standing.evidence === 'supported' || standing.evidence === 'candidate') {
    return 'candidate';
  }
  return 'open';
}

function stateOfVerdict(verdict: Verdict): StatisticState {
  switch (verdict) {
    case 'verified':
    case 'rounded':
      return 'verified';
    case 'discrepancy':
    case 'cannot-verify':
      return 'doubt';
    case 'not-a-statistic':
      return 'dismissed';
    default:
      return assertNever(verdict);
  }
}
