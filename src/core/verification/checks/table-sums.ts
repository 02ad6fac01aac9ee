import type { Table } from '../../document/document.ts';
import { absolute, compare, subtract, sum } from '../../text/decimal.ts';
import { fold } from '../context/fold.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import type { ImpliedTotal } from './implied-totals.ts';
import { impliedTotals } from './implied-totals.ts';
import { isClose } from './parts.ts';
import type { Cell, Row } from './table-lines.ts';
import { fits, isHeaderRow, isNothing, readRow, soundsLikeTotal } from './table-lines.ts';
import { tableName, tellDerived, tellImplied } from './table-relations.ts';
import { derivedColumns } from './derived-columns.ts';

/** A total with what it should be made of. */
interface Addition {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  readonly row: Row;
  /** "The column “Girls”", "The row “North”". */
  readonly line: Phrase;
}

/**
 * Columns whose last row is a total, rows that have a column for it, and the subtotals between them. A line is added up
 * only where every cell of it has one exact number.
 */
export function checkTableSums(context: CheckContext): Finding[] {
  const rowsOf = Map.groupBy(
    context.document.paragraphs.filter(({ tableId }) => tableId !== undefined),
    ({ tableId }) => tableId,
  );
  return context.document.tables.flatMap((table) => {
    const rows = (rowsOf.get(table.id) ?? [])
      .filter((row) => !isHeaderRow(row))
      .map((row) => readRow(context, row));
    if (rows.length < 2) return [];
    const implied = impliedTotals(table, rows);
    const named = [...columnAdditions(table, withoutParts(rows, implied)), ...rowAdditions(table, rows)];
    const known = new Set(named.map(({ total }) => total.id));
    return [
      ...named.flatMap((addition) => judge(context, table, addition)),
      ...implied.flatMap((total) => tellImplied(context, table, total, known)),
      ...derivedColumns(table, rows).flatMap((column) => tellDerived(context, table, column)),
    ];
  });
}

/** Rows that are parts of another row ("of whom girls") are no parts of the table's total as well. */
function withoutParts(rows: readonly Row[], implied: readonly ImpliedTotal[]): Row[] {
  const parts = new Set(
    implied.flatMap(({ direction, partsAt, wholeAt }) =>
      // The last row sums up the table by whatever name.
      direction === 'rows' && wholeAt !== rows.length - 1 ? partsAt : [],
    ),
  );
  return rows.filter((_, index) => !parts.has(index));
}

function columnAdditions(table: Table, rows: readonly Row[]): Addition[] {
  const total = rows.at(-1);
  if (total === undefined || rows.length < 3) return [];
  const additions = additionsInto(table, rows, total);
  if (total.kind === 'total') return additions;
  // What only sounds like a total must be one in half of its columns.
  const right = additions.filter(({ total: whole, parts }) => fits(whole, parts)).length;
  const isTotal = right >= 1 && right * 2 >= additions.length;
  return total.kind === 'plain' && soundsLikeTotal(total.heading) && isTotal ? additions : [];
}

function additionsInto(table: Table, rows: readonly Row[], total: Row): Addition[] {
  return table.columnHeaders.flatMap((header, column): Addition[] => {
    const line: Phrase =
      header === '' ? { key: 'column.unnamed', params: {} } : { key: 'column.named', params: { header } };
    const found: Addition[] = [];
    const above: Cell[] = [];
    let block: Cell[] = [];
    let isWhole = true;
    for (const row of rows.slice(0, -1)) {
      const cell = row.cells.get(column);
      if (cell === undefined) {
        // A dash is nothing, and takes nothing from the sum.
        if (!isNothing(row.texts.get(column) ?? '')) isWhole = false;
        continue;
      }
      if (row.kind === 'average') continue;
      if (row.kind !== 'plain') {
        // What stands above a subtotal since the last one belongs to it.
        if (block.length >= 2) found.push({ total: cell, parts: block, row, line });
        block = [];
        continue;
      }
      block.push(cell);
      above.push(cell);
    }
    const whole = total.cells.get(column);
    if (!isWhole || whole === undefined || above.length < 2) return found;
    return [...found, { total: whole, parts: above, row: total, line }];
  });
}

/** "Total", "Both sexes", "Ensemble" over a column: the sum of the columns before it. */
function rowAdditions(table: Table, rows: readonly Row[]): Addition[] {
  const columns = table.columnHeaders.flatMap((header, column) =>
    column > 0 && totalHeader.test(fold(header)) ? [column] : [],
  );
  const [column, another] = columns;
  if (column === undefined || another !== undefined) return [];
  const last = table.columnHeaders.length - 1;
  // The total stands behind its parts or before them.
  if (column !== last && column !== 1) return [];
  const from = column === 1 ? 2 : 1;
  const to = column === 1 ? last : column - 1;
  const additions = rows.flatMap((row): Addition[] => {
    const total = row.cells.get(column);
    const parts: Cell[] = [];
    for (let at = from; at <= to; at += 1) {
      const cell = row.cells.get(at);
      if (cell === undefined) return [];
      parts.push(cell);
    }
    if (total === undefined || parts.length < 2 || parts.some(({ kind }) => kind !== total.kind)) return [];
    const heading = row.heading === '' ? '–' : row.heading;
    return [{ total, parts, row, line: { key: 'row.named', params: { heading } } }];
  });
  // Columns that are no parts of the last one agree with it in no row.
  const agreeing = additions.filter(({ total, parts }) => fits(total, parts)).length;
  return agreeing * 2 >= additions.length ? additions : [];
}

const totalHeader =
  /^(?:grand )?(?:total(?:e|es|is|s)?|both sexes|ambos sexos|les deux sexes|ensemble|all)(?: \(.*\))?$/;

function judge(context: CheckContext, table: Table, { total, parts, row, line }: Addition): Finding[] {
  const added = sum(parts.map(({ value }) => value));
  const isExact = compare(added, total.value) === 0;
  const holds = isExact || fits(total, parts);
  const isShare = total.kind === 'percentage';
  // A column of averages or stocks has a total row of another kind, and one of rates another than 100.
  if (!holds && (!isClose(added, total.value, 0.1) || (isShare && compare(total.value, '100') !== 0)))
    return [];
  const params = {
    line,
    table: tableName(table),
    total: context.figure(total.value),
  };
  const difference = context.figure(absolute(subtract(added, total.value)));
  return [
    {
      rule: 'sum',
      severity: holds ? 'info' : 'error',
      paragraphIds: [row.paragraph.id],
      statisticIds: [total, ...parts].map(({ id }) => id),
      holds,
      expected: added,
      found: total.value,
      wording: isExact
        ? { key: 'lineSum.holds', params }
        : holds
          ? { key: 'lineSum.holdsRounded', params: { ...params, sum: context.figure(added) } }
          : { key: 'lineSum.fails', params: { ...params, sum: context.figure(added), difference } },
    },
  ];
}
