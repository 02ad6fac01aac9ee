import { failed, success, type Result } from '../../core/result.ts';
import type { FindingEntry } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { readFindings } from '../evidence/findings.ts';
import type { DismissalRecord } from '../history/change.ts';
import { perform } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { findReport } from '../store/documents.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function findingRequests(context: EngineContext): AreaHandlers<'finding'> {
  function decide(
    session: CaseSession,
    findingId: string,
    after: DismissalRecord | null,
  ): Result<Record<string, never>, Failure> {
    const found = findFinding(session, findingId);
    if (!found.ok) return found;
    const { finding, reportId } = found.value;
    const before = finding.dismissed ?? null;
    if (before === null && after === null) return success({});
    perform(
      session.database,
      {
        action: after === null ? 'finding.reopen' : 'finding.dismiss',
        subject: finding.message,
        changes: [{ slot: 'dismissal', reportId, findingId, before, after }],
      },
      session.author(),
    );
    context.changed('findings', 'report', 'history', 'case');
    return success({});
  }

  return {
    'finding.list': reading(context, ({ database }) => {
      const report = findReport(database);
      return success(report === undefined ? [] : readFindings(database, report.number));
    }),
    'finding.dismiss': writing(context, (session, { findingId, reason }) =>
      reason.trim() === ''
        ? failed({ kind: 'reason-required' })
        : decide(session, findingId, { reason: reason.trim(), ...session.author() }),
    ),
    'finding.reopen': writing(context, (session, { findingId }) => decide(session, findingId, null)),
  };
}

function findFinding(
  { database }: CaseSession,
  id: string,
): Result<{ readonly finding: FindingEntry; readonly reportId: string }, Failure> {
  const report = findReport(database);
  if (report === undefined) return failed({ kind: 'no-report' });
  const finding = readFindings(database, report.number).find((candidate) => candidate.id === id);
  if (finding === undefined) return failed({ kind: 'not-found', what: 'finding' });
  return success({ finding, reportId: report.id });
}
