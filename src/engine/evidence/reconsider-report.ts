import { runChecks } from '../../core/verification/checks/run-checks.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { readStructuredDocument } from '../store/read-document.ts';
import { writeFindings } from '../store/write-findings.ts';

/** Runs the checks on a report anew, after its statistics, notes or paragraph numbers have been corrected. */
export function reconsiderReport(database: CaseDatabase, report: StoredDocument): void {
  writeFindings(
    database,
    report.number,
    runChecks(readStructuredDocument(database, report), readQuantities(database, report.number)),
  );
}
