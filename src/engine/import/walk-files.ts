import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { caseExtension } from '../case/case-folder.ts';

/** A file to import. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly fileName: string;
  /** Relative to the chosen folder, with slashes; the file name for a file chosen by itself. */
  readonly relativePath: string;
  /** Chosen by itself and not met in a folder. */
  readonly chosen: boolean;
  /** What tells whether it has changed since; absent for a path where there is nothing. */
  readonly stamp: FileStamp | undefined;
}

export interface FileStamp {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

export function sameStamp(a: FileStamp | undefined, b: FileStamp | undefined): boolean {
  return a?.bytes === b?.bytes && a?.modifiedAt === b?.modifiedAt;
}

/** `undefined`: there is nothing at this path. */
export function stampAt(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : stampOf(stats);
}

/** Of what a file system says about a file. Whole milliseconds: not every file system keeps more. */
export function stampOf(stats: { readonly size: number; readonly mtimeMs: number }): FileStamp {
  return { bytes: stats.size, modifiedAt: Math.floor(stats.mtimeMs) };
}

/**
 * The files among and below `paths` in a stable order. Hidden files, leftovers of systems and editors and other cases
 * are passed over; every other file is listed, whether it can be read or not, so that none goes missing silently. Links
 * are followed, but no folder is entered twice. A path that is not there is listed: reading it says so.
 */
export function walkFiles(paths: readonly string[]): FoundFile[] {
  const files: FoundFile[] = [];
  const seenFolders = new Set<string>();
  const seenFiles = new Set<string>();

  const addFile = (path: string, relativePath: string, chosen: boolean): void => {
    if (seenFiles.has(path)) return;
    seenFiles.add(path);
    files.push({ path, fileName: basename(path), relativePath, chosen, stamp: stampAt(path) });
  };

  const addFolder = (folder: string, root: string): void => {
    const real = realPath(folder);
    if (real === undefined || seenFolders.has(real)) return;
    seenFolders.add(real);
    const names = readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    for (const name of names) {
      if (isPassedOver(name)) continue;
      const path = join(folder, name);
      const kind = kindOf(path);
      if (kind === 'folder') addFolder(path, root);
      else if (kind === 'file') addFile(path, relative(root, path).split(sep).join('/'), false);
    }
  };

  for (const chosen of paths) {
    const path = resolve(chosen);
    if (kindOf(path) === 'folder') addFolder(path, path);
    else addFile(path, basename(path), true);
  }
  return files;
}

/** Hidden files, leftovers of systems and editors, and cases. */
export function isPassedOver(name: string): boolean {
  return (
    name.startsWith('.') ||
    // Lock files of word processors.
    name.startsWith('~$') ||
    name.endsWith('~') ||
    name.endsWith(caseExtension) ||
    ['thumbs.db', 'desktop.ini', '$recycle.bin', 'system volume information', '__macosx'].includes(
      name.toLowerCase(),
    )
  );
}

/** Sockets, pipes and devices are neither. A link to nothing counts as a file, so that it is reported. */
function kindOf(path: string): 'file' | 'folder' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile() || stats.isSymbolicLink()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    // The folder went away while it was walked, or may not be entered: there is nothing in it to list.
    return undefined;
  }
}
