import type { Quantity } from '../../core/statistics/quantity.ts';
import { statementOf } from '../../core/verification/verdict-basis.ts';
import type { CaseDatabase } from '../store/database.ts';
import type { StoredDocument } from '../store/documents.ts';
import { readPassage } from '../store/read-document.ts';
import { paragraphName } from './name-statistic.ts';

export interface StatisticPlace {
  readonly paragraphId: string;
  readonly paragraphLabel?: string;
  readonly sentence: string;
  /** In `sentence`. */
  readonly number: { start: number; end: number };
}

/** Where a statistic stands, with its sentence and the number in it. */
export function statisticPlace(
  database: CaseDatabase,
  report: StoredDocument,
  statistic: Quantity,
): StatisticPlace {
  const paragraph = readPassage(database, report.number, statistic.paragraphId);
  if (paragraph === undefined) throw new Error(`Statistic ${statistic.id} stands in no paragraph`);
  const { start, end } = statementOf(paragraph, statistic);
  const label = paragraphName(database, report, statistic.paragraphId);
  return {
    paragraphId: statistic.paragraphId,
    ...(label === undefined ? {} : { paragraphLabel: label }),
    sentence: paragraph.text.slice(start, end),
    number: { start: statistic.start - start, end: statistic.end - start },
  };
}
