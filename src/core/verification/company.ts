import type { Quantity } from '../statistics/quantity.ts';
import { compare } from '../text/decimal.ts';
import type { Span } from './context/sentences.ts';
import type { EvidenceInput, SourcePassage } from './evidence-input.ts';
import { areSameNumber } from './same-number.ts';
import { quantityRarity } from './score.ts';
import type { StatisticContext } from './statistic-context.ts';

/** Even small numbers say something when a whole series of them stands together. */
const perNumber = 0.02;
/** Numbers in common cannot outweigh everything else. */
export const mostCompanyBonus = 0.2;

/**
 * How much the numbers beside a statistic speak for a place in a source: "251 of them (50.3%)" is more surely the
 * sentence that has both. In a table the other rows count as well, since a sentence often walks down a column.
 */
export function companyBonus(
  input: EvidenceInput,
  context: StatisticContext,
): (passage: SourcePassage, span: Span) => number {
  const { sentence } = context;
  const others = input.paragraphQuantities.filter(
    (other) => other.id !== input.statistic.id && other.start >= sentence.start && other.end <= sentence.end,
  );
  if (others.length === 0 && input.statistic.outOf === undefined) return () => 0;
  const rowsOf = Map.groupBy(
    input.passages.filter(({ table }) => table !== undefined),
    ({ documentId, table }) => `${documentId} ${table?.id}`,
  );
  const known = new Map<SourcePassage, Map<number, number>>();
  return (passage, span) => {
    const bySpan = known.get(passage) ?? new Map<number, number>();
    known.set(passage, bySpan);
    const kept = bySpan.get(span.start);
    if (kept !== undefined) return kept;
    const company: readonly Quantity[] =
      passage.table === undefined
        ? passage.quantities.filter(({ start, end }) => start >= span.start && end <= span.end)
        : (rowsOf.get(`${passage.documentId} ${passage.table.id}`) ?? [passage]).flatMap(
            ({ quantities }) => quantities,
          );
    const bonus = others
      .filter((other) => company.some((quantity) => areSameNumber(other, quantity)))
      .reduce(
        (sum, other) => sum + perNumber + 0.15 * quantityRarity(other),
        wholeBonus(input.statistic, company),
      );
    const limited = Math.min(mostCompanyBonus, bonus);
    bySpan.set(span.start, limited);
    return limited;
  };
}

/** "16 out of the 214": the whole beside the part. */
function wholeBonus(statistic: Quantity, company: readonly Quantity[]): number {
  const { outOf } = statistic;
  if (outOf === undefined) return 0;
  return company.some(({ value }) => value !== undefined && compare(value, outOf) === 0) ? 0.2 : 0;
}
