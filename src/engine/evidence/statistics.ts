import type { Quantity } from '../../core/statistics/quantity.ts';
import { statisticState } from '../../core/verification/statistic-state.ts';
import type { FindingEntry, Statistic } from '../../shared/contract.ts';
import { findingWording } from '../../shared/stored-wording.ts';
import type { VerdictRecord } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { orUndefined, row, rows } from '../store/sql.ts';
import type { Proposals } from './proposals.ts';

/** The statistics of the report with what is known of each. */
export function readStatistics(
  database: CaseDatabase,
  proposals: Proposals,
  report: StoredDocument,
): Statistic[] {
  const verdicts = currentVerdicts(database, report.number);
  const linked = linkedEvidence(database, report.number);
  const doubts = doubtsByStatistic(readFindings(database, report.number));
  const known = proposals.known(report);
  return readQuantities(database, report.number).map((quantity: Quantity): Statistic => {
    const verdict = verdicts.get(quantity.id)?.verdict;
    const evidence = linked.get(quantity.id) ?? { supports: 0, contradicts: 0, context: 0 };
    const proposal = known.get(quantity.id);
    const doubtCount = doubts.get(quantity.id) ?? 0;
    return {
      ...quantity,
      otherReadings: quantity.otherReadings === undefined ? undefined : [...quantity.otherReadings],
      verdict,
      state: statisticState({
        verdict,
        evidence: proposal?.status ?? 'missing',
        linked: evidence,
        doubts: doubtCount,
      }),
      evidenceCount: evidence.supports + evidence.contradicts + evidence.context,
      bestMatch: proposal?.bestMatch,
      doubts: doubtCount,
    };
  });
}

/** The verdict in force of each statistic that has one. */
export function currentVerdicts(database: CaseDatabase, report: number): ReadonlyMap<string, VerdictRecord> {
  const verdicts = new Map<string, VerdictRecord>();
  for (const found of rows<{
    statistic: string;
    verdict: VerdictRecord['verdict'] | null;
    note: string | null;
    person: string;
    at: string;
  }>(
    database,
    `SELECT statistic, verdict, note, person, at FROM verdict
     WHERE id IN (SELECT max(id) FROM verdict WHERE document = :report GROUP BY statistic)`,
    { report },
  )) {
    if (found.verdict === null) continue;
    verdicts.set(found.statistic, {
      verdict: found.verdict,
      note: found.note,
      by: found.person,
      at: found.at,
    });
  }
  return verdicts;
}

/** The verdict in force of one statistic. */
export function currentVerdict(
  database: CaseDatabase,
  report: number,
  statistic: string,
): VerdictRecord | undefined {
  const found = row<{
    verdict: VerdictRecord['verdict'] | null;
    note: string | null;
    person: string;
    at: string;
  }>(
    database,
    `SELECT verdict, note, person, at FROM verdict WHERE document = :report AND statistic = :statistic
     ORDER BY id DESC LIMIT 1`,
    { report, statistic },
  );
  if (found === undefined || found.verdict === null) return undefined;
  return { verdict: found.verdict, note: found.note, by: found.person, at: found.at };
}

interface Linked {
  readonly supports: number;
  readonly contradicts: number;
  readonly context: number;
}

/** Evidence by statistic; what rests on a document that was removed does not count. */
function linkedEvidence(database: CaseDatabase, report: number): ReadonlyMap<string, Linked> {
  const linked = new Map<string, { supports: number; contradicts: number; context: number }>();
  for (const found of rows<{ target: string; stance: keyof Linked; count: number }>(
    database,
    `SELECT target, stance, count(*) AS count
     FROM evidence JOIN document ON document.number = evidence.document
     WHERE evidence.report = :report AND target_kind = 'statistic' AND document.present = 1
     GROUP BY target, stance`,
    { report },
  )) {
    const counts = linked.get(found.target) ?? { supports: 0, contradicts: 0, context: 0 };
    counts[found.stance] = found.count;
    linked.set(found.target, counts);
  }
  return linked;
}

/** What the checks say about the report, with what a person has dismissed. */
export function readFindings(database: CaseDatabase, report: number): FindingEntry[] {
  return rows<{
    id: string;
    rule: string;
    severity: FindingEntry['severity'];
    paragraphs: string;
    statistics: string;
    holds: number | null;
    expected: string | null;
    found: string | null;
    message: string;
    wording: string | null;
    reason: string | null;
    person: string | null;
    at: string | null;
  }>(
    database,
    `SELECT finding.*, dismissal.reason, dismissal.person, dismissal.at
     FROM finding LEFT JOIN dismissal ON dismissal.document = finding.document AND dismissal.finding = finding.id
     WHERE finding.document = :report ORDER BY finding.position`,
    { report },
  ).map((finding) => ({
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    paragraphIds: JSON.parse(finding.paragraphs) as string[],
    statisticIds: JSON.parse(finding.statistics) as string[],
    holds: finding.holds === null ? undefined : finding.holds === 1,
    expected: orUndefined(finding.expected),
    found: orUndefined(finding.found),
    message: finding.message,
    wording: finding.wording === null ? undefined : findingWording.parse(JSON.parse(finding.wording)),
    dismissed:
      finding.reason === null
        ? undefined
        : { reason: finding.reason, by: finding.person ?? '', at: finding.at ?? '' },
  }));
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
