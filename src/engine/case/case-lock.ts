import Database from 'better-sqlite3';
import { isSqliteError } from '../store/database.ts';

export interface CaseLock {
  release(): void;
}

/** Keeps the connections from being collected as garbage, which would drop their locks. */
const heldConnections = new Set<Database.Database>();

/**
 * Holds a case for writing by an exclusive transaction on a small database of its own beside it. The operating system
 * drops the lock with the process, so a killed process never leaves a case locked, and another process can still read.
 * `undefined` when somebody else holds it or the folder cannot be written.
 */
export function acquireCaseLock(path: string): CaseLock | undefined {
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { timeout: 0 });
    // On a file that can only be read SQLite grants an exclusive transaction all the same: only a write tells.
    database.pragma('user_version = 1');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if (
      isSqliteError(
        error,
        'SQLITE_BUSY',
        'SQLITE_LOCKED',
        'SQLITE_CANTOPEN',
        'SQLITE_READONLY',
        'SQLITE_PERM',
      )
    ) {
      return undefined;
    }
    throw error;
  }
  const held = database;
  heldConnections.add(held);
  return {
    release: () => {
      heldConnections.delete(held);
      held.close();
    },
  };
}
