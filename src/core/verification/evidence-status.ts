import type { Candidate, EvidenceStatus } from './candidate.ts';

/** From here on a candidate says that the source carries the statistic; below, it is only worth a look. */
export const supportedFrom = 0.6;

/** A conflict this far below the best support is still shown as one: contradiction must not be overlooked. */
export const conflictMargin = 0.1;

/** What the candidates of one statistic amount to. An empty list is "missing", which is an honest answer. */
export function evidenceStatus(candidates: readonly Candidate[]): EvidenceStatus {
  const best = (conflicting: boolean): number =>
    candidates.reduce(
      (score, candidate) =>
        (candidate.match === 'conflicting') === conflicting ? Math.max(score, candidate.score) : score,
      0,
    );
  const support = best(false);
  const conflict = best(true);
  if (conflict >= supportedFrom && conflict >= support - conflictMargin) return 'conflicting';
  if (support >= supportedFrom) return 'supported';
  return candidates.length > 0 ? 'candidate' : 'missing';
}
