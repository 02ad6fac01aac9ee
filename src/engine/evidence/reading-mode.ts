import type { ReadingMode } from '../../core/verification/reading-mode.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row } from '../store/sql.ts';

/** How the case is read: by one person or two, blind or in sight of each other. */
export function readReadingMode(database: CaseDatabase): ReadingMode {
  const found = row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'reading'");
  if (found === undefined) throw new Error('No setting reading');
  // Written by this program only.
  return JSON.parse(found.value) as ReadingMode;
}
