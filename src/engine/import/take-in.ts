import { createHash } from 'node:crypto';
import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import { originalPath, type CaseFolder } from '../case/case-folder.ts';
import { errorCode, errorMessage, failureOfFileSystem } from '../case/open-case.ts';
import { sameStamp, stampOf, type FileStamp } from './walk-files.ts';

/** A copy of a file inside the case, not yet part of it. */
export interface TakenIn {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Copies a file into the case's folder for what is being imported, so that what is parsed, hashed and kept are the same
 * bytes even if the original changes meanwhile. The copy is on the disk when this returns.
 */
export async function takeIn(
  folder: CaseFolder,
  source: {
    readonly path: string;
    readonly fileName: string;
    /** Refused when it is no longer this. */
    readonly expected: FileStamp | undefined;
  },
  copyName: string,
  limitBytes: number,
  signal: AbortSignal,
): Promise<Result<TakenIn, Failure>> {
  const { fileName } = source;
  const copyPath = join(folder.incoming, copyName);
  try {
    const stats = await stat(source.path);
    if (!stats.isFile()) return failed({ kind: 'file-unreadable', fileName, detail: 'not a file' });
    if (source.expected !== undefined && !sameStamp(source.expected, stampOf(stats))) {
      return failed({ kind: 'file-changed', fileName });
    }
    if (stats.size === 0) return failed({ kind: 'file-empty', fileName });
    if (stats.size > limitBytes) {
      return failed({ kind: 'file-too-large', fileName, bytes: stats.size, limitBytes });
    }
  } catch (error) {
    return failed(unreadable(error, fileName));
  }
  try {
    await mkdir(folder.incoming, { recursive: true });
    return success(await copyAndHash(source.path, copyPath, signal));
  } catch (error) {
    rmSync(copyPath, { force: true });
    if (signal.aborted) return failed({ kind: 'cancelled', fileName });
    const failure =
      error instanceof ReadError
        ? unreadable(error.cause, fileName)
        : failureOfFileSystem(error, folder.root);
    if (failure === undefined) throw error;
    return failed(failure);
  }
}

/** Moves a copy to its place among the originals; the folder entry is on the disk when this returns. */
export async function keepOriginal(folder: CaseFolder, taken: TakenIn): Promise<void> {
  const path = originalPath(folder, taken.sha256);
  if (existsSync(path)) {
    rmSync(taken.path, { force: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  renameSync(taken.path, path);
  await syncFolder(dirname(path));
}

export function dropCopy(taken: TakenIn): void {
  rmSync(taken.path, { force: true });
}

/** Tells trouble with the original from trouble with the case's own folder. */
class ReadError extends Error {}

async function copyAndHash(from: string, to: string, signal: AbortSignal): Promise<TakenIn> {
  const hash = createHash('sha256');
  let bytes = 0;
  const copy = await open(to, 'w');
  try {
    for await (const chunk of readChunks(from, signal)) {
      hash.update(chunk);
      bytes += chunk.length;
      await copy.write(chunk);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  return { path: to, sha256: hash.digest('hex'), bytes };
}

async function* readChunks(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { signal, highWaterMark: 1 << 18 })) {
      yield chunk as Buffer;
    }
  } catch (error) {
    throw new ReadError('cannot read', { cause: error });
  }
}

/** A file's name lives in its folder: without this a power cut could lose the name of a file that was written. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows does not open folders; NTFS journals their entries.
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unreadable(error: unknown, fileName: string): Failure {
  return errorCode(error) === 'ENOENT'
    ? { kind: 'file-missing', fileName }
    : { kind: 'file-unreadable', fileName, detail: errorMessage(error) };
}
