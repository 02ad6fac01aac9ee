import type { Migration } from '../migrate.ts';

/**
 * Documents that took the place of others (the same file read again, a further draft, a newer edition) with what became of
 * what had been said of the older one; and the version of the program that has read each document.
 */
export const versions: Migration = {
  version: 10,
  name: 'versions',
  sql: `
    CREATE TABLE version (
      newer INTEGER PRIMARY KEY REFERENCES document (number),
      older INTEGER NOT NULL REFERENCES document (number),
      kind TEXT NOT NULL CHECK (kind IN ('reading', 'draft', 'edition')),
      -- A VersionRecord as a JSON object.
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX version_by_older ON version (older);

    -- "It is no new edition of that": what a person said to an offer.
    CREATE TABLE declined_edition (
      newer INTEGER NOT NULL REFERENCES document (number),
      older INTEGER NOT NULL REFERENCES document (number),
      PRIMARY KEY (newer, older)
    ) STRICT, WITHOUT ROWID;

    -- The version of the program that read it; NULL before that was kept.
    ALTER TABLE document ADD COLUMN reader TEXT;

    -- 1: an earlier reading of a source on which evidence rests that was not found again; it can be opened still.
    ALTER TABLE document ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1));
  `,
};
