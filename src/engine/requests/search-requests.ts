import { success } from '../../core/result.ts';
import type { SavedSearch } from '../../shared/contract.ts';
import { perform } from '../history/journal.ts';
import { savedQuery, savedSearches } from '../search/saved-searches.ts';
import { search } from '../search/search.ts';
import { searchNotes } from '../search/search-notes.ts';
import type { CaseSession } from '../session.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

export function searchRequests(context: EngineContext): AreaHandlers<'search'> {
  function keep(session: CaseSession, name: string, after: string | null): SavedSearch[] {
    const { database } = session;
    const before = savedQuery(database, name) ?? null;
    if (before !== after) {
      perform(
        database,
        {
          action: after === null ? 'search.forget' : 'search.save',
          subject: name,
          changes: [{ slot: 'saved-search', name, before, after }],
        },
        session.author(),
      );
      context.changed('searches', 'history', 'case');
    }
    return savedSearches(database);
  }

  return {
    'search.query': reading(context, ({ database, reviewer }, input) => {
      const from = performance.now();
      const found = search(database, input);
      if (!found.ok) return found;
      // Notes belong to no document: narrowed to some, a search leaves them out.
      const isNarrowed = input.roles !== undefined || input.documentIds !== undefined;
      const notes = isNarrowed ? [] : searchNotes(database, input.query, reviewer);
      return success({
        ...found.value,
        notices: [...found.value.notices],
        notes,
        ms: performance.now() - from,
      });
    }),
    'search.saved': reading(context, ({ database }) => success(savedSearches(database))),
    'search.save': writing(context, (session, { name, query }) =>
      success(keep(session, name.trim(), query.trim())),
    ),
    'search.forget': writing(context, (session, { name }) => success(keep(session, name, null))),
  };
}
