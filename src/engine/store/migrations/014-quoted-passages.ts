import type { Migration } from '../migrate.ts';

/** Paragraphs that are set as blocks of quoted text say so. Cases made before learn it when a document is read again. */
export const quotedPassages: Migration = {
  version: 14,
  name: 'quoted-passages',
  sql: 'ALTER TABLE passage ADD COLUMN quotation INTEGER NOT NULL DEFAULT 0 CHECK (quotation IN (0, 1))',
};
