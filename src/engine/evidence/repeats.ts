import type { Quantity } from '../../core/statistics/quantity.ts';
import { supportedFrom } from '../../core/verification/evidence-status.ts';
import { isRepeat, placeKey } from '../../core/verification/repeats.ts';
import { numberOf } from '../../core/verification/verdict-basis.ts';
import type { CaseSession } from '../session.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { evidenceOf } from './linked-evidence.ts';
import { readStatistics } from './statistics.ts';

/** A stretch of a source. */
interface Place {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Statistics of the report that say the same as one with the same evidence, and that the person at work has not decided.
 * @param passage What the verdict would rest on; absent: what is linked, or else the best proposal.
 */
export function findRepeats(
  session: Pick<CaseSession, 'database' | 'proposals' | 'reviewer'>,
  report: StoredDocument,
  statistic: Quantity,
  passage?: Place,
): Quantity[] {
  const { database, proposals, reviewer } = session;
  const same = readQuantities(database, report.number).filter(
    (other) => other.id !== statistic.id && numberOf(other) === numberOf(statistic),
  );
  if (same.length === 0) return [];
  const placesOf = (quantity: Quantity): string[] => [
    ...evidenceOf(database, report.number, quantity.id)
      .filter(({ by }) => by === reviewer)
      .map(({ documentId, anchor }) => placeKey(documentId, anchor.position.start, anchor.position.end)),
    ...proposals
      .candidatesOf(quantity, report)
      .filter(({ score }) => score >= supportedFrom)
      .map(({ documentId, start, end }) => placeKey(documentId, start, end)),
  ];
  const place =
    passage === undefined ? placesOf(statistic)[0] : placeKey(passage.documentId, passage.start, passage.end);
  const decided = new Set(
    readStatistics(database, proposals, report, reviewer)
      .filter(({ own, verdict, reopened }) => (own ?? verdict) !== undefined && reopened === undefined)
      .map(({ id }) => id),
  );
  return same.filter(
    (quantity) =>
      !decided.has(quantity.id) &&
      isRepeat(statistic, { quantity, places: new Set(placesOf(quantity)) }, place),
  );
}
