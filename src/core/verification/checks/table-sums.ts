import type { Paragraph } from '../../document/document.ts';
import { compare, sum } from '../../text/decimal.ts';
import { fold } from '../context/fold.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import type { Count } from './parts.ts';
import { isClose, isCount, isRoundedSum } from './parts.ts';

/** Columns of a table whose last row is a total. A column counts only when every row above has one exact number. */
export function checkTableSums(context: CheckContext): Finding[] {
  const rowsOf = Map.groupBy(
    context.document.paragraphs.filter(({ tableId }) => tableId !== undefined),
    ({ tableId }) => tableId,
  );
  return context.document.tables.flatMap((table) => {
    const rows = rowsOf.get(table.id) ?? [];
    const total = rows.at(-1);
    if (total === undefined || rows.length < 4 || !isTotalRow(total)) return [];
    return table.columnHeaders.flatMap((header, column) => {
      const whole = countIn(context, total, column);
      const body = rows.slice(0, -1).filter((row) => !isHeaderRow(row));
      const parts = body.map((row) => countIn(context, row, column));
      if (whole === undefined || parts.length < 2 || parts.some((part) => part === undefined)) return [];
      return judge(
        context,
        table.label ?? table.caption,
        header,
        total,
        whole,
        parts.filter((part) => part !== undefined),
      );
    });
  });
}

function judge(
  context: CheckContext,
  name: string | undefined,
  header: string,
  row: Paragraph,
  whole: Count,
  parts: readonly Count[],
): Finding[] {
  const added = sum(parts.map(({ value }) => value));
  const holds = compare(added, whole.value) === 0 || isRoundedSum(added, whole, parts);
  const isShare = whole.kind === 'percentage';
  // A column of averages or stocks has a total row of another kind, and one of rates another than 100.
  if (!holds && (!isClose(added, whole.value, 0.1) || (isShare && compare(whole.value, '100') !== 0)))
    return [];
  const table: Phrase =
    name === undefined ? { key: 'table.unnamed', params: {} } : { key: 'table.named', params: { name } };
  const column: Phrase =
    header === '' ? { key: 'column.unnamed', params: {} } : { key: 'column.named', params: { header } };
  const params = { column, table, total: context.figure(whole.value) };
  return [
    {
      rule: 'sum',
      severity: holds ? 'info' : 'error',
      paragraphIds: [row.id],
      statisticIds: [whole, ...parts].map(({ id }) => id),
      holds,
      expected: added,
      found: whole.value,
      wording: holds
        ? { key: 'tableSum.holds', params }
        : { key: 'tableSum.fails', params: { ...params, sum: context.figure(added) } },
    },
  ];
}

function countIn(context: CheckContext, row: Paragraph, column: number): Count | undefined {
  const cell = row.cells?.find((candidate) => candidate.column === column);
  if (cell === undefined) return undefined;
  const [only, another] = (context.quantitiesIn.get(row.id) ?? []).filter(
    ({ start, end }) => start >= cell.start && end <= cell.end,
  );
  if (only?.value === undefined || another !== undefined) return undefined;
  const isShare = only.kind === 'percentage' && only.qualifier === undefined;
  return isShare || isCount(only) ? { ...only, value: only.value } : undefined;
}

function isHeaderRow(row: Paragraph): boolean {
  return row.cells !== undefined && row.cells.length > 0 && row.cells.every(({ header }) => header);
}

function isTotalRow(row: Paragraph): boolean {
  const first = row.cells?.[0];
  return (
    first !== undefined &&
    /^(?:grand )?total(?:es|is|e|s)?\b/.test(fold(row.text.slice(first.start, first.end)))
  );
}
