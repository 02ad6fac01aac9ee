import type { Migration } from '../migrate.ts';

/**
 * What was asked to be imported and what became of it outlives the program. Long documents are written in several
 * transactions: until the last one they are incomplete, and not present.
 */
export const importQueue: Migration = {
  version: 6,
  name: 'import-queue',
  sql: `
    CREATE TABLE import_job (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      started_at TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('report', 'source', 'law', 'auto')),
      may_be_report INTEGER NOT NULL CHECK (may_be_report IN (0, 1)),
      -- Of the history.
      step TEXT NOT NULL
    ) STRICT;

    CREATE TABLE import_file (
      job TEXT NOT NULL REFERENCES import_job (id),
      position INTEGER NOT NULL,
      path TEXT NOT NULL,
      relative_path TEXT NOT NULL,
      file_name TEXT NOT NULL,
      chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
      -- The file as it was when it was chosen; NULL where there was none. Milliseconds since 1970.
      bytes INTEGER,
      modified_at INTEGER,
      accept_damaged INTEGER NOT NULL CHECK (accept_damaged IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'refused', 'duplicate', 'cancelled')),
      role TEXT NOT NULL CHECK (role IN ('report', 'source', 'law')),
      document_id TEXT,
      -- What was found in it, or why it was refused, as a JSON object.
      outcome TEXT,
      PRIMARY KEY (job, position)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE document ADD COLUMN incomplete INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1));
    CREATE INDEX document_incomplete ON document (number) WHERE incomplete = 1;
  `,
};
