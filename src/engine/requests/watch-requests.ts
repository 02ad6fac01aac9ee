import { success } from '../../core/result.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function watchRequests(context: EngineContext): AreaHandlers<'watch'> {
  return {
    'watch.list': reading(context, (session) => success(session.watched.list())),
    'watch.add': writing(context, (session, { path }) => session.watched.add(path)),
    'watch.remove': writing(context, (session, { folderId }) => session.watched.remove(folderId)),
    'watch.import': writing(context, (session, { folderId }) => session.watched.import(folderId)),
    'watch.dismiss': writing(context, (session, { folderId }) => session.watched.dismiss(folderId)),
    'watch.rescan': writing(context, async (session) => {
      await session.watched.rescan();
      return success({});
    }),
  };
}
