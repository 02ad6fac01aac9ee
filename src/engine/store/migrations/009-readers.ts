import type { Migration } from '../migrate.ts';

/**
 * Several readers of one report. A row of `verdict` from before is of the part "case": the decision where one person
 * reads, which takes the place of whatever was decided before it. "reader" is what one of several readers says, beside
 * the others; "adjudication" decides between them. The last row of each part (and reader) is the one that stands.
 */
export const readers: Migration = {
  version: 9,
  name: 'readers',
  sql: `
    ALTER TABLE verdict ADD COLUMN part TEXT NOT NULL DEFAULT 'case'
      CHECK (part IN ('case', 'reader', 'adjudication'));
    -- Whose it is, for the part "reader"; \`person\` is who brought the row about, also by undoing.
    ALTER TABLE verdict ADD COLUMN reader TEXT;
    -- What the report should say instead.
    ALTER TABLE verdict ADD COLUMN suggestion TEXT;
    -- What the verdict rests on, as JSON: see core/verification/verdict-basis.ts. Absent in rows from before.
    ALTER TABLE verdict ADD COLUMN basis TEXT;
    -- How the case is read: see core/verification/reading-mode.ts.
    INSERT INTO setting (key, value) VALUES ('reading', '{"readers":1,"blind":false,"blindReaders":[]}');
  `,
};
