import type { SearchNote } from '../../shared/contract.ts';
import type { CaseDatabase } from '../store/database.ts';
import { hiddenFrom } from '../evidence/hidden-from.ts';
import { readStandings } from '../evidence/standings.ts';
import { findReport } from '../store/documents.ts';
import { rows } from '../store/sql.ts';
import { termsOf } from './show-hit.ts';
import { findWords } from './snippet.ts';
import { readQuery } from './query.ts';

/** So many notes are shown at most. */
const mostNotes = 50;

/** Notes to verdicts in force and reasons for dismissals that have all the words of the query, newest first. */
export function searchNotes(database: CaseDatabase, query: string, viewer: string): SearchNote[] {
  const reading = readQuery(query);
  const report = findReport(database);
  if (!reading.ok || report === undefined) return [];
  // What is not text cannot be in a note.
  const { patterns, ranges } = termsOf(reading.node, []);
  if (patterns.length === 0 || ranges.length > 0 || !isPlain(reading.node.kind)) return [];
  const isHidden = hiddenFrom(database, report.number, viewer);
  const written = [
    ...verdictNotes(database, report.number).filter(({ id, person }) => person === viewer || !isHidden(id)),
    ...rows<Note>(
      database,
      "SELECT 'dismissal' AS kind, finding AS id, reason AS text, person, at FROM dismissal WHERE document = :report",
      { report: report.number },
    ),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return written
    .flatMap((note) => {
      const found = patterns.map((pattern) => findWords(note.text, [pattern]));
      if (found.some((stretches) => stretches.length === 0)) return [];
      return [{ ...note, marks: findWords(note.text, patterns) }];
    })
    .slice(0, mostNotes);
}

type Note = Omit<SearchNote, 'marks'>;

/** Notes to all verdicts that stand, of every reader. */
function verdictNotes(database: CaseDatabase, report: number): Note[] {
  return [...readStandings(database, report)].flatMap(([id, { readers, adjudication }]) =>
    [...readers, adjudication].flatMap((decision) =>
      decision?.note === undefined
        ? []
        : [{ kind: 'verdict' as const, id, text: decision.note, person: decision.by, at: decision.at }],
    ),
  );
}

function isPlain(kind: string): boolean {
  return kind === 'words' || kind === 'all' || kind === 'number';
}
