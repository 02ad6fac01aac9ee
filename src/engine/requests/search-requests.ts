import { success } from '../../core/result.ts';
import { search } from '../search/search.ts';
import { reading, type AreaHandlers, type EngineContext } from './handlers.ts';

export function searchRequests(context: EngineContext): AreaHandlers<'search'> {
  return {
    'search.query': reading(context, ({ database }, input) => {
      const from = performance.now();
      const found = search(database, input);
      return found.ok ? success({ ...found.value, ms: performance.now() - from }) : found;
    }),
  };
}
