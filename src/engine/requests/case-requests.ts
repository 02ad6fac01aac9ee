import { resolve } from 'node:path';
import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import { withCaseExtension } from '../case/case-folder.ts';
import { createCase, openCase, type OpenCase } from '../case/open-case.ts';
import { readSetting, summariseCase } from '../case/summary.ts';
import { perform } from '../history/journal.ts';
import { createSession } from '../create-session.ts';
import { importSample } from '../import/import-sample.ts';
import { writing, reading, type AreaHandlers, type EngineContext } from './handlers.ts';

export function caseRequests(context: EngineContext): AreaHandlers<'case'> {
  const now = (): string => context.options.now().toISOString();

  /**
   * The case that is open stays so until the other has opened; the same case opened again is closed first, for it would
   * find itself in its way.
   */
  async function enter(
    folder: string,
    open: () => Result<OpenCase, Failure>,
    reviewer: string | undefined,
  ): Promise<Result<void, Failure>> {
    if (context.session()?.opened.folder.root === resolve(folder)) await context.leave();
    const opened = open();
    if (!opened.ok) return opened;
    await context.leave();
    const session = createSession(context, opened.value, reviewer);
    context.enter(session);
    session.proposals.refresh();
    context.changed('case', 'documents', 'report', 'evidence', 'findings', 'history', 'import', 'watch');
    return success(undefined);
  }

  function create(input: { folder: string; name: string; reviewer: string }): Promise<Result<void, Failure>> {
    const folder = withCaseExtension(input.folder);
    return enter(folder, () => createCase({ ...input, folder, createdAt: now() }), input.reviewer);
  }

  const summary = reading<'case.summary'>(context, (session) => success(summariseCase(session)));

  return {
    'case.create': async (input) => {
      const made = await create(input);
      return made.ok ? summary({}) : made;
    },
    'case.open': async ({ folder, reviewer }) => {
      const opened = await enter(folder, () => openCase(folder, { now: now() }), reviewer);
      return opened.ok ? summary({}) : opened;
    },
    'case.createSample': async ({ folder, samples, name, reviewer }) => {
      const made = await create({ folder, name, reviewer });
      if (!made.ok) return made;
      const session = context.session();
      if (session === undefined) return failed({ kind: 'no-case-open' });
      const imported = importSample(session, samples);
      return imported.ok ? summary({}) : imported;
    },
    'case.close': async () => {
      await context.leave();
      context.changed('case');
      return success({});
    },
    'case.summary': summary,
    'case.rename': writing(context, (session, { name }) => {
      const before = readSetting(session.database, 'name');
      if (before !== name) {
        perform(
          session.database,
          { action: 'case.rename', subject: name, changes: [{ slot: 'case-name', before, after: name }] },
          session.author(),
        );
        context.changed('case', 'history');
      }
      return summary({});
    }),
    'case.setReviewer': writing(context, (session, { reviewer }) => {
      const before = readSetting(session.database, 'reviewer');
      session.reviewer = reviewer;
      if (before !== reviewer) {
        perform(
          session.database,
          {
            action: 'case.setReviewer',
            subject: reviewer,
            changes: [{ slot: 'reviewer', before, after: reviewer }],
          },
          session.author(),
        );
        // Who reads decides what a blind reader sees, and what is left to do.
        context.changed('case', 'history', 'report', 'evidence');
      }
      return summary({});
    }),
  };
}
