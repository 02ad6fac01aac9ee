import type { Quantity } from '../../core/statistics/quantity.ts';
import { readOwnFindings } from '../evidence/findings.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readQuantities } from '../store/quantities.ts';
import { readFootnotes, readMarkers, readTables, readText } from '../store/read-document.ts';
import { row, rows } from '../store/sql.ts';

/**
 * Whether another reading of a file says, with everything applied that was said of the one before, what that one says: then
 * there is nothing to put in its place.
 */
export function isSameReading(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  changes: readonly Change[],
): boolean {
  return (
    readText(database, older.number) === readText(database, newer.number) &&
    samePassages(database, older, newer, changes) &&
    sameMatter(database, older, newer, changes) &&
    (older.role === 'report'
      ? sameStatistics(database, older, newer, changes) && sameFindings(database, older, newer)
      : sameQuantities(database, older, newer))
  );
}

/** The passages of either have consecutive ids. Labels may differ where they were corrected to what they were. */
function samePassages(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  changes: readonly Change[],
): boolean {
  const shift = newer.firstPassage - older.firstPassage;
  if (newer.lastPassage - older.lastPassage !== shift) return false;
  const labels = new Map(
    changes.flatMap((change) =>
      change.slot === 'paragraph-label' ? [[change.paragraphId, change.after]] : [],
    ),
  );
  return rows<{ element: string; label: string | null; isOther: number }>(
    database,
    `SELECT * FROM (
       SELECT fresh.element, old.label,
         old.kind <> fresh.kind OR old.text <> fresh.text OR old.start_offset <> fresh.start_offset
           OR old.page IS NOT fresh.page OR old.level IS NOT fresh.level OR old.heading IS NOT fresh.heading
           OR old.parent IS NOT fresh.parent OR old.provision IS NOT fresh.provision OR old.path IS NOT fresh.path
           OR old.table_element IS NOT fresh.table_element OR old.cells IS NOT fresh.cells AS isOther,
         old.label IS NOT fresh.label AS isRelabelled
       FROM passage AS old JOIN passage AS fresh ON fresh.id = old.id + :shift
       WHERE old.id BETWEEN :first AND :last AND old.kind <> 'title')
     WHERE isOther OR isRelabelled`,
    { shift, first: older.firstPassage, last: older.lastPassage },
  ).every(({ element, label, isOther }) => isOther === 0 && labels.get(element) === label);
}

/** Markers, notes, tables and pages. */
function sameMatter(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  changes: readonly Change[],
): boolean {
  const moved = new Map(
    changes.flatMap((change) => (change.slot === 'footnote-marker' ? [[change.position, change.after]] : [])),
  );
  const markers = readMarkers(database, newer.number).map((marker, position) => ({
    ...marker,
    ...moved.get(position),
  }));
  const told = (document: StoredDocument, itsMarkers: unknown): string =>
    JSON.stringify([
      itsMarkers,
      readFootnotes(database, document.number),
      readTables(database, document.number),
    ]);
  if (told(older, readMarkers(database, older.number)) !== told(newer, markers)) return false;
  const pages = row<{ count: number }>(
    database,
    `SELECT count(*) AS count FROM page AS old
       LEFT JOIN page AS fresh ON fresh.document = :newer AND fresh.number = old.number
     WHERE old.document = :older AND (fresh.number IS NULL OR fresh.segments IS NOT old.segments)`,
    { older: older.number, newer: newer.number },
  );
  return older.pages === newer.pages && pages?.count === 0;
}

function sameQuantities(database: CaseDatabase, older: StoredDocument, newer: StoredDocument): boolean {
  if (older.quantities !== newer.quantities) return false;
  const other = row<{ count: number }>(
    database,
    `SELECT count(*) AS count FROM quantity AS old
       LEFT JOIN quantity AS fresh ON fresh.document = :newer AND fresh.element = old.element
     WHERE old.document = :older AND (fresh.id IS NULL OR fresh.start_offset <> old.start_offset
       OR fresh.end_offset <> old.end_offset OR fresh.kind <> old.kind OR fresh.value IS NOT old.value
       OR fresh.low IS NOT old.low OR fresh.high IS NOT old.high OR fresh.out_of IS NOT old.out_of
       OR fresh.unit IS NOT old.unit OR fresh.counted IS NOT old.counted OR fresh.qualifier IS NOT old.qualifier
       OR fresh.period IS NOT old.period OR fresh.details IS NOT old.details)`,
    { older: older.number, newer: newer.number },
  );
  return other?.count === 0;
}

/** Statistics of a report with the corrections that have gone over; their ids may be others. */
function sameStatistics(
  database: CaseDatabase,
  older: StoredDocument,
  newer: StoredDocument,
  changes: readonly Change[],
): boolean {
  const now = new Map(readQuantities(database, newer.number).map((each) => [each.id, each]));
  for (const change of changes) {
    if (change.slot !== 'quantity') continue;
    if (change.after === null) now.delete(change.statisticId);
    else now.set(change.statisticId, change.after);
  }
  const told = (quantities: Iterable<Quantity>): string =>
    [...quantities]
      .map(({ id: _id, ...said }) =>
        JSON.stringify(
          Object.entries(said)
            .filter(([, value]) => value !== undefined)
            .sort(([left], [right]) => (left < right ? -1 : 1)),
        ),
      )
      .sort()
      .join('\n');
  return told(readQuantities(database, older.number)) === told(now.values());
}

function sameFindings(database: CaseDatabase, older: StoredDocument, newer: StoredDocument): boolean {
  const told = ({ number }: StoredDocument): string =>
    readOwnFindings(database, number)
      .map(({ rule, severity, message }) => `${rule} ${severity} ${message}`)
      .sort()
      .join('\n');
  return told(older) === told(newer);
}
