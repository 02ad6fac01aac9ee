import { guessBibliography } from '../../../core/citations/guess-bibliography.ts';
import type { FirstPage } from '../../../core/citations/bibliography.ts';
import type { Migration } from '../migrate.ts';
import { rows, run } from '../sql.ts';

interface DocumentToGuess {
  readonly number: number;
  readonly file_name: string;
  readonly format: FirstPage['format'];
  readonly role: FirstPage['role'];
  readonly title: string;
  readonly authors: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly metadata: string;
  readonly first_passage: number;
  readonly last_passage: number;
}

/** So many passages of a document are its beginning. */
const beginning = 60;

/**
 * Sources stand in collections, and have what a bibliography says of them, with where each guess came from. A document's
 * revision grows with every change to it: whoever holds a list of documents reads anew only those that have changed.
 */
export const collectionsAndBibliography: Migration = {
  version: 13,
  name: 'collections-and-bibliography',
  sql: `
    ALTER TABLE document ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX document_by_revision ON document (revision);
    -- Kind, symbol, container and language of the source as a person sees them: a JSON object.
    ALTER TABLE document ADD COLUMN bibliography TEXT NOT NULL DEFAULT '{}';
    -- What was guessed of it and from where: a JSON object by field.
    ALTER TABLE document ADD COLUMN guesses TEXT NOT NULL DEFAULT '{}';
    CREATE TABLE collection (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE collection_member (
      collection TEXT NOT NULL REFERENCES collection (id),
      document INTEGER NOT NULL REFERENCES document (number),
      PRIMARY KEY (collection, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX collection_member_by_document ON collection_member (document);
  `,
  complete(database) {
    // What a person may have written stays as it is: only what is empty is filled.
    const documents = rows<DocumentToGuess>(
      database,
      `SELECT number, file_name, format, role, title, authors, date, publisher, language, metadata, first_passage, last_passage
       FROM document WHERE incomplete = 0`,
    );
    for (const document of documents) {
      const lines = rows<{ text: string; page: number | null }>(
        database,
        "SELECT text, page FROM passage WHERE id BETWEEN :first AND :last AND kind <> 'footnote' ORDER BY id",
        {
          first: document.first_passage + 1,
          last: Math.min(document.last_passage, document.first_passage + beginning),
        },
      );
      const guess = guessBibliography({
        fileName: document.file_name,
        format: document.format,
        role: document.role,
        metadata: JSON.parse(document.metadata) as FirstPage['metadata'],
        title: document.title,
        language: document.language ?? undefined,
        lines: lines.filter(({ page }) => page === null || page === 1).map(({ text }) => text),
      });
      const { title, ...others } = guess;
      run(
        database,
        `UPDATE document SET bibliography = :bibliography, guesses = :guesses,
           authors = CASE WHEN authors = '[]' THEN :authors ELSE authors END,
           date = coalesce(date, :date), publisher = coalesce(publisher, :publisher)
         WHERE number = :number`,
        {
          number: document.number,
          bibliography: JSON.stringify({
            itemType: guess.itemType.value,
            symbol: guess.symbol?.value,
            container: guess.container?.value,
            language: guess.language?.value,
          }),
          guesses: JSON.stringify(title?.value === document.title ? guess : others),
          authors: JSON.stringify(guess.authors?.value ?? []),
          date: guess.date?.value ?? null,
          publisher: guess.publisher?.value ?? null,
        },
      );
    }
  },
};
