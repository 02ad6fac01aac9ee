import { basename } from 'node:path';
import type { Failure } from '../../shared/failure.ts';
import { writeFailureReason } from '../../shared/write-failure.ts';
import { errorCode, errorMessage } from '../case/open-case.ts';

/** Why a file could not be written, about the path that the person chose: the draft beside it is our own affair. */
export function writeFailure(path: string, error: unknown): Extract<Failure, { kind: 'write-failed' }> {
  const code = errorCode(error);
  return {
    kind: 'write-failed',
    path,
    fileName: basename(path),
    reason: writeFailureReason(code),
    detail: code ?? errorMessage(error),
  };
}
