import type { FindingEntry } from '../../shared/contract.ts';
import { findingWording } from '../../shared/stored-wording.ts';
import type { CaseDatabase } from '../store/database.ts';
import { readQuotationFindings } from '../store/quotation-findings.ts';
import { orUndefined, rows } from '../store/sql.ts';

/** What the checks say about the report, with what a person has dismissed. */
export function readFindings(database: CaseDatabase, report: number): FindingEntry[] {
  return [...readOwnFindings(database, report), ...ofQuotations(database, report)];
}

/** What follows from the report alone, without its quotations in the sources. */
export function readOwnFindings(database: CaseDatabase, report: number): FindingEntry[] {
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

function ofQuotations(database: CaseDatabase, report: number): FindingEntry[] {
  const found = readQuotationFindings(database, report);
  if (found.length === 0) return [];
  const dismissals = new Map(
    rows<{ finding: string; reason: string; person: string; at: string }>(
      database,
      'SELECT finding, reason, person, at FROM dismissal WHERE document = :report',
      { report },
    ).map(({ finding, reason, person, at }) => [finding, { reason, by: person, at }]),
  );
  return found.map((finding) => ({ ...finding, dismissed: dismissals.get(finding.id) }));
}
