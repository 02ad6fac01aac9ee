import type { Migration } from '../migrate.ts';

/**
 * What looking for the report's quotations in the sources has found. Kept apart from the findings of the report alone,
 * which are made anew at other times.
 */
export const quotationFindings: Migration = {
  version: 11,
  name: 'quotation-findings',
  sql: `
    CREATE TABLE quotation_finding (
      report INTEGER NOT NULL REFERENCES document (number),
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      -- The finding as JSON, without what has been decided about it.
      record TEXT NOT NULL,
      PRIMARY KEY (report, id)
    ) STRICT, WITHOUT ROWID;
  `,
};
