import { claimsWithoutNotes } from '../../core/overview/claims-without-notes.ts';
import { coverage, paragraphNames } from '../../core/overview/coverage.ts';
import type { Statistic } from '../../shared/contract.ts';
import type { Overview } from '../../shared/contract/overview-schemas.ts';
import { readReadingMode } from '../evidence/reading-mode.ts';
import { readStatistics } from '../evidence/statistics.ts';
import type { CaseSession } from '../session.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readStructure } from '../store/read-document.ts';
import { column } from '../store/sql.ts';
import type { CaseDatabase } from '../store/database.ts';
import { sourcesByWeight } from './sources-by-weight.ts';
import { verdictDays } from './verdict-days.ts';

const nothingYet: Overview = {
  sections: [],
  days: [],
  reviewers: [],
  differing: 0,
  sources: [],
  withoutNotes: [],
  markers: 0,
};

/** Where the work stands. Without a report there is nothing yet. */
export function readOverview(session: CaseSession, minutesFromUtc: number): Overview {
  const { database, proposals, reviewer } = session;
  const report = findReport(database);
  if (report === undefined) return nothingYet;
  const structure = readStructure(database, report);
  const statistics = readStatistics(database, proposals, report, reviewer);
  const labelOf = paragraphNames(structure.paragraphs);
  return {
    sections: coverage(structure, statistics).map(({ paragraphs, ...section }) => ({
      ...section,
      paragraphs: [...paragraphs],
    })),
    days: verdictDays(database, report.number, minutesFromUtc),
    reviewers: openWork(database, report, statistics, reviewer),
    differing: statistics.filter(({ consensus }) => consensus === 'differ').length,
    sources: sourcesByWeight(
      database,
      report,
      statistics.map(({ id, text, paragraphId }) => ({ id, text, label: labelOf(paragraphId) })),
    ),
    withoutNotes: claimsWithoutNotes(structure, statistics),
    markers: structure.footnoteMarkers.length,
  };
}

/**
 * Everybody who has given a verdict, and who is at work now. With one reader, whoever decides does so for all; with two,
 * each reads every statistic, as far as the one who looks may know of the other.
 */
function openWork(
  database: CaseDatabase,
  report: StoredDocument,
  statistics: readonly Statistic[],
  viewer: string,
): Overview['reviewers'] {
  const { readers } = readReadingMode(database);
  const names = column<string>(
    database,
    `SELECT DISTINCT coalesce(reader, person) FROM verdict
     WHERE document = :report AND part <> 'adjudication' AND verdict IS NOT NULL ORDER BY 1`,
    { report: report.number },
  );
  return [viewer, ...names.filter((name) => name !== viewer)].map((name) => {
    const isGiven = ({ readBy, own }: Statistic): boolean =>
      readBy?.includes(name) === true || (readers === 2 && name === viewer && own !== undefined);
    const waiting = statistics.filter((statistic) =>
      readers === 1 ? statistic.verdict === undefined : !isGiven(statistic),
    );
    return {
      name,
      given: statistics.filter(isGiven).length,
      left: waiting.length,
      next: waiting[0]?.id,
    };
  });
}
