import { join } from 'node:path';

/** Where things are inside `NAME.corroborate`. Nothing inside refers to an absolute path: the folder can be moved. */
export interface CaseFolder {
  readonly root: string;
  readonly database: string;
  readonly lock: string;
  /** Originals under their SHA-256: files/ab/abcdef… */
  readonly files: string;
  /** Files being taken in; emptied on opening. */
  readonly incoming: string;
  readonly backups: string;
}

export const caseExtension = '.corroborate';

export function caseFolder(root: string): CaseFolder {
  return {
    root,
    database: join(root, 'case.sqlite'),
    lock: join(root, 'lock.sqlite'),
    files: join(root, 'files'),
    incoming: join(root, 'files', 'incoming'),
    backups: join(root, 'backups'),
  };
}

/** The place of an original. */
export function originalPath(folder: CaseFolder, sha256: string): string {
  return join(folder.files, sha256.slice(0, 2), sha256);
}

/** Puts the folder's usual ending on a name that lacks it. */
export function withCaseExtension(folder: string): string {
  return folder.endsWith(caseExtension) ? folder : `${folder}${caseExtension}`;
}
