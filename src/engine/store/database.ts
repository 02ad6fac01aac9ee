import { constants, copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';

export type CaseDatabase = Database.Database;

export type Access = 'read-write' | 'read-only';

/** "CORR": tells our databases from any other SQLite file. */
export const applicationId = 0x434f5252;

/**
 * Opens a case's database. Write-ahead logging with `synchronous = FULL`: a commit is on the disk before it is
 * answered, so that a verdict survives not only a killed process but also a power cut; one fsync per command of a
 * person, and one per imported document, is not felt.
 */
export function openDatabase(path: string, access: Access): CaseDatabase {
  const database = new Database(path, { readonly: access === 'read-only' });
  try {
    database.pragma('busy_timeout = 5000');
    if (access === 'read-write') {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
    }
    database.pragma('foreign_keys = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('cache_size = -65536');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Closes it so that the folder can be copied as plain files and opened from a read-only medium: everything is moved
 * from the write-ahead log into the database, and the log goes. While another process reads, the log stays.
 */
export function closeDatabase(database: CaseDatabase): void {
  if (!database.open) return;
  if (!database.readonly) {
    database.pragma('optimize');
    database.pragma('wal_checkpoint(TRUNCATE)');
    try {
      database.pragma('busy_timeout = 0');
      database.pragma('journal_mode = DELETE');
    } catch (error) {
      if (!isSqliteError(error, 'SQLITE_BUSY', 'SQLITE_LOCKED')) throw error;
    }
  }
  database.close();
}

/**
 * Copies the file as it is, with nothing left in the log and nobody writing: a case of a million passages in the time that
 * its disk takes, and where the file system shares what is the same, in none at all.
 */
export function copyDatabase(database: CaseDatabase, path: string): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.transaction(() => copyFileSync(database.name, path, constants.COPYFILE_FICLONE)).exclusive();
  // By itself, so that it can be opened where nothing can be written beside it.
  const copy = new Database(path);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** True for an error of SQLite with one of these codes or their extended codes ("SQLITE_BUSY" also "SQLITE_BUSY_SNAPSHOT"). */
export function isSqliteError(error: unknown, ...codes: readonly string[]): error is Error {
  return (
    error instanceof Database.SqliteError &&
    codes.some((code) => error.code === code || error.code.startsWith(`${code}_`))
  );
}
