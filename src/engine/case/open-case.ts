import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import {
  closeDatabase,
  isSqliteError,
  openDatabase,
  type Access,
  type CaseDatabase,
} from '../store/database.ts';
import { migrate, schemaState, type Migration } from '../store/migrate.ts';
import { migrations as allMigrations } from '../store/migrations/index.ts';
import { run, transaction } from '../store/sql.ts';
import { mayWriteCase, openForReading, type OpenDatabase } from './open-for-reading.ts';
import { removeLeftovers } from './leftovers.ts';
import { acquireCaseLock, type CaseLock } from './case-lock.ts';
import { caseFolder, type CaseFolder } from './case-folder.ts';

/** A case that this process has open. */
export interface OpenCase {
  readonly folder: CaseFolder;
  readonly database: CaseDatabase;
  readonly access: Access;
  /** Its folder or a file in it cannot be written; else a case that can only be read is open elsewhere. */
  readonly isProtected: boolean;
  close(): void;
}

export interface NewCase {
  readonly folder: string;
  readonly name: string;
  readonly reviewer: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * Makes a case. It is put together beside its final place and moved there in one step, so that a killed process leaves
 * either a whole case or none.
 */
export function createCase(request: NewCase): Result<OpenCase, Failure> {
  const root = resolve(request.folder);
  if (existsSync(root)) {
    if (!statSync(root).isDirectory() || readdirSync(root).length > 0) {
      return failed({ kind: 'case-exists', folder: root });
    }
  }
  const draft = caseFolder(join(dirname(root), `.${basename(root)}.new-${process.pid}`));
  try {
    rmSync(draft.root, { recursive: true, force: true });
    mkdirSync(draft.incoming, { recursive: true });
    mkdirSync(draft.backups);
    const database = openDatabase(draft.database, 'read-write');
    try {
      migrate(database, allMigrations, () => draft.database);
      transaction(database, () => {
        for (const [key, value] of Object.entries({
          name: request.name,
          reviewer: request.reviewer,
          created_at: request.createdAt,
          generation: '0',
        })) {
          run(database, 'INSERT INTO setting (key, value) VALUES (:key, :value)', { key, value });
        }
      });
    } finally {
      closeDatabase(database);
    }
    if (existsSync(root)) rmdirSync(root);
    renameSync(draft.root, root);
  } catch (error) {
    rmSync(draft.root, { recursive: true, force: true });
    const failure = failureOfFileSystem(error, root);
    if (failure === undefined) throw error;
    return failed(failure);
  }
  return openCase(root);
}

export interface OpenOptions {
  readonly migrations?: readonly Migration[];
  /** For the names of backups. ISO 8601. */
  readonly now?: string;
}

/** Opens a case for writing, or for reading where another process has it or the folder cannot be written. */
export function openCase(folderPath: string, options: OpenOptions = {}): Result<OpenCase, Failure> {
  const folder = caseFolder(resolve(folderPath));
  if (!existsSync(folder.root)) return failed({ kind: 'case-not-found', folder: folder.root });
  if (!existsSync(folder.database)) return failed({ kind: 'not-a-case', folder: folder.root });

  const isProtected = !mayWriteCase(folder);
  const lock = isProtected ? undefined : acquireCaseLock(folder.lock);
  try {
    return open(folder, lock, isProtected, options);
  } catch (error) {
    lock?.release();
    if (isSqliteError(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) {
      return failed({ kind: 'case-damaged', folder: folder.root, detail: error.message });
    }
    const failure = failureOfFileSystem(error, folder.root);
    if (failure === undefined) throw error;
    return failed(failure);
  }
}

function open(
  folder: CaseFolder,
  lock: CaseLock | undefined,
  isProtected: boolean,
  options: OpenOptions,
): Result<OpenCase, Failure> {
  const migrations = options.migrations ?? allMigrations;
  const access: Access = lock === undefined ? 'read-only' : 'read-write';
  const { database, close } = access === 'read-write' ? openForWriting(folder) : openForReading(folder);
  try {
    const refused = bringUpToDate(database, folder, access, migrations, options.now ?? 'before');
    if (refused !== undefined) {
      close();
      lock?.release();
      return failed(refused);
    }
    if (access === 'read-write') removeLeftovers(folder, database);
  } catch (error) {
    close();
    throw error;
  }
  return success({
    folder,
    database,
    access,
    isProtected,
    close: () => {
      close();
      lock?.release();
    },
  });
}

function openForWriting(folder: CaseFolder): OpenDatabase {
  const database = openDatabase(folder.database, 'read-write');
  return { database, close: () => closeDatabase(database) };
}

function bringUpToDate(
  database: CaseDatabase,
  folder: CaseFolder,
  access: Access,
  migrations: readonly Migration[],
  now: string,
): Failure | undefined {
  const state = schemaState(database, migrations);
  switch (state.kind) {
    case 'foreign':
      return { kind: 'not-a-case', folder: folder.root };
    case 'newer':
      return {
        kind: 'case-newer',
        folder: folder.root,
        caseVersion: state.caseVersion,
        appVersion: state.appVersion,
      };
    case 'older':
      if (access === 'read-only') return { kind: 'case-read-only', folder: folder.root };
      migrate(database, migrations, (version) =>
        join(folder.backups, `case-v${version}-${now.replaceAll(/[^0-9A-Za-z]/g, '')}.sqlite`),
      );
      return undefined;
    default:
      return undefined;
  }
}

/** The failure that a file system's or SQLite's error stands for; `undefined` for anything else, which is a bug. */
export function failureOfFileSystem(error: unknown, folder: string): Failure | undefined {
  if (isSqliteError(error, 'SQLITE_FULL')) return { kind: 'disk-full', folder };
  if (isSqliteError(error, 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_PERM')) {
    return { kind: 'folder-not-writable', folder, detail: error.message };
  }
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full', folder };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return { kind: 'folder-not-writable', folder, detail: errorMessage(error) };
    default:
      return undefined;
  }
}

/** The code of a Node error: "ENOENT". */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
