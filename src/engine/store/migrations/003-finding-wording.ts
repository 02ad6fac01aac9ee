import type { Migration } from '../migrate.ts';

/** What a finding says apart from the language it is said in; those from before have only their English sentence. */
export const findingWordingColumn: Migration = {
  version: 3,
  name: 'finding-wording',
  sql: 'ALTER TABLE finding ADD COLUMN wording TEXT;',
};
