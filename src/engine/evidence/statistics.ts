import type { Quantity } from '../../core/statistics/quantity.ts';
import { statisticState } from '../../core/verification/statistic-state.ts';
import type { FindingEntry, Statistic } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { rows } from '../store/sql.ts';
import { readFindings } from './findings.ts';
import type { Proposals } from './proposals.ts';
import { readReadingMode } from './reading-mode.ts';
import { reviewOf } from './review-of.ts';
import { judgedStandings } from './standings.ts';

/** The statistics of the report with what is known of each. */
export function readStatistics(
  database: CaseDatabase,
  proposals: Proposals,
  report: StoredDocument,
  /** Who looks: what a blind reader must not see yet is left out. Absent: everything. */
  viewer?: string,
): Statistic[] {
  const mode = readReadingMode(database);
  const standings = judgedStandings(database, report.number, proposals.derivationsOf(report));
  const links = linkedPassages(database, report.number);
  const doubts = doubtsByStatistic(readFindings(database, report.number));
  const known = proposals.known(report);
  return readQuantities(database, report.number).map((quantity: Quantity): Statistic => {
    const standing = standings.get(quantity.id);
    const review = reviewOf(standing, mode, viewer);
    const evidence = countLinks(links.get(quantity.id) ?? [], review.isHidden ? viewer : undefined);
    const proposal = known.get(quantity.id);
    const doubtCount = doubts.get(quantity.id) ?? 0;
    return {
      ...quantity,
      otherReadings: quantity.otherReadings === undefined ? undefined : [...quantity.otherReadings],
      ...review.shown,
      state: statisticState({
        verdict: review.shown.verdict,
        evidence: proposal?.status ?? 'missing',
        linked: evidence,
        doubts: doubtCount,
        unsettled: review.shown.consensus === 'differ' || review.shown.reopened !== undefined,
      }),
      evidenceCount: evidence.supports + evidence.contradicts + evidence.context,
      bestMatch: proposal?.bestMatch,
      ...(proposal?.isCurrent === true ? {} : { unsought: true }),
      doubts: doubtCount,
    };
  });
}

interface Linked {
  readonly supports: number;
  readonly contradicts: number;
  readonly context: number;
}

interface LinkedPassage {
  readonly stance: keyof Linked;
  readonly by: string;
}

/** Evidence by statistic; what rests on a document that was removed does not count, on an earlier reading it does. */
function linkedPassages(database: CaseDatabase, report: number): ReadonlyMap<string, LinkedPassage[]> {
  const linked = new Map<string, LinkedPassage[]>();
  for (const { target, stance, by } of rows<LinkedPassage & { target: string }>(
    database,
    `SELECT target, stance, json_extract(record, '$.by') AS by
     FROM evidence JOIN document ON document.number = evidence.document
     WHERE evidence.report = :report AND target_kind = 'statistic'
       AND (document.present = 1 OR document.superseded = 1)`,
    { report },
  )) {
    const passages = linked.get(target);
    if (passages === undefined) linked.set(target, [{ stance, by }]);
    else passages.push({ stance, by });
  }
  return linked;
}

/** @param onlyBy Whose links count where the others' are hidden. */
function countLinks(links: readonly LinkedPassage[], onlyBy: string | undefined): Linked {
  const counts = { supports: 0, contradicts: 0, context: 0 };
  for (const { stance, by } of links) {
    if (onlyBy === undefined || by === onlyBy) counts[stance] += 1;
  }
  return counts;
}

/** Findings that do not hold, are worth a warning and have not been dismissed, counted by statistic. */
function doubtsByStatistic(findings: readonly FindingEntry[]): ReadonlyMap<string, number> {
  const doubts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.holds !== false || finding.severity === 'info' || finding.dismissed !== undefined) continue;
    for (const id of finding.statisticIds) doubts.set(id, (doubts.get(id) ?? 0) + 1);
  }
  return doubts;
}
