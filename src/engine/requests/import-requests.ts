import { success } from '../../core/result.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function importRequests(context: EngineContext): AreaHandlers<'import'> {
  return {
    'import.start': writing(context, (session, { paths, role, acceptDamaged }) =>
      session.imports.start(paths, role, { acceptDamaged }),
    ),
    'import.jobs': reading(context, (session) => success(session.imports.jobs())),
    'import.overview': reading(context, (session) => success(session.imports.overview())),
    'import.files': reading(context, (session, question) => success(session.imports.files(question))),
    'import.pause': writing(context, (session, selection) => session.imports.pause(selection)),
    'import.resume': writing(context, (session, selection) => session.imports.resume(selection)),
    'import.cancel': writing(context, (session, selection) => session.imports.cancel(selection)),
    'import.retry': writing(context, (session, selection) => session.imports.retry(selection)),
    'import.acceptDamaged': writing(context, (session, { jobId, position }) =>
      session.imports.acceptDamaged(jobId, position),
    ),
    'import.clear': writing(context, (session, { jobId }) => session.imports.clear(jobId)),
  };
}
