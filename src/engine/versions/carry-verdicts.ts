import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Decision, Standing } from '../../core/verification/readings.ts';
import { numberOf, statementOf, type VerdictBasis } from '../../core/verification/verdict-basis.ts';
import type { StatisticMatch } from '../../core/versions/match-statistics.ts';
import type { VersionItem } from '../../core/versions/version-record.ts';
import { evidenceOf } from '../evidence/linked-evidence.ts';
import { judgedStandings, readStandings, toVerdictRecord } from '../evidence/standings.ts';
import { verdictBasis } from '../evidence/verdict-basis.ts';
import type { Change } from '../history/change.ts';
import { addQuantity, type NewerReading } from './apply-corrections.ts';
import type { CarriedItem } from './carried-item.ts';
import { isWanted, type CarryAround, type OlderReport } from './older-report.ts';
import { decisionsOf, standOn } from './standing-changes.ts';

/** Statistics of the newer version that have been given something already. */
export interface Destinations {
  readonly statistics: Set<string>;
}

interface CarriedVerdicts {
  readonly changes: readonly Change[];
  readonly items: readonly CarriedItem[];
  /** The statistic of the newer version for each of the older one. */
  readonly statistics: ReadonlyMap<string, Quantity>;
}

/**
 * Carries the verdicts of all readers to the statistics that they are about. Where number and sentence say the same they rest
 * on the newer version's; where they do not, they go on resting on the older one's, and so are open again. A statistic with a
 * verdict whose words stand there unchanged stays a statistic, also where the newer version reads none.
 */
export function carryVerdicts(
  { database }: CarryAround,
  older: OlderReport,
  reading: NewerReading,
  matches: readonly StatisticMatch[],
  taken: Destinations,
): CarriedVerdicts {
  const report = older.document.number;
  const standings = readStandings(database, report);
  const judged = judgedStandings(database, report);
  const statistics = new Map<string, Quantity>();
  const changes: Change[] = [];
  const items: CarriedItem[] = [];
  for (const match of matches) {
    if (match.new !== undefined) statistics.set(match.old.id, match.new);
    const standing = isWanted(older, match.old.id) ? standings.get(match.old.id) : undefined;
    if (standing === undefined) continue;
    const tell = (result: Pick<VersionItem, 'status' | 'reason' | 'newer' | 'quoteNow'>): void => {
      for (const { decision } of decisionsOf(standing)) {
        items.push({ ...describe(older, match, decision), ...result });
      }
    };
    const isUnread = match.new === undefined && match.place?.kept === 1 && match.sentence !== 'changed';
    if (isUnread && isNoStatistic(standing)) {
      tell({
        status: 'fulfilled',
        newer: { documentId: reading.documentId, passageId: match.place.passageId },
      });
      continue;
    }
    const target = isUnread ? putBack(reading, match, match.place, changes) : match.new;
    if (target === undefined) {
      tell({ status: 'lost', reason: 'gone' });
      continue;
    }
    statistics.set(match.old.id, target);
    // Something lost long ago does not push aside what has been said since.
    if (taken.statistics.has(target.id)) continue;
    taken.statistics.add(target.id);
    const holds = match.number === 'same' && match.sentence !== 'changed';
    const alreadyOpen = new Set(
      decisionsOf({ readers: [], first: [], ...judged.get(match.old.id) })
        .filter(({ decision }) => 'reopened' in decision && decision.reopened !== undefined)
        .map(({ decision }) => `${decision.by} ${decision.at}`),
    );
    changes.push(
      ...standOn(reading.documentId, target.id, standing, (decision) => {
        const basis =
          decision.basis ??
          verdictBasis(database, report, match.old, evidenceOf(database, report, match.old.id));
        const rests = holds && !alreadyOpen.has(`${decision.by} ${decision.at}`);
        return toVerdictRecord({ ...decision, basis: rests ? restingOn(reading, target, basis) : basis });
      }),
    );
    tell({
      newer: placeOf(reading, target),
      ...(target.text === match.old.text ? {} : { quoteNow: target.text }),
      ...(holds
        ? { status: match.sentence === 'same' ? 'kept' : 'reworded' }
        : { status: 'reopened', reason: match.number === 'changed' ? 'number' : 'sentence' }),
    });
  }
  return { changes, items, statistics };
}

function isNoStatistic({ readers, adjudication }: Standing): boolean {
  return [...readers, ...(adjudication === undefined ? [] : [adjudication])].every(
    ({ verdict }) => verdict === 'not-a-statistic',
  );
}

function putBack(
  reading: NewerReading,
  { old }: StatisticMatch,
  { passageId: paragraphId, start, end }: NonNullable<StatisticMatch['place']>,
  changes: Change[],
): Quantity | undefined {
  const overlaps = reading.quantities.some(
    (other) => other.paragraphId === paragraphId && other.start < end && other.end > start,
  );
  if (overlaps) return undefined;
  const { id: _id, ...words } = old;
  const added = addQuantity(reading, { ...words, paragraphId, start, end });
  changes.push(added);
  return added.after ?? undefined;
}

/** The same basis with number and sentence as the newer version has them. */
function restingOn(reading: NewerReading, quantity: Quantity, basis: VerdictBasis): VerdictBasis {
  const paragraph =
    reading.document.paragraphs.find(({ id }) => id === quantity.paragraphId) ??
    reading.document.headings.find(({ id }) => id === quantity.paragraphId);
  if (paragraph === undefined) return basis;
  const kind = 'kind' in paragraph ? paragraph.kind : 'heading';
  const { start, end } = statementOf({ kind, text: paragraph.text }, quantity);
  return {
    ...basis,
    number: numberOf(quantity),
    sentence: paragraph.text.slice(start, end),
    offset: quantity.start - start,
  };
}

function placeOf({ documentId }: NewerReading, quantity: Quantity): NonNullable<VersionItem['newer']> {
  const { paragraphId: passageId, id: statisticId, start, end } = quantity;
  return { documentId, passageId, statisticId, start, end };
}

function describe(
  older: OlderReport,
  { old }: StatisticMatch,
  { verdict, note, by, at }: Decision,
): Omit<CarriedItem, 'status'> {
  const label = older.labels.get(old.paragraphId);
  return {
    thing: 'verdict',
    of: old.id,
    ...(label === undefined ? {} : { label }),
    quote: old.text,
    verdict,
    ...(note === undefined ? {} : { said: note }),
    by,
    at,
    older: {
      documentId: older.document.id,
      passageId: old.paragraphId,
      statisticId: old.id,
      start: old.start,
      end: old.end,
    },
  };
}
