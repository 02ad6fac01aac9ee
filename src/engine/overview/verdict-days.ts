import type { Overview } from '../../shared/contract/overview-schemas.ts';
import type { CaseDatabase } from '../store/database.ts';
import { rows } from '../store/sql.ts';

/** Verdicts by day, out of everything that was ever decided about the report: also what undo took back had its day. */
export function verdictDays(
  database: CaseDatabase,
  report: number,
  minutesFromUtc: number,
): Overview['days'] {
  const days: { day: string; verdicts: number; decided: number }[] = [];
  // What stands for a statistic has several parts where several people read it.
  const standing = new Map<string, Set<string>>();
  for (const { day, statistic, part, isVerdict, isOwn } of rows<{
    day: string;
    statistic: string;
    part: string;
    isVerdict: number;
    isOwn: number;
  }>(
    database,
    `SELECT date(verdict.at, :shift) AS day, statistic, part || ' ' || coalesce(reader, '') AS part,
       verdict.verdict IS NOT NULL AS isVerdict, history.refers_to IS NULL AS isOwn
     FROM verdict JOIN history ON history.id = verdict.history
     WHERE verdict.document = :report ORDER BY verdict.id`,
    { report, shift: `${minutesFromUtc >= 0 ? '+' : ''}${minutesFromUtc} minutes` },
  )) {
    let today = days.at(-1);
    if (today?.day !== day) days.push((today = { day, verdicts: 0, decided: 0 }));
    const parts = standing.get(statistic) ?? new Set<string>();
    if (isVerdict === 1) parts.add(part);
    else parts.delete(part);
    if (parts.size > 0) standing.set(statistic, parts);
    else standing.delete(statistic);
    if (isVerdict === 1 && isOwn === 1) today.verdicts += 1;
    today.decided = standing.size;
  }
  return days;
}
