import type { Candidate } from './candidate.ts';
import type { ContextFit } from './context-fit.ts';
import { conflictMargin, supportedFrom } from './evidence-status.ts';

const mostCandidates = 8;
const mostPerDocument = 3;
/** So much less of the statistic's words a source may have and still fit as well as another. */
const rivalMargin = 0.2;

/** What a source says itself stands above what can be worked out from its figures. */
export function belowDirect(derived: readonly Candidate[], direct: readonly Candidate[]): Candidate[] {
  const best = Math.max(0, ...direct.map(({ score }) => score));
  if (best < supportedFrom) return [...derived];
  return derived.map((entry) => ({
    ...entry,
    score: Math.min(entry.score, Math.round((best - 0.01) * 100) / 100),
  }));
}

/** Of a row that tells girls, boys and all of them, only the number of all contradicts one that was said of all. */
export function ofWidestScope(
  conflicts: readonly Candidate[],
  fits: ReadonlyMap<Candidate, ContextFit>,
): Candidate[] {
  const isNarrower = (conflict: Candidate): boolean => fits.get(conflict)?.narrower === true;
  const wide = new Set(
    conflicts
      .filter((conflict) => !isNarrower(conflict))
      .map(({ documentId, passageId }) => `${documentId} ${passageId}`),
  );
  return conflicts.filter(
    (conflict) => !isNarrower(conflict) || !wide.has(`${conflict.documentId} ${conflict.passageId}`),
  );
}

/**
 * Where another source says another number of the same thing and the same period in words that fit as well, the support
 * must not hide it: the conflict is ranked right behind it, near enough to make the statistic a conflicting one.
 */
export function raiseRivals(
  conflicts: readonly Candidate[],
  supports: readonly Candidate[],
  fits: ReadonlyMap<Candidate, ContextFit>,
): Candidate[] {
  const best = supports.reduce<Candidate | undefined>(
    (first, entry) => (first === undefined || entry.score > first.score ? entry : first),
    undefined,
  );
  const supportFit = best === undefined ? undefined : fits.get(best);
  if (best === undefined || supportFit === undefined) return [...conflicts];
  return conflicts.map((conflict) => {
    const fit = fits.get(conflict);
    const isRival =
      fit !== undefined &&
      conflict.documentId !== best.documentId &&
      fit.countedThing === true &&
      fit.period === 'same' &&
      fit.words >= supportFit.words - rivalMargin;
    const raised = Math.round((best.score - conflictMargin) * 100) / 100;
    return isRival && conflict.score < raised ? { ...conflict, score: raised } : conflict;
  });
}

/**
 * Best first. A document that supports the statistic is not shown as contradicting it as well, a passage is shown once,
 * and no document takes all the places.
 */
export function rankCandidates(supports: readonly Candidate[], conflicts: readonly Candidate[]): Candidate[] {
  const bestOf = new Map<string, number>();
  for (const { documentId, score } of supports)
    bestOf.set(documentId, Math.max(score, bestOf.get(documentId) ?? 0));
  const remaining = conflicts.filter(({ documentId, score }) => (bestOf.get(documentId) ?? 0) < score - 0.05);
  const taken = new Set<string>();
  const perDocument = new Map<string, number>();
  const ranked: Candidate[] = [];
  const precision = { exact: 0, rounded: 1, converted: 1, derived: 2, conflicting: 3 };
  const all = [...supports, ...remaining].sort(
    (left, right) =>
      right.score - left.score || precision[left.match] - precision[right.match] || left.start - right.start,
  );
  for (const entry of all) {
    const passage = `${entry.documentId} ${entry.passageId}`;
    const count = perDocument.get(entry.documentId) ?? 0;
    if (taken.has(passage) || count >= mostPerDocument) continue;
    taken.add(passage);
    perDocument.set(entry.documentId, count + 1);
    ranked.push(entry);
    if (ranked.length === mostCandidates) break;
  }
  return ranked;
}
