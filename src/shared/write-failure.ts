import type { Failure } from './failure.ts';

/** Why a file could not be written, out of the code of the system's error. */
export function writeFailureReason(
  code: string | undefined,
): Extract<Failure, { kind: 'write-failed' }>['reason'] {
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
