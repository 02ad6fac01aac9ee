import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDatabase } from '../store/database.ts';
import { rows } from '../store/sql.ts';
import type { CaseFolder } from './case-folder.ts';

/**
 * Removes what a killed process may have left: files half taken in, and originals whose document was never committed.
 * Documents half written are taken out later, a little at a time: see import/storing.ts. Only for the process that holds the case.
 */
export function removeLeftovers(folder: CaseFolder, database: CaseDatabase): void {
  rmSync(folder.incoming, { recursive: true, force: true });
  if (!existsSync(folder.files)) return;
  const known = new Set(
    rows<{ sha256: string }>(database, 'SELECT sha256 FROM file').map((file) => file.sha256),
  );
  for (const shelf of readdirSync(folder.files, { withFileTypes: true })) {
    if (!shelf.isDirectory() || !/^[0-9a-f]{2}$/.test(shelf.name)) continue;
    for (const original of readdirSync(join(folder.files, shelf.name))) {
      if (/^[0-9a-f]{64}$/.test(original) && !known.has(original)) {
        rmSync(join(folder.files, shelf.name, original));
      }
    }
  }
}
