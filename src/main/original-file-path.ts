import { join } from 'node:path';

/** Where a case keeps an original: `files/ab/abcdef…`. Undefined for what is not a hash, or while no case is open. */
export function originalFilePath(caseFolder: string | undefined, sha256: string): string | undefined {
  if (caseFolder === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return join(caseFolder, 'files', sha256.slice(0, 2), sha256);
}
