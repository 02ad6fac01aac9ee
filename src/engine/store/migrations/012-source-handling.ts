import type { Migration } from '../migrate.ts';

/** What may leave the case: per source, and what is covered for the protection of persons. */
export const sourceHandling: Migration = {
  version: 12,
  name: 'source-handling',
  sql: `
    -- A source without a row: its cited places may be handed over, the whole file not.
    CREATE TABLE source_handling (
      document INTEGER PRIMARY KEY REFERENCES document (number),
      -- The whole file may go into evidence packages.
      whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
      -- Given under a promise: nothing that shows what it is or says leaves the case covered exports.
      consent_bound INTEGER NOT NULL CHECK (consent_bound IN (0, 1))
    ) STRICT;
    -- See core/protection/protection-settings.ts.
    INSERT INTO setting (key, value) VALUES ('protection', '{"fewerThan":5}');
  `,
};
