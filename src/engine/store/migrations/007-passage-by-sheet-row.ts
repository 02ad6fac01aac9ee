import type { Migration } from '../migrate.ts';

/** "Poblacion!B12" finds its row without walking along a long sheet. */
export const passageBySheetRow: Migration = {
  version: 7,
  name: 'passage-by-sheet-row',
  sql: 'CREATE INDEX passage_by_sheet_row ON passage (sheet_row) WHERE sheet_row IS NOT NULL;',
};
