import type { FileStamp } from '../import/walk-files.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row, rows, run, transaction } from '../store/sql.ts';
import type { ScannedFile } from './scan-folder.ts';

export interface StoredFolder {
  readonly id: string;
  readonly path: string;
}

export function loadFolders(database: CaseDatabase): StoredFolder[] {
  return rows<StoredFolder>(database, 'SELECT id, path FROM watched_folder ORDER BY number');
}

export function saveFolder(database: CaseDatabase, folder: StoredFolder, addedAt: string): void {
  run(database, 'INSERT INTO watched_folder (id, path, added_at) VALUES (:id, :path, :added_at)', {
    id: folder.id,
    path: folder.path,
    added_at: addedAt,
  });
}

export function forgetFolder(database: CaseDatabase, id: string): void {
  transaction(database, () => {
    run(database, 'DELETE FROM watched_file WHERE folder = :id', { id });
    run(database, 'DELETE FROM watched_folder WHERE id = :id', { id });
  });
}

/** The files that were imported or passed over, as they were then, by their path in the folder. */
export function knownFiles(database: CaseDatabase, folderId: string): ReadonlyMap<string, FileStamp> {
  return new Map(
    rows<{ path: string; bytes: number; modified_at: number }>(
      database,
      'SELECT path, bytes, modified_at FROM watched_file WHERE folder = :folder',
      { folder: folderId },
    ).map((file) => [file.path, { bytes: file.bytes, modifiedAt: file.modified_at }]),
  );
}

/** These need not be offered again as they are now. */
export function noteKnown(database: CaseDatabase, folderId: string, files: readonly ScannedFile[]): void {
  transaction(database, () => {
    for (const { relativePath, stamp } of files) {
      run(
        database,
        `INSERT INTO watched_file (folder, path, bytes, modified_at) VALUES (:folder, :path, :bytes, :modified_at)
         ON CONFLICT (folder, path) DO UPDATE SET bytes = excluded.bytes, modified_at = excluded.modified_at`,
        { folder: folderId, path: relativePath, bytes: stamp.bytes, modified_at: stamp.modifiedAt },
      );
    }
  });
}

/** Only a file of the same length can be in the case already: the others need not be read to know. */
export function isLengthKnown(database: CaseDatabase, bytes: number): boolean {
  return row(database, 'SELECT 1 AS known FROM file WHERE bytes = :bytes LIMIT 1', { bytes }) !== undefined;
}
