import { success, type Result } from '../../core/result.ts';
import type { NamedStep } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { reconsiderReport } from '../evidence/reconsider-report.ts';
import { readSetting } from '../case/summary.ts';
import { listHistory, redo, stepToUndo, undo, type Step } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { findReport } from '../store/documents.ts';
import { transaction } from '../store/sql.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function historyRequests(context: EngineContext): AreaHandlers<'history'> {
  function step(session: CaseSession, take: typeof undo): Result<NamedStep, Failure> {
    // An import that is still running is stopped before it is taken back: nothing of it may come in afterwards.
    const step = take === undo ? stepToUndo(session.database) : undefined;
    if (step !== undefined) session.imports.stopStep(step);
    const taken = transaction(session.database, () => {
      const taken = take(session.database, session.author());
      if (taken.ok) reconsider(session, taken.value);
      return taken;
    });
    if (!taken.ok) return taken;
    follow(session, taken.value);
    context.changed('case', 'documents', 'report', 'evidence', 'findings', 'history', 'versions');
    const { action, subject, entries } = taken.value;
    return success({ action, subject, entries });
  }

  return {
    'history.list': reading(context, ({ database }, { limit }) => success(listHistory(database, limit))),
    'history.undo': writing(context, (session) => step(session, undo)),
    'history.redo': writing(context, (session) => step(session, redo)),
  };
}

/** Brings what the process itself remembers in line with what has been taken back or done again. */
function follow(session: CaseSession, step: Step): void {
  const slots = new Set(step.changes.map((change) => change.slot));
  if (slots.has('reviewer')) session.reviewer = readSetting(session.database, 'reviewer');
  if (changesProposals.some((slot) => slots.has(slot))) session.proposals.refresh();
}

const corrections = ['quantity', 'footnote-marker', 'paragraph-label'] as const;
/** Links count only where they are to an older edition; where nothing is out of date, nothing is found anew. */
const changesProposals = [
  'document-presence',
  'document-description',
  'version',
  'evidence',
  ...corrections,
] as const;

/** What the checks say follows from what was corrected. */
function reconsider({ database }: CaseSession, step: Step): void {
  const slots = new Set(step.changes.map((change) => change.slot));
  const report = findReport(database);
  if (report !== undefined && corrections.some((slot) => slots.has(slot))) reconsiderReport(database, report);
}
