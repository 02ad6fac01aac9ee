import type { VersionRecord } from '../../core/versions/version-record.ts';
import type { CaseDatabase } from './database.ts';
import { row, rows, run } from './sql.ts';

/** A record of the coming of a newer version, with the document that came. */
export interface StoredVersion {
  readonly newerId: string;
  readonly record: VersionRecord;
}

/** Puts down, changes or takes away that a document stands in the place of another. */
export function writeVersion(database: CaseDatabase, newerId: string, record: VersionRecord | null): void {
  const before = row<{ older: number }>(
    database,
    'SELECT older FROM version WHERE newer = (SELECT number FROM document WHERE id = :newerId)',
    { newerId },
  );
  run(database, 'DELETE FROM version WHERE newer = (SELECT number FROM document WHERE id = :newerId)', {
    newerId,
  });
  if (before !== undefined) supersede(database, before.older, false);
  if (record === null) return;
  run(
    database,
    `INSERT INTO version (newer, older, kind, record)
     SELECT newer.number, older.number, :kind, :record
     FROM document AS newer, document AS older WHERE newer.id = :newerId AND older.id = :olderId`,
    { newerId, olderId: record.olderId, kind: record.kind, record: JSON.stringify(record) },
  );
  const rests = record.items.some((item) => item.thing === 'evidence' && item.status === 'lost');
  const older = row<{ older: number; role: string }>(
    database,
    `SELECT older, role FROM version JOIN document ON document.number = older
     WHERE newer = (SELECT number FROM document WHERE id = :newerId)`,
    { newerId },
  );
  if (older !== undefined && record.kind === 'reading' && rests && older.role !== 'report') {
    supersede(database, older.older, true);
  }
}

function supersede(database: CaseDatabase, document: number, superseded: boolean): void {
  run(database, 'UPDATE document SET superseded = :superseded WHERE number = :document', {
    document,
    superseded: Number(superseded),
  });
}

/** What a document took the place of, if it did. */
export function findVersion(database: CaseDatabase, newerId: string): VersionRecord | undefined {
  const found = row<{ record: string }>(
    database,
    'SELECT record FROM version WHERE newer = (SELECT number FROM document WHERE id = :newerId)',
    { newerId },
  );
  return found === undefined ? undefined : (JSON.parse(found.record) as VersionRecord);
}

/** By the id of an older edition in the case, the id of the one that came last. */
export function newestEditions(database: CaseDatabase): ReadonlyMap<string, string> {
  const next = new Map(
    rows<{ older: string; newer: string }>(
      database,
      `SELECT older.id AS older, newer.id AS newer FROM version
       JOIN document AS older ON older.number = version.older
       JOIN document AS newer ON newer.number = version.newer
       WHERE version.kind = 'edition' AND newer.present = 1`,
    ).map(({ older, newer }) => [older, newer]),
  );
  const newestOf = (id: string, seen: ReadonlySet<string>): string => {
    const newer = next.get(id);
    return newer === undefined || seen.has(newer) ? id : newestOf(newer, new Set([...seen, newer]));
  };
  return new Map([...next.keys()].map((id) => [id, newestOf(id, new Set([id]))]));
}

/** All of them whose newer document is in the case, the last to come first. */
export function listVersions(database: CaseDatabase): StoredVersion[] {
  return rows<{ id: string; record: string }>(
    database,
    `SELECT document.id, version.record FROM version JOIN document ON document.number = version.newer
     WHERE document.present = 1 ORDER BY version.newer DESC`,
  ).map(({ id, record }) => ({ newerId: id, record: JSON.parse(record) as VersionRecord }));
}
