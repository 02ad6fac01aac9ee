import { basename } from 'node:path';
import type { Failure } from '../../shared/failure.ts';
import { errorCode, errorMessage } from '../case/open-case.ts';

type WriteFailure = Extract<Failure, { kind: 'write-failed' }>;

/** Why a file could not be written, about the path that the person chose: the draft beside it is our own affair. */
export function writeFailure(path: string, error: unknown): WriteFailure {
  const code = errorCode(error);
  return {
    kind: 'write-failed',
    path,
    fileName: basename(path),
    reason: reasonOf(code),
    detail: code ?? errorMessage(error),
  };
}

function reasonOf(code: string | undefined): WriteFailure['reason'] {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'diskFull';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'notAllowed';
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return 'isFolder';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'noFolder';
    case 'ENAMETOOLONG':
      return 'nameTooLong';
    default:
      return 'other';
  }
}
