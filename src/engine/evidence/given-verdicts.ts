import type { VerdictEntry } from '../../shared/contract.ts';
import { listUndone } from '../history/journal.ts';
import type { CaseDatabase } from '../store/database.ts';
import { orUndefined, rows } from '../store/sql.ts';

/**
 * The verdicts that people have given on a statistic, newest first. Those that were taken back by undo are left out;
 * what undo and redo put back, and what has gone over to a newer version, is the verdict that was given before, not another
 * one.
 */
export function givenVerdicts(database: CaseDatabase, report: number, statistic: string): VerdictEntry[] {
  const undone = listUndone(database);
  const seen = new Set<string>();
  return rows<{
    verdict: VerdictEntry['verdict'];
    note: string | null;
    suggestion: string | null;
    part: string;
    person: string;
    at: string;
    history: number;
  }>(
    database,
    `SELECT verdict.verdict, verdict.note, verdict.suggestion, verdict.part, verdict.person, verdict.at, verdict.history
     FROM verdict JOIN history ON history.id = verdict.history
     WHERE verdict.document = :report AND verdict.statistic = :statistic
       AND verdict.verdict IS NOT NULL AND history.refers_to IS NULL
     ORDER BY verdict.id DESC`,
    { report, statistic },
  )
    .filter((given) => !undone.has(given.history))
    .filter(({ verdict, part, person, at }) => {
      const key = JSON.stringify([verdict, part === 'adjudication', person, at]);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .map((given) => ({
      verdict: given.verdict,
      note: orUndefined(given.note),
      suggestion: orUndefined(given.suggestion),
      ...(given.part === 'adjudication' ? { adjudicates: true } : {}),
      by: given.person,
      at: given.at,
    }));
}
