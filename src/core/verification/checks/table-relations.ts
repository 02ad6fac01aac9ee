import type { Table } from '../../document/document.ts';
import { absolute, subtract, sum } from '../../text/decimal.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import type { DerivedColumn } from './derived-columns.ts';
import type { ImpliedTotal } from './implied-totals.ts';
import { amountOf } from './rounding.ts';

/** How a table is named in a sentence. */
export function tableName({ label, caption }: Table): Phrase {
  const name = label ?? caption;
  return name === undefined ? { key: 'table.unnamed', params: {} } : { key: 'table.named', params: { name } };
}

/** What is said of a line that sums others up: one sentence where it holds throughout, else one for each place. */
export function tellImplied(
  context: CheckContext,
  table: Table,
  implied: ImpliedTotal,
  /** Totals that have been judged as such. */
  known: ReadonlySet<string>,
): Finding[] {
  const sums = implied.sums.filter(({ total }) => !known.has(total.id));
  const params = {
    table: tableName(table),
    whole: implied.whole === '' ? '–' : implied.whole,
    parts: implied.parts.map((part) => (part === '' ? '–' : part)).join(' + '),
  };
  const right = sums.filter(({ holds }) => holds);
  const [first] = right;
  const holding: Finding[] =
    first === undefined
      ? []
      : [
          {
            rule: 'sum',
            severity: 'info',
            paragraphIds: [...new Set(right.map(({ total }) => total.paragraphId))],
            statisticIds: right.flatMap(({ total, parts }) => [total, ...parts].map(({ id }) => id)),
            holds: true,
            wording: { key: 'implied.holds', params: { ...params, count: right.length } },
          },
        ];
  const failing = sums
    .filter(({ holds }) => !holds)
    .map(({ total, parts, at }): Finding => {
      const added = sum(parts.map(({ value }) => value));
      return {
        rule: 'sum',
        severity: 'error',
        paragraphIds: [total.paragraphId],
        statisticIds: [total, ...parts].map(({ id }) => id),
        holds: false,
        expected: added,
        found: total.value,
        wording: {
          key: 'implied.fails',
          params: {
            ...params,
            at: at === '' ? '–' : at,
            sum: context.figure(added),
            total: context.figure(total.value),
            difference: amountOf(context, absolute(subtract(added, total.value)), total),
          },
        },
      };
    });
  return [...holding, ...failing];
}

const ruleOf = { share: 'percentage', change: 'growth', difference: 'difference' } as const;

/** What is said of a column that follows from others: one sentence where it holds, and one for each row that is off. */
export function tellDerived(context: CheckContext, table: Table, derived: DerivedColumn): Finding[] {
  const { column, relation, cells, kind } = derived;
  const header = table.columnHeaders[column] ?? '';
  const params = { table: tableName(table), column: header === '' ? '–' : header, relation };
  const right = cells.filter(({ outcome }) => outcome !== 'wrong');
  const isExact = right.every(({ outcome }) => outcome === 'exact');
  return [
    {
      rule: ruleOf[kind],
      severity: 'info',
      paragraphIds: right.map(({ row }) => row.paragraph.id),
      statisticIds: right.map(({ cell }) => cell.id),
      holds: true,
      wording: {
        key: isExact ? 'derived.holdsExactly' : 'derived.holdsRounded',
        params: { ...params, count: right.length },
      },
    },
    ...cells
      .filter(({ outcome }) => outcome === 'wrong')
      .map(({ row, cell, from, expected }): Finding => {
        const found = absolute(cell.value);
        const isInPercent = kind !== 'difference' || cell.kind === 'percentage';
        const unit = isInPercent ? ({ kind: 'percentage' } as const) : cell;
        return {
          rule: ruleOf[kind],
          severity: 'error',
          paragraphIds: [row.paragraph.id],
          statisticIds: [cell, ...from].map(({ id }) => id),
          holds: false,
          expected,
          found,
          wording: {
            key: 'derived.fails',
            params: {
              ...params,
              row: row.heading === '' ? '–' : row.heading,
              found: context.figure(found),
              expected: context.figure(expected),
              difference: amountOf(context, absolute(subtract(expected, found)), unit),
            },
          },
        };
      }),
  ];
}
