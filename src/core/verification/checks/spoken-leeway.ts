import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding, Severity } from '../finding.ts';

/** How a share or a factor said in a word stands to the figures: "loose" is neither right nor plainly wrong. */
export type SpokenOutcome = 'exact' | 'near' | 'loose' | 'wrong';

/** Percentage points by which a share may be off and still be called a half; of small shares a fifth of them. */
const mostPoints = 4;
const leastPoints = 1;
const shareOfSmall = 0.2;
/** Between what fits and what is plainly wrong nothing is certain: up to so many times the distance that fits. */
const doubtful = 1.2;

/** How "a third" or "one in four" stands to a share in per cent. */
export function spokenOutcome(
  said: number,
  share: number,
  qualifier: Quantity['qualifier'],
  other?: Quantity['qualifier'],
): SpokenOutcome {
  const distance = Math.abs(said - share);
  if (distance < 1e-9) return 'exact';
  // "More than half (48 %)" is wrong by however little.
  if (!fitsQualifier(qualifier, said, share)) return 'wrong';
  const plain = Math.min(mostPoints, Math.max(leastPoints, shareOfSmall * said));
  const allowed = qualifier === undefined && other === undefined ? plain : 2 * plain;
  if (distance <= allowed) return 'near';
  return distance <= doubtful * allowed ? 'loose' : 'wrong';
}

/** Whether a figure is on the side of another that its qualifier says; a round word leaves it the tenth of a point. */
export function fitsQualifier(qualifier: Quantity['qualifier'], said: number, found: number): boolean {
  if (qualifier === 'over' || qualifier === 'at least') return found >= said - 0.05;
  if (qualifier === 'under' || qualifier === 'at most' || qualifier === 'nearly') return found <= said + 0.05;
  return true;
}

/** What a finding says of a spoken figure: one that is only loose is worth knowing and no more. */
export function leeway(outcome: SpokenOutcome, wrong: Severity): Pick<Finding, 'severity' | 'holds'> {
  if (outcome === 'exact' || outcome === 'near') return { severity: 'info', holds: true };
  return outcome === 'loose' ? { severity: 'info' } : { severity: wrong, holds: false };
}
