import type { CaseDatabase } from '../store/database.ts';
import { row, rows } from '../store/sql.ts';
import { stemToken, type StemmedLanguage } from '../store/stem-tokens.ts';

const prepared = new WeakSet<CaseDatabase>();

/** The index's own table of its words, as a view of this connection: nothing is written to the case. */
function prepareVocabulary(database: CaseDatabase): void {
  if (prepared.has(database)) return;
  database.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_word USING fts5vocab (main, passage_fts, col)',
  );
  prepared.add(database);
}

/** In about how many passages a word or another of its forms stands: those removed from the case count as well. */
export function countPassagesWithWord(
  database: CaseDatabase,
  word: string,
  languages: readonly StemmedLanguage[],
): number {
  const tokens = [word, ...languages.map((language) => stemToken(word, language) ?? `${language}${word}`)];
  return tokens.reduce((sum, token) => sum + countToken(database, token), 0);
}

function countToken(database: CaseDatabase, token: string): number {
  prepareVocabulary(database);
  return (
    row<{ doc: number | null }>(
      database,
      "SELECT max(doc) AS doc FROM temp.passage_word WHERE term = :token AND col <> 'numbers'",
      { token },
    )?.doc ?? 0
  );
}

export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** Words of the index that begin so, with the number of passages they stand in. */
export function wordsBeginning(database: CaseDatabase, beginning: string): WordCount[] {
  prepareVocabulary(database);
  return rows<WordCount>(
    database,
    "SELECT term AS word, doc AS count FROM temp.passage_word WHERE term >= :from AND term < :to AND col = 'text'",
    { from: beginning, to: `${beginning}\u{10ffff}` },
  );
}
