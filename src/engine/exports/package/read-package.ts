import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import {
  checkPackage,
  type PackageCheck,
  type PackageFile,
} from '../../../core/evidence-package/check-package.ts';
import {
  packedChunks,
  readZipDirectory,
  type ReadBytes,
} from '../../../core/evidence-package/zip-directory.ts';
import { failed, success, type Result } from '../../../core/result.ts';
import { nodeCrypto } from './node-crypto.ts';

/** Checks a package in a file, piece by piece: it may be larger than memory. */
export async function verifyPackage(path: string): Promise<Result<PackageCheck, 'no-zip'>> {
  const file = await open(path, 'r');
  try {
    const read = reader(file);
    const directory = await readZipDirectory((await file.stat()).size, read);
    if (!directory.ok) return failed('no-zip');
    const files = directory.value.map((entry): PackageFile => ({
      path: entry.path,
      chunks: () =>
        entry.method === 'stored'
          ? packedChunks(entry, read)
          : Readable.from(packedChunks(entry, read)).compose(createInflateRaw()),
    }));
    return success(await checkPackage(files, nodeCrypto));
  } finally {
    await file.close();
  }
}

function reader(file: FileHandle): ReadBytes {
  return async (start, end) => {
    const bytes = new Uint8Array(Math.max(0, end - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  };
}
