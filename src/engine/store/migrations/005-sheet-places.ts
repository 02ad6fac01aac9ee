import type { Migration } from '../migrate.ts';

/** Where rows and tables stand in files of sheets: every cell has the address that its program gives it. */
export const sheetPlaces: Migration = {
  version: 5,
  name: 'sheet-places',
  sql: `
    ALTER TABLE passage ADD COLUMN sheet_row INTEGER;
    ALTER TABLE document_table ADD COLUMN sheet TEXT;
  `,
};
