import type { CaseDatabase } from '../store/database.ts';
import { readReadingMode } from './reading-mode.ts';
import { isHiddenFrom } from './review-of.ts';
import { judgedStandings } from './standings.ts';

/** Tells of a statistic whether what others decided and linked is kept from a reader who reads blind. */
export function hiddenFrom(
  database: CaseDatabase,
  report: number,
  viewer: string,
): (statisticId: string) => boolean {
  const mode = readReadingMode(database);
  // With one reader nothing is ever hidden, and nothing need be read.
  if (mode.readers === 1) return () => false;
  const standings = judgedStandings(database, report);
  return (statisticId) => isHiddenFrom(standings.get(statisticId), mode, viewer);
}
