import { success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import { readSetting } from '../case/summary.ts';
import { listHistory, redo, undo, type Step } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function historyRequests(context: EngineContext): AreaHandlers<'history'> {
  function step(
    session: CaseSession,
    take: typeof undo,
  ): Result<{ action: string; subject: string }, Failure> {
    const taken = take(session.database, session.author());
    if (!taken.ok) return taken;
    follow(session, taken.value);
    context.changed('case', 'documents', 'report', 'evidence', 'findings', 'history');
    return success({ action: taken.value.action, subject: taken.value.subject });
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
