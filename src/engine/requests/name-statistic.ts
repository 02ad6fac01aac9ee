import { failed, success, type Result } from '../../core/result.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readQuantity } from '../store/quantities.ts';
import { readPassage } from '../store/read-document.ts';

/** A statistic of the report that is under review now. */
export function findStatistic(
  database: CaseDatabase,
  id: string,
): Result<{ readonly statistic: Quantity; readonly report: StoredDocument }, Failure> {
  const report = findReport(database);
  if (report === undefined) return failed({ kind: 'no-report' });
  const statistic = readQuantity(database, report.number, id);
  if (statistic === undefined) return failed({ kind: 'not-found', what: 'statistic' });
  return success({ statistic, report });
}

/** "§ 12 · 2,608" */
export function describeStatistic(
  database: CaseDatabase,
  report: StoredDocument,
  statistic: Quantity,
): string {
  const name = paragraphName(database, report, statistic.paragraphId);
  return name === undefined ? statistic.text : `${name} · ${statistic.text}`;
}

/** "§ 12"; of a list item or a row without a number of its own, the paragraph's that it belongs to. */
export function paragraphName(
  database: CaseDatabase,
  report: StoredDocument,
  element: string,
): string | undefined {
  const passage = readPassage(database, report.number, element);
  if (passage === undefined) return undefined;
  const label = passage.label?.replace(/[.)]$/u, '');
  if (label !== undefined && /\d/u.test(label)) return /^\d+$/u.test(label) ? `§ ${label}` : label;
  return passage.parent === null ? undefined : paragraphName(database, report, passage.parent);
}
