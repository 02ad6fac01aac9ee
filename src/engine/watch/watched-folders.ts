import { createHash } from 'node:crypto';
import { createReadStream, statSync, watch, type FSWatcher } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failed, success, type Result } from '../../core/result.ts';
import type { WatchedFolder } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { errorCode, errorMessage, type OpenCase } from '../case/open-case.ts';
import type { ImportQueue } from '../import/import-queue-interface.ts';
import { sameStamp } from '../import/walk-files.ts';
import { findDocumentByHash } from '../store/documents.ts';
import { scanFolder, type ScannedFile } from './scan-folder.ts';
import {
  forgetFolder,
  isLengthKnown,
  knownFiles,
  loadFolders,
  noteKnown,
  saveFolder,
  type StoredFolder,
} from './watch-store.ts';

export interface WatchSurroundings {
  readonly opened: OpenCase;
  readonly imports: ImportQueue;
  readonly newId: () => string;
  readonly now: () => string;
  readonly onChanged: () => void;
  readonly onBug: (error: unknown) => void;
}

type Answer = Result<Record<string, never>, Failure>;

/** Folders that the case looks into: what is new there is offered, and imported only when a person says so. */
export interface WatchedFolders {
  list(): WatchedFolder[];
  add(path: string): Answer;
  remove(id: string): Answer;
  /** Imports what is offered, as one step. */
  import(id: string): Result<{ readonly jobId: string }, Failure>;
  /** Offers what is there now no more, until it changes. */
  dismiss(id: string): Answer;
  /** Looks into all folders anew; resolves when that is done. */
  rescan(): Promise<void>;
  close(): Promise<void>;
}

/** Editors and copies write a file several times: looked at once they have stopped for so long. */
const settleMs = 700;

interface Folder extends StoredFolder {
  state: WatchedFolder['state'];
  offered: readonly { readonly file: ScannedFile; readonly change: 'new' | 'changed' }[];
  watcher: FSWatcher | undefined;
  timer: NodeJS.Timeout | undefined;
  scan: Promise<void>;
}

const noFolder = failed({ kind: 'not-found', what: 'folder' } as const);

export function createWatchedFolders(around: WatchSurroundings): WatchedFolders {
  const { database } = around.opened;
  let folders: Folder[] = [];
  let isClosed = false;

  function enter(stored: StoredFolder): Folder {
    const folder: Folder = {
      ...stored,
      state: 'watching',
      offered: [],
      watcher: undefined,
      timer: undefined,
      scan: Promise.resolve(),
    };
    folders.push(folder);
    void look(folder);
    return folder;
  }

  const isGone = (folder: Folder): boolean => isClosed || !folders.includes(folder);

  /** One look after the other. */
  function look(folder: Folder): Promise<void> {
    folder.scan = folder.scan.then(() => scan(folder)).catch(around.onBug);
    return folder.scan;
  }

  async function scan(folder: Folder): Promise<void> {
    if (isGone(folder)) return;
    // Before looking: what comes while it is looked at is heard of.
    keepWatching(folder);
    try {
      const files = await scanFolder(folder.path, () => isGone(folder));
      const offered = await whatIsNew(folder, files);
      if (isGone(folder)) return;
      // Some may have been imported or passed over while it was looked at.
      const known = knownFiles(database, folder.id);
      folder.offered = offered.filter(({ file }) => !sameStamp(known.get(file.relativePath), file.stamp));
      folder.state = 'watching';
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      letGo(folder);
      folder.offered = [];
      folder.state = ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? 'missing' : 'unreadable';
    }
    around.onChanged();
  }

  function keepWatching(folder: Folder): void {
    if (folder.watcher !== undefined) return;
    try {
      folder.watcher = watch(folder.path, { recursive: true, persistent: false }, () => lookSoon(folder));
      folder.watcher.on('error', () => {
        letGo(folder);
        lookSoon(folder);
      });
    } catch (error) {
      // Why, is found out by looking into it.
      if (errorCode(error) === undefined) throw error;
    }
  }

  function lookSoon(folder: Folder): void {
    clearTimeout(folder.timer);
    folder.timer = setTimeout(() => void look(folder), settleMs);
    folder.timer.unref();
  }

  function letGo(folder: Folder): void {
    folder.watcher?.close();
    folder.watcher = undefined;
  }

  async function whatIsNew(folder: Folder, files: readonly ScannedFile[]): Promise<Folder['offered']> {
    const known = knownFiles(database, folder.id);
    const offered: Folder['offered'][number][] = [];
    const inCase: ScannedFile[] = [];
    for (const file of files) {
      const before = known.get(file.relativePath);
      if (sameStamp(before, file.stamp)) continue;
      if (await isInCase(file)) inCase.push(file);
      else offered.push({ file, change: before === undefined ? 'new' : 'changed' });
      if (isGone(folder)) return [];
    }
    if (inCase.length > 0) noteKnown(database, folder.id, inCase);
    return offered;
  }

  async function isInCase({ path, stamp }: ScannedFile): Promise<boolean> {
    if (!isLengthKnown(database, stamp.bytes)) return false;
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(path), hash);
    } catch (error) {
      // It cannot be read now; importing it says why.
      if (errorCode(error) === undefined) throw error;
      return false;
    }
    return !isClosed && findDocumentByHash(database, hash.digest('hex')) !== undefined;
  }

  /** Takes what is offered off the list. */
  function take(folder: Folder): readonly ScannedFile[] {
    const files = folder.offered.map(({ file }) => file);
    noteKnown(database, folder.id, files);
    folder.offered = [];
    around.onChanged();
    return files;
  }

  const find = (id: string): Folder | undefined => folders.find((folder) => folder.id === id);

  if (around.opened.access === 'read-write') for (const stored of loadFolders(database)) enter(stored);

  return {
    list: () =>
      folders.map(({ id, path, state, offered }) => ({
        id,
        path,
        state,
        files: offered.map(({ file, change }) => ({
          path: file.relativePath,
          fileName: file.fileName,
          change,
        })),
      })),
    add(given) {
      const path = resolve(given);
      if (folders.some((folder) => folder.path === path)) return success({});
      try {
        if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return noFolder;
      } catch (error) {
        return failed({ kind: 'file-unreadable', fileName: path, detail: errorMessage(error) });
      }
      const stored = { id: around.newId(), path };
      saveFolder(database, stored, around.now());
      enter(stored);
      around.onChanged();
      return success({});
    },
    remove(id) {
      const folder = find(id);
      if (folder === undefined) return noFolder;
      folders = folders.filter((other) => other !== folder);
      clearTimeout(folder.timer);
      letGo(folder);
      forgetFolder(database, id);
      around.onChanged();
      return success({});
    },
    import(id) {
      const folder = find(id);
      if (folder === undefined) return noFolder;
      if (folder.offered.length === 0) return failed({ kind: 'not-found', what: 'file' });
      return around.imports.startFiles(take(folder), 'auto');
    },
    dismiss(id) {
      const folder = find(id);
      if (folder === undefined) return noFolder;
      take(folder);
      return success({});
    },
    async rescan() {
      await Promise.all(folders.map(look));
    },
    async close() {
      isClosed = true;
      for (const folder of folders) {
        clearTimeout(folder.timer);
        letGo(folder);
      }
      await Promise.all(folders.map((folder) => folder.scan));
    },
  };
}
