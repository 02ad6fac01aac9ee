import { Inflate } from 'fflate';
import type { PackageFile } from '../core/evidence-package/check-package.ts';
import { manifestPath } from '../core/evidence-package/package-manifest.ts';
import { packedChunks, readZipDirectory, type ReadBytes } from '../core/evidence-package/zip-directory.ts';

/** What file managers leave in folders by themselves. */
const leftByFileManagers: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

interface FoundFile {
  readonly path: string;
  readonly file: File;
}

/** The files of a package that was dropped or chosen: one archive, or an unpacked folder. Undefined for anything else. */
export async function packageFiles(found: readonly FoundFile[]): Promise<PackageFile[] | undefined> {
  const [first] = found;
  if (first !== undefined && found.length === 1 && first.path !== manifestPath) return filesOfZip(first.file);
  // The folder may have been chosen with the one it lies in.
  const [root] = found
    .filter(({ path }) => path === manifestPath || path.endsWith(`/${manifestPath}`))
    .map(({ path }) => path.slice(0, -manifestPath.length))
    .sort((left, right) => left.length - right.length);
  if (root === undefined) return undefined;
  return found
    .filter(({ path }) => path.startsWith(root) && !leftByFileManagers.has(path.split('/').at(-1) ?? ''))
    .map(({ path, file }): PackageFile => ({ path: path.slice(root.length), chunks: () => chunksOf(file) }));
}

/** All files of what was dropped, those in folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<FoundFile[]> {
  // The list is empty after the event: entries are taken before anything is awaited.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found: FoundFile[] = [];
  for (const entry of entries) {
    // What was not dragged from a folder is a file and no entry.
    if (entry instanceof File) found.push({ path: entry.name, file: entry });
    else if (entry !== null) await gather(entry, '', found);
  }
  return found;
}

/** The files of an input, with their paths where a folder was chosen. */
export function chosenFiles(files: FileList): FoundFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

async function gather(entry: FileSystemEntry, folder: string, found: FoundFile[]): Promise<void> {
  const path = `${folder}${entry.name}`;
  if (isFileEntry(entry)) {
    found.push({ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) });
    return;
  }
  if (!isFolderEntry(entry)) return;
  const reader = entry.createReader();
  for (;;) {
    // A hundred at a time, until none is left.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const inside of some) await gather(inside, `${path}/`, found);
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function filesOfZip(file: File): Promise<PackageFile[] | undefined> {
  const read: ReadBytes = async (start, end) =>
    new Uint8Array(await file.slice(start, Math.max(start, end)).arrayBuffer());
  const directory = await readZipDirectory(file.size, read);
  if (!directory.ok) return undefined;
  return directory.value.map((entry): PackageFile => ({
    path: entry.path,
    chunks: () =>
      entry.method === 'stored' ? packedChunks(entry, read) : inflated(packedChunks(entry, read)),
  }));
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for await (const chunk of packed) {
    inflate.push(chunk);
    const unpacked = ready;
    ready = [];
    yield* unpacked;
  }
  inflate.push(new Uint8Array(), true);
  yield* ready;
}

const pieceBytes = 4 * 1024 * 1024;

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceBytes) {
    yield new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
  }
}
