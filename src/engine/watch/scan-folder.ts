import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isPassedOver, stampOf, type FileStamp, type FoundFile } from '../import/walk-files.ts';

export type ScannedFile = FoundFile & { readonly stamp: FileStamp };

/**
 * The files below a folder, as an import would find them, in the order of their paths; without keeping anybody waiting.
 * Rejects where the folder itself cannot be read; what cannot be read inside it is left to the next time.
 */
export async function scanFolder(root: string, shouldStop: () => boolean): Promise<ScannedFile[]> {
  const files: ScannedFile[] = [];
  const seenFolders = new Set<string>();

  async function addFolder(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names) {
      if (shouldStop()) return;
      if (isPassedOver(name)) continue;
      const path = join(folder, name);
      // It may be gone since its name was read.
      const stats = await stat(path).catch(() => undefined);
      if (stats?.isFile() === true) {
        const relativePath = relative(root, path).split(sep).join('/');
        files.push({ path, fileName: basename(path), relativePath, chosen: false, stamp: stampOf(stats) });
      } else if (stats?.isDirectory() === true) {
        const real = await realpath(path).catch(() => undefined);
        if (real === undefined || seenFolders.has(real)) continue;
        seenFolders.add(real);
        await addFolder(path, await readdir(path).catch(() => []));
      }
    }
  }

  const names = await readdir(root);
  seenFolders.add(await realpath(root));
  await addFolder(root, names);
  return files.sort((a, b) => (a.relativePath < b.relativePath ? -1 : 1));
}
