import { success } from '../../core/result.ts';
import { readOverview } from '../overview/read-overview.ts';
import { reading, type AreaHandlers, type EngineContext } from './handlers.ts';

export function overviewRequests(context: EngineContext): AreaHandlers<'overview'> {
  return {
    'overview.read': reading(context, (session, { minutesFromUtc }) =>
      success(readOverview(session, minutesFromUtc)),
    ),
  };
}
