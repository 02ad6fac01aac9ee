import type { Output } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { row } from '../store/sql.ts';

/** What of the report would lose evidence if this document went. */
export function countRestingOn(
  database: CaseDatabase,
  report: StoredDocument,
  document: StoredDocument,
): Output<'document.restingOn'> {
  const counted = row<{ statistics: number; verdicts: number; paragraphs: number }>(
    database,
    `WITH target (kind, element) AS (
       SELECT DISTINCT target_kind, target FROM evidence WHERE document = :document AND report = :report)
     SELECT count(*) FILTER (WHERE kind = 'statistic') AS statistics,
       count(*) FILTER (WHERE kind = 'paragraph') AS paragraphs,
       count(*) FILTER (WHERE kind = 'statistic' AND (
         SELECT verdict FROM verdict
         WHERE verdict.document = :report AND statistic = element ORDER BY id DESC LIMIT 1) IS NOT NULL) AS verdicts
     FROM target`,
    { document: document.number, report: report.number },
  );
  return counted ?? { statistics: 0, verdicts: 0, paragraphs: 0 };
}
