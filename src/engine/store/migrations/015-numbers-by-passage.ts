import type { Migration } from '../migrate.ts';

/** Whether a passage states a number of a wide range is asked of the passage: the numbers in their order would be most of them. */
export const numbersByPassage: Migration = {
  version: 15,
  name: 'numbers-by-passage',
  sql: 'CREATE INDEX number_entry_by_passage ON number_entry (passage, value);',
};
