import type { SearchNote } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport } from '../store/documents.ts';
import { rows } from '../store/sql.ts';
import { termsOf } from './show-hit.ts';
import { findWords } from './snippet.ts';
import { readQuery } from './query.ts';

/** So many notes are shown at most. */
const mostNotes = 50;

/** Notes to verdicts in force and reasons for dismissals that have all the words of the query, newest first. */
export function searchNotes(database: CaseDatabase, query: string): SearchNote[] {
  const reading = readQuery(query);
  const report = findReport(database);
  if (!reading.ok || report === undefined) return [];
  // What is not text cannot be in a note.
  const { patterns, ranges } = termsOf(reading.node, []);
  if (patterns.length === 0 || ranges.length > 0 || !isPlain(reading.node.kind)) return [];
  const written = rows<Omit<SearchNote, 'marks'>>(
    database,
    `SELECT 'verdict' AS kind, statistic AS id, note AS text, person, at FROM verdict
     WHERE document = :report AND note IS NOT NULL AND verdict IS NOT NULL
       AND id IN (SELECT max(id) FROM verdict WHERE document = :report GROUP BY statistic)
     UNION ALL
     SELECT 'dismissal', finding, reason, person, at FROM dismissal WHERE document = :report
     ORDER BY at DESC`,
    { report: report.number },
  );
  return written
    .flatMap((note) => {
      const found = patterns.map((pattern) => findWords(note.text, [pattern]));
      if (found.some((stretches) => stretches.length === 0)) return [];
      return [{ ...note, marks: findWords(note.text, patterns) }];
    })
    .slice(0, mostNotes);
}

function isPlain(kind: string): boolean {
  return kind === 'words' || kind === 'all' || kind === 'number';
}
