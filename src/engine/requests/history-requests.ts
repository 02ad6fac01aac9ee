import { success, type Result } from '../../core/result.ts';
import type { NamedStep } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { readSetting } from '../case/summary.ts';
import { listHistory, redo, stepToUndo, undo, type Step } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function historyRequests(context: EngineContext): AreaHandlers<'history'> {
  function step(session: CaseSession, take: typeof undo): Result<NamedStep, Failure> {
    // An import that is still running is stopped before it is taken back: nothing of it may come in afterwards.
    const step = take === undo ? stepToUndo(session.database) : undefined;
    if (step !== undefined) session.imports.stopStep(step);
    const taken = take(session.database, session.author());
    if (!taken.ok) return taken;
    follow(session, taken.value);
    context.changed('case', 'documents', 'report', 'evidence', 'findings', 'history');
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
  if (slots.has('document-presence') || slots.has('document-description')) session.proposals.refresh();
}
