import type { Migration } from '../migrate.ts';
import { numberTokensOf } from '../number-token.ts';
import { readQuantitiesOfPassage } from '../quantities.ts';
import { rows, run } from '../sql.ts';
import { stemTokensOf } from '../stem-tokens.ts';

interface PassageToFill {
  readonly id: number;
  readonly label: string | null;
  readonly text: string;
  readonly caption: string | null;
  readonly language: string | null;
}

/** So many passages are read at a time. */
const batch = 2000;

/**
 * Words are found in all their forms (a column of stems beside the words), percentages as percentages; documents have
 * tags, and searches are kept.
 */
export const searchFormsAndTags: Migration = {
  version: 4,
  name: 'search-forms-and-tags',
  sql: `
    ALTER TABLE document ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE passage ADD COLUMN stems TEXT NOT NULL DEFAULT '';
    CREATE TABLE saved_search (
      name TEXT PRIMARY KEY,
      query TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    DROP TABLE passage_fts;
    CREATE VIRTUAL TABLE passage_fts USING fts5 (
      label, text, numbers, caption, context, stems,
      content = 'passage', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2',
      prefix = '2 3'
    );
  `,
  complete(database) {
    for (let after = 0; ;) {
      const found = rows<PassageToFill>(
        database,
        `SELECT passage.id, passage.label, passage.text, passage.caption, document.language
         FROM passage JOIN document ON document.number = passage.document
         WHERE passage.id > :after ORDER BY passage.id LIMIT :batch`,
        { after, batch },
      );
      if (found.length === 0) break;
      for (const { id, label, text, caption, language } of found) {
        run(database, 'UPDATE passage SET stems = :stems, numbers = :numbers WHERE id = :id', {
          id,
          stems: stemTokensOf([label ?? undefined, text, caption ?? undefined], language ?? undefined),
          numbers: [...new Set(readQuantitiesOfPassage(database, id).flatMap(numberTokensOf))].join(' '),
        });
        after = id;
      }
    }
    run(database, "INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')");
  },
};
