import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCase } from '../../src/engine/case/open-case.ts';
import { readReadingMode } from '../../src/engine/evidence/reading-mode.ts';
import { listVersions } from '../../src/engine/store/versions.ts';
import { readStanding } from '../../src/engine/evidence/standings.ts';
import { readFindings } from '../../src/engine/evidence/findings.ts';
import { applicationId, openDatabase } from '../../src/engine/store/database.ts';
import { migrate, type Migration } from '../../src/engine/store/migrate.ts';
import { migrations } from '../../src/engine/store/migrations/index.ts';
import { readProtection, readSourceHandling } from '../../src/engine/store/source-handling.ts';
import { listDocuments, readGuesses } from '../../src/engine/store/documents.ts';
import {
  addDocument,
  newCase,
  reopened,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';

let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  temporary.remove();
});

test('migrations are numbered from one without gaps', () => {
  expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
});

describe('001 initial', () => {
  test('makes strict tables only, marked as ours', () => {
    const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
    migrate(database, migrations.slice(0, 1), () => 'unused');
    const loose = database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(database.pragma('user_version', { simple: true })).toBe(1);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  test.each(['history', 'verdict'])('%s refuses to be changed or deleted', (table) => {
    const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
    migrate(database, migrations.slice(0, 1), () => 'unused');
    database.pragma('foreign_keys = OFF');
    if (table === 'history') {
      database.exec("INSERT INTO history VALUES (1, '', '', '', '', NULL, '[]', '', '')");
    } else {
      database.exec("INSERT INTO verdict VALUES (1, 1, 's1', 'verified', NULL, 'Ana', '', 1)");
    }
    expect(() => database.exec(`UPDATE ${table} SET at = 'x'`)).toThrow(/append-only/);
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
    database.close();
  });
});

test('003 leaves findings of earlier cases with their English sentence', () => {
  const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
  migrate(database, migrations.slice(0, 2), () => 'unused');
  database.pragma('foreign_keys = OFF');
  database.exec(
    "INSERT INTO finding VALUES (1, 'f1', 0, 'sum', 'info', '[\"p1\"]', '[]', 1, NULL, NULL, 'It adds up.')",
  );
  database.pragma('foreign_keys = ON');
  database.exec(migrations[2]?.sql ?? '');
  // Read together with what later versions keep apart.
  database.exec(migrations[10]?.sql ?? '');
  expect(readFindings(database, 1)).toMatchObject([
    { rule: 'sum', message: 'It adds up.', wording: undefined },
  ]);
  database.close();
});

test('009 leaves a verdict of earlier cases as the decision of the one who read', () => {
  const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
  migrate(database, migrations.slice(0, 8), () => 'unused');
  database.pragma('foreign_keys = OFF');
  database.exec("INSERT INTO history VALUES (1, '', 'Ana', 'verdict.set', '', NULL, '[]', '', '', NULL)");
  database.exec("INSERT INTO verdict VALUES (1, 1, 's1', 'verified', 'seen', 'Ana', '2026', 1)");
  database.pragma('foreign_keys = ON');
  database.exec(migrations[8]?.sql ?? '');
  expect(readStanding(database, 1, 's1')).toEqual({
    readers: [{ verdict: 'verified', note: 'seen', by: 'Ana', at: '2026' }],
    first: [],
  });
  expect(readReadingMode(database)).toEqual({ readers: 1, blind: false, blindReaders: [] });
  database.close();
});

test('014 takes no passage of earlier cases for quoted', () => {
  const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
  migrate(database, migrations.slice(0, 13), () => 'unused');
  database.pragma('foreign_keys = OFF');
  database.exec(`
    INSERT INTO file VALUES ('${'0'.repeat(64)}', 1, '');
    INSERT INTO document (number, id, sha256, present, role, file_name, path, format, title, authors, words, metadata,
      warnings, imported_at, first_passage, last_passage, quantities)
    VALUES (1, 'd1', '${'0'.repeat(64)}', 1, 'source', 'a.txt', 'a.txt', 'txt', 'Boats', '[]', 1, '{}', '[]', '', 1, 1, 0);
    INSERT INTO passage (id, document, element, kind, text, start_offset, end_offset, numbers)
    VALUES (1, 1, 'p1', 'plain', 'Boats', 0, 5, '');`);
  database.pragma('foreign_keys = ON');
  migrate(database, migrations.slice(0, 14), () => join(temporary.path, 'backup.sqlite'));
  expect(database.prepare('SELECT quotation FROM passage').all()).toEqual([{ quotation: 0 }]);
  database.close();
});

test('013 guesses what is not known of the sources of earlier cases, and leaves what is', () => {
  const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
  migrate(database, migrations.slice(0, 12), () => 'unused');
  database.pragma('foreign_keys = OFF');
  database.exec(`
    INSERT INTO file VALUES ('${'0'.repeat(64)}', 1, '');
    INSERT INTO document (number, id, sha256, present, role, file_name, path, format, title, authors, words, metadata,
      warnings, imported_at, first_passage, last_passage, quantities)
    VALUES (1, 'd1', '${'0'.repeat(64)}', 1, 'source', 'a.txt', 'a.txt', 'txt', 'Boats', '["Soto, Ana"]', 1, '{}', '[]', '', 1, 3, 0);
    INSERT INTO passage (id, document, element, kind, text, start_offset, end_offset, numbers)
    VALUES (1, 1, 'title', 'title', 'Boats', 0, 0, ''), (2, 1, 'p1', 'plain', 'Harbour Office', 0, 1, ''),
      (3, 1, 'p2', 'plain', 'Brasa, 3 May 2019', 2, 3, '');`);
  database.pragma('foreign_keys = ON');
  migrate(database, migrations.slice(0, 13), () => join(temporary.path, 'backup.sqlite'));
  expect(listDocuments(database)).toMatchObject([
    {
      title: 'Boats',
      authors: ['Soto, Ana'],
      date: '2019-05-03',
      publisher: 'Harbour Office',
      bibliography: { itemType: 'report' },
      collections: [],
    },
  ]);
  expect(readGuesses(database, 'd1')).toMatchObject({ date: { from: 'first-page' } });
  database.close();
});

describe('migrating', () => {
  const nextVersion = migrations.length + 1;
  const next: Migration = {
    version: nextVersion,
    name: 'next',
    sql: 'ALTER TABLE document ADD COLUMN shelf TEXT',
  };

  test('keeps what is there and copies the database first', () => {
    const folder = join(temporary.path, 'a.corroborate');
    const made = newCase(folder);
    addDocument(made, 'd1', parsedParagraphs(['One.']));
    made.close();
    const opened = openCase(folder, { migrations: [...migrations, next], now: '2026-11-23T12:00:00.000Z' });
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(opened.value.database.pragma('user_version', { simple: true })).toBe(nextVersion);
    expect(listDocuments(opened.value.database)).toHaveLength(1);
    opened.value.close();
    const backups = readdirSync(join(folder, 'backups'));
    expect(backups).toEqual([`case-v${nextVersion - 1}-20261123T120000000Z.sqlite`]);
    const backup = new Database(join(folder, 'backups', backups[0] ?? ''), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(nextVersion - 1);
    expect(backup.prepare('SELECT count(*) FROM document').pluck().get()).toBe(1);
    backup.close();
  });

  test('a table put in the place of another must keep what refers to it', () => {
    const folder = join(temporary.path, 'a.corroborate');
    const made = newCase(folder);
    addDocument(made, 'd1', parsedParagraphs(['One.']));
    made.close();
    const losing: Migration = {
      ...next,
      sql: `PRAGMA defer_foreign_keys = ON;
        CREATE TABLE file_new (sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, added_at TEXT NOT NULL) STRICT;
        DROP TABLE file;
        ALTER TABLE file_new RENAME TO file;`,
    };
    expect(() => openCase(folder, { migrations: [...migrations, losing], now: 'x' })).toThrow(
      /broken references/,
    );
    reopened(folder).close();
  });

  test('refuses a case that a newer program has written, and leaves it alone', () => {
    const folder = join(temporary.path, 'a.corroborate');
    newCase(folder).close();
    const raw = new Database(join(folder, 'case.sqlite'));
    raw.pragma(`user_version = ${nextVersion}`);
    raw.close();
    expect(openCase(folder)).toEqual({
      ok: false,
      failure: { kind: 'case-newer', folder, caseVersion: nextVersion, appVersion: nextVersion - 1 },
    });
    expect(existsSync(join(folder, 'backups', 'case-v1-before.sqlite'))).toBe(false);
  });

  test('takes a failed step back whole', () => {
    const folder = join(temporary.path, 'a.corroborate');
    newCase(folder).close();
    const failing: Migration = { ...next, sql: 'CREATE TABLE half (a TEXT) STRICT; SELECT * FROM nowhere;' };
    expect(() => openCase(folder, { migrations: [...migrations, failing], now: 'x' })).toThrow(/nowhere/);
    const raw = new Database(join(folder, 'case.sqlite'));
    expect(raw.pragma('user_version', { simple: true })).toBe(nextVersion - 1);
    expect(raw.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    raw.close();
  });
});

test('010 leaves documents of earlier cases as read by an unknown version, each in its own place', () => {
  const database = openDatabase(join(temporary.path, 'a.sqlite'), 'read-write');
  migrate(database, migrations.slice(0, 9), () => 'unused');
  database.pragma('foreign_keys = OFF');
  database.exec(`INSERT INTO document (number, id, sha256, present, role, file_name, path, format, title, authors, words,
      metadata, warnings, imported_at, first_passage, last_passage, quantities)
    VALUES (1, 'd1', 'x', 1, 'source', 'a.txt', 'a.txt', 'txt', 'A', '[]', 1, '{}', '[]', '2026', 1, 2, 0)`);
  database.pragma('foreign_keys = ON');
  database.exec(migrations[9]?.sql ?? '');
  expect(database.prepare('SELECT reader, superseded FROM document').all()).toEqual([
    { reader: null, superseded: 0 },
  ]);
  expect(listVersions(database)).toEqual([]);
  database.close();
});

test('012 leaves cases of before with no whole source handed over, none bound by consent, and counts below five covered', () => {
  const folder = join(temporary.path, 'a.corroborate');
  const opened = newCase(folder);
  expect(readSourceHandling(opened.database)).toEqual(new Map());
  expect(readProtection(opened.database)).toEqual({ fewerThan: 5 });
  opened.close();
});
