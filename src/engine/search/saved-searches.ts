import type { SavedSearch } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row, rows } from '../store/sql.ts';

/** Searches kept in the case, by name. */
export function savedSearches(database: CaseDatabase): SavedSearch[] {
  return rows<SavedSearch>(database, 'SELECT name, query FROM saved_search').sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}

export function savedQuery(database: CaseDatabase, name: string): string | undefined {
  return row<{ query: string }>(database, 'SELECT query FROM saved_search WHERE name = :name', { name })
    ?.query;
}
