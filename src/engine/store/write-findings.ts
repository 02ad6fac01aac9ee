import { createHash } from 'node:crypto';
import type { Finding } from '../../core/verification/finding.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import type { CaseDatabase } from './database.ts';
import { orNull, run } from './sql.ts';

/** Puts the findings of the checks in place of those from before. */
export function writeFindings(database: CaseDatabase, document: number, findings: readonly Finding[]): void {
  run(database, 'DELETE FROM finding WHERE document = :document', { document });
  const seen = new Map<string, number>();
  findings.forEach((finding, position) => {
    const base = findingId(finding);
    const repeats = seen.get(base) ?? 0;
    seen.set(base, repeats + 1);
    run(
      database,
      `INSERT INTO finding (document, id, position, rule, severity, paragraphs, statistics, holds, expected, found, message, wording)
       VALUES (:document, :id, :position, :rule, :severity, :paragraphs, :statistics, :holds, :expected, :found, :message, :wording)`,
      {
        document,
        id: repeats === 0 ? base : `${base}-${repeats + 1}`,
        position,
        rule: finding.rule,
        severity: finding.severity,
        paragraphs: JSON.stringify(finding.paragraphIds),
        statistics: JSON.stringify(finding.statisticIds),
        holds: finding.holds === undefined ? null : Number(finding.holds),
        expected: orNull(finding.expected),
        found: orNull(finding.found),
        message: sentencesIn('en').finding(finding),
        wording: JSON.stringify(finding.wording),
      },
    );
  });
}

/** The same check on the same things keeps its id, however many others come before it. */
function findingId(finding: Finding): string {
  const about = JSON.stringify([finding.rule, finding.paragraphIds, finding.statisticIds]);
  return createHash('sha256').update(about).digest('hex').slice(0, 12);
}
