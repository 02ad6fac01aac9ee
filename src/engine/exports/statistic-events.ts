import type { ReportEvent } from '../../core/report/report.ts';
import type { Change } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { rows } from '../store/sql.ts';

/**
 * What people did about each statistic of a report, in the order in which they did it: verdicts, evidence, corrections.
 * What was taken back stays, with the taking back after it.
 */
export function statisticEvents(
  database: CaseDatabase,
  reportId: string,
): ReadonlyMap<string, readonly ReportEvent[]> {
  const events = new Map<string, ReportEvent[]>();
  for (const entry of rows<{ id: number; at: string; person: string; action: string; changes: string }>(
    database,
    `SELECT id, at, person, action, changes FROM history
     WHERE changes LIKE '%"slot":"verdict"%' OR changes LIKE '%"slot":"evidence"%' OR changes LIKE '%"slot":"quantity"%'
     ORDER BY id`,
  )) {
    const through = entry.action === 'undo' || entry.action === 'redo' ? entry.action : undefined;
    for (const change of JSON.parse(entry.changes) as readonly Change[]) {
      const told = whatHappened(change, reportId);
      if (told === undefined) continue;
      const event: ReportEvent = {
        entry: entry.id,
        by: entry.person,
        at: entry.at,
        what: told.what,
        ...(through === undefined ? {} : { through }),
      };
      const known = events.get(told.statisticId);
      if (known === undefined) events.set(told.statisticId, [event]);
      else known.push(event);
    }
  }
  return events;
}

function whatHappened(
  change: Change,
  reportId: string,
): { readonly statisticId: string; readonly what: ReportEvent['what'] } | undefined {
  switch (change.slot) {
    case 'verdict': {
      if (change.reportId !== reportId) return undefined;
      const { statisticId, after } = change;
      if (after === null) return { statisticId, what: { kind: 'verdict-withdrawn' } };
      const note = after.note === null ? {} : { note: after.note };
      return { statisticId, what: { kind: 'verdict', verdict: after.verdict, ...note } };
    }
    case 'evidence': {
      const record = change.after ?? change.before;
      if (record?.reportId !== reportId || record.target.kind !== 'statistic') return undefined;
      const { stance, documentId } = record;
      const kind = change.after === null ? 'unlinked' : 'linked';
      return { statisticId: record.target.id, what: { kind, stance, documentId } };
    }
    case 'quantity':
      return change.documentId === reportId
        ? { statisticId: change.statisticId, what: { kind: 'corrected' } }
        : undefined;
    default:
      return undefined;
  }
}
