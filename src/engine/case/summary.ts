import { needsReview } from '../../core/verification/review-queue.ts';
import type { CaseSummary } from '../../shared/contract.ts';
import { nextSteps } from '../history/journal.ts';
import { readReadingMode } from '../evidence/reading-mode.ts';
import { readFindings } from '../evidence/findings.ts';
import { readStatistics } from '../evidence/statistics.ts';
import type { CaseSession } from '../session.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { row } from '../store/sql.ts';

export type SettingKey = 'name' | 'reviewer' | 'created_at' | 'generation' | 'reading' | 'protection';

export function readSetting(database: CaseDatabase, key: SettingKey): string {
  const found = row<{ value: string }>(database, 'SELECT value FROM setting WHERE key = :key', { key });
  if (found === undefined) throw new Error(`No setting ${key}`);
  return found.value;
}

/** What the title bar, the status bar and the menus show of a case. */
export function summariseCase(session: CaseSession): CaseSummary {
  const { database, opened } = session;
  const report = findReport(database);
  const steps = nextSteps(database);
  const { readers, blind, blindReaders } = readReadingMode(database);
  return {
    folder: opened.folder.root,
    name: readSetting(database, 'name'),
    access: opened.access,
    isProtected: opened.isProtected,
    reviewer: session.reviewer,
    reading: { readers, blind, ownBlind: blindReaders.includes(session.reviewer) },
    createdAt: readSetting(database, 'created_at'),
    reportId: report?.id,
    documents:
      row<{ count: number }>(database, 'SELECT count(*) AS count FROM document WHERE present = 1')?.count ??
      0,
    ...countStatistics(session, report),
    footnotes: countFootnotes(database, report),
    findings: countFindings(database, report),
    undo: steps.undo,
    redo: steps.redo,
  };
}

function countStatistics(
  session: CaseSession,
  report: StoredDocument | undefined,
): Pick<CaseSummary, 'statistics' | 'review'> {
  const counts = { total: 0, verified: 0, candidate: 0, doubt: 0, open: 0, dismissed: 0 };
  const review = { toDo: 0, reopened: 0 };
  if (report === undefined) return { statistics: counts, review };
  for (const statistic of readStatistics(session.database, session.proposals, report, session.reviewer)) {
    counts.total += 1;
    counts[statistic.state] += 1;
    if (needsReview(statistic)) review.toDo += 1;
    if (statistic.reopened !== undefined) review.reopened += 1;
  }
  return { statistics: counts, review };
}

/** A footnote is sourced when evidence is linked to the paragraph of its marker or to a statistic in it. */
function countFootnotes(
  database: CaseDatabase,
  report: StoredDocument | undefined,
): CaseSummary['footnotes'] {
  if (report === undefined) return { total: 0, withBody: 0, sourced: 0 };
  const counted = row<{ total: number; with_body: number }>(
    database,
    'SELECT count(*) AS total, count(text) AS with_body FROM footnote WHERE document = :report',
    { report: report.number },
  );
  const sourced = row<{ count: number }>(
    database,
    `WITH evidenced (element) AS (
       SELECT target FROM evidence WHERE report = :report AND target_kind = 'paragraph'
       UNION
       SELECT passage.element FROM evidence
         JOIN quantity ON quantity.document = evidence.report AND quantity.element = evidence.target
         JOIN passage ON passage.id = quantity.passage
       WHERE evidence.report = :report AND evidence.target_kind = 'statistic')
     SELECT count(DISTINCT label) AS count FROM footnote_marker
     WHERE document = :report AND element IN (SELECT element FROM evidenced)`,
    { report: report.number },
  );
  return {
    total: counted?.total ?? 0,
    withBody: counted?.with_body ?? 0,
    sourced: sourced?.count ?? 0,
  };
}

function countFindings(database: CaseDatabase, report: StoredDocument | undefined): CaseSummary['findings'] {
  const counts = { open: 0, holding: 0, dismissed: 0 };
  if (report === undefined) return counts;
  for (const finding of readFindings(database, report.number)) {
    if (finding.dismissed !== undefined) counts.dismissed += 1;
    else if (finding.holds === true) counts.holding += 1;
    else counts.open += 1;
  }
  return counts;
}
