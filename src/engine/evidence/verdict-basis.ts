import type { Quantity } from '../../core/statistics/quantity.ts';
import {
  derivationOf,
  numberOf,
  statementOf,
  type VerdictBasis,
} from '../../core/verification/verdict-basis.ts';
import type { EvidenceRecord } from '../history/change.ts';
import type { CaseDatabase } from '../store/database.ts';
import { findOpenable } from '../store/documents.ts';
import { readPassage } from '../store/read-document.ts';

/** What a verdict on a statistic rests on now. `evidence`: the passages linked to it that its reader can see. */
export function verdictBasis(
  database: CaseDatabase,
  report: number,
  statistic: Quantity,
  evidence: readonly EvidenceRecord[],
): VerdictBasis {
  const paragraph = readPassage(database, report, statistic.paragraphId);
  if (paragraph === undefined) throw new Error(`Statistic ${statistic.id} stands in no paragraph`);
  const { start, end } = statementOf(paragraph, statistic);
  return {
    number: numberOf(statistic),
    sentence: paragraph.text.slice(start, end),
    offset: statistic.start - start,
    evidence: evidence.flatMap(({ id, documentId, anchor, stance, newerEdition }) => {
      const source = newerEdition ?? findOpenable(database, documentId)?.sha256;
      return source === undefined ? [] : [{ id, source, quote: anchor.quote.exact, stance }];
    }),
    derivations: evidence.flatMap(({ match, reasons }) => derivationOf(match ?? undefined, reasons) ?? []),
  };
}
