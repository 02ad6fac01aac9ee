import { success } from '../../core/result.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function importRequests(context: EngineContext): AreaHandlers<'import'> {
  return {
    'import.start': writing(context, (session, { paths, role, acceptDamaged }) =>
      session.imports.start(paths, role, { acceptDamaged }),
    ),
    'import.jobs': reading(context, (session) => success(session.imports.jobs())),
    'import.cancel': writing(context, (session, { jobId }) => session.imports.cancel(jobId)),
    'import.acceptDamaged': writing(context, (session, { jobId, path }) =>
      session.imports.acceptDamaged(jobId, path),
    ),
    'import.clear': reading(context, (session) => {
      session.imports.clear();
      return success({});
    }),
  };
}
