import type { Output } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { rows } from '../store/sql.ts';
import { readStandings } from './standings.ts';

/** What of the report would lose evidence if this document went. */
export function countRestingOn(
  database: CaseDatabase,
  report: StoredDocument,
  document: StoredDocument,
): Output<'document.restingOn'> {
  const targets = rows<{ kind: 'statistic' | 'paragraph'; element: string }>(
    database,
    `SELECT DISTINCT target_kind AS kind, target AS element FROM evidence
     WHERE document = :document AND report = :report`,
    { document: document.number, report: report.number },
  );
  const decided = readStandings(database, report.number);
  const statistics = targets.filter(({ kind }) => kind === 'statistic');
  return {
    statistics: statistics.length,
    verdicts: statistics.filter(({ element }) => decided.has(element)).length,
    paragraphs: targets.length - statistics.length,
  };
}
