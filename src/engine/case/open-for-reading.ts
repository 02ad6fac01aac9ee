import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSqliteError, openDatabase, type CaseDatabase } from '../store/database.ts';
import type { CaseFolder } from './case-folder.ts';

/** False where this person may only read; what a file system does not tell is met when the lock is taken. */
export function mayWriteCase(folder: CaseFolder): boolean {
  return [folder.root, folder.database, folder.files].every(mayWrite);
}

function mayWrite(path: string): boolean {
  if (!existsSync(path)) return true;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export interface OpenDatabase {
  readonly database: CaseDatabase;
  readonly close: () => void;
}

/**
 * Opens a case's database for reading. Where a killed process has left a write-ahead log and the folder cannot be
 * written, SQLite has nowhere to put the log's index: then a copy of both is read, which holds what was last committed.
 */
export function openForReading(folder: CaseFolder): OpenDatabase {
  try {
    // Reads the schema, and so meets what stands in the way.
    const database = openDatabase(folder.database, 'read-only');
    return { database, close: () => void database.close() };
  } catch (error) {
    if (!isSqliteError(error, 'SQLITE_CANTOPEN', 'SQLITE_READONLY')) throw error;
    return openCopy(folder);
  }
}

function openCopy(folder: CaseFolder): OpenDatabase {
  const place = mkdtempSync(join(tmpdir(), 'corroborate-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  try {
    const copy = join(place, 'case.sqlite');
    for (const ending of ['', '-wal']) {
      if (!existsSync(folder.database + ending)) continue;
      copyFileSync(folder.database + ending, copy + ending);
      chmodSync(copy + ending, 0o600);
    }
    const recovered = openDatabase(copy, 'read-write');
    recovered.pragma('journal_mode = DELETE');
    recovered.close();
    const database = openDatabase(copy, 'read-only');
    return {
      database,
      close: () => {
        database.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
