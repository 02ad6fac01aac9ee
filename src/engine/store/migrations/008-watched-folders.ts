import type { Migration } from '../migrate.ts';

/** Folders of which the case wants to hear, and the files in them that were imported or passed over as they were then. */
export const watchedFolders: Migration = {
  version: 8,
  name: 'watched-folders',
  sql: `
    CREATE TABLE watched_folder (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL UNIQUE,
      added_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE watched_file (
      folder TEXT NOT NULL REFERENCES watched_folder (id),
      -- Relative to the folder, with slashes.
      path TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      -- Milliseconds since 1970.
      modified_at INTEGER NOT NULL,
      PRIMARY KEY (folder, path)
    ) STRICT, WITHOUT ROWID;
  `,
};
