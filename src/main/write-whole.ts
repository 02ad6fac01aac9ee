import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../shared/failure.ts';
import { writeFailureReason } from '../shared/write-failure.ts';

/** Writes a file whole or not at all: beside its place first, then over it. What went wrong, if anything did. */
export function writeWhole(path: string, bytes: Uint8Array): Failure | undefined {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = openSync(draft, 'w');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    rmSync(draft, { force: true });
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    const reason = writeFailureReason(error.code);
    return { kind: 'write-failed', path, fileName: basename(path), reason, detail: error.code };
  }
}
