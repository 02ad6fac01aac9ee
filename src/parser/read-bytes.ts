import { open } from 'node:fs/promises';
import { failed, success, type Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';
import { errorDetail } from './refusal.ts';

/** Reads a whole file of at most `limitBytes`; folders, devices and empty files are refused. */
export async function readBytes(
  path: string,
  fileName: string,
  limitBytes: number,
): Promise<Result<Uint8Array, Failure>> {
  let file;
  try {
    file = await open(path, 'r');
  } catch (error) {
    return failed(openingFailure(error, fileName));
  }
  try {
    const status = await file.stat();
    if (status.isDirectory()) return failed({ kind: 'file-unreadable', fileName, detail: 'it is a folder' });
    if (!status.isFile())
      return failed({ kind: 'file-unreadable', fileName, detail: 'it is not a regular file' });
    if (status.size > limitBytes)
      return failed({ kind: 'file-too-large', fileName, bytes: status.size, limitBytes });
    const bytes = await file.readFile();
    if (bytes.byteLength === 0) return failed({ kind: 'file-empty', fileName });
    return success(bytes);
  } catch (error) {
    return failed({ kind: 'file-unreadable', fileName, detail: errorDetail(error) });
  } finally {
    await file.close();
  }
}

function openingFailure(error: unknown, fileName: string): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file-missing', fileName };
  if (code === 'EISDIR') return { kind: 'file-unreadable', fileName, detail: 'it is a folder' };
  return { kind: 'file-unreadable', fileName, detail: errorDetail(error) };
}
