import type { Paragraph, Table } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { absolute, compare, decimalPlaces, subtract, sum } from '../../text/decimal.ts';
import { fold } from '../context/fold.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import { writtenPlace } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { isClose } from './parts.ts';

type Cell = Quantity & { readonly value: string };

/** One row of a table with the figure of each of its columns, where it has exactly one. */
interface Row {
  readonly paragraph: Paragraph;
  readonly heading: string;
  readonly kind: 'total' | 'subtotal' | 'plain';
  readonly cells: ReadonlyMap<number, Cell>;
}

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
    return [...columnAdditions(table, rows), ...rowAdditions(table, rows)].flatMap((addition) =>
      judge(context, table, addition),
    );
  });
}

function columnAdditions(table: Table, rows: readonly Row[]): Addition[] {
  const total = rows.at(-1);
  if (total?.kind !== 'total' || rows.length < 3) return [];
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
        isWhole = false;
        continue;
      }
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
  const name = table.label ?? table.caption;
  const params = {
    line,
    table:
      name === undefined
        ? ({ key: 'table.unnamed', params: {} } as const)
        : ({ key: 'table.named', params: { name } } as const),
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

/** Exact, or off by no more than the rounding of figures with decimals or a magnitude word. */
function fits(total: Cell, parts: readonly Cell[]): boolean {
  const added = sum(parts.map(({ value }) => value));
  if (compare(added, total.value) === 0) return true;
  const places = [total, ...parts].map(({ value }) => decimalPlaces(value));
  const magnitude = [total, ...parts].map(writtenPlace);
  if (Math.max(...places) === 0 && Math.max(...magnitude) <= 0) return false;
  const allowed = magnitude
    .slice(1)
    .reduce((all, place) => all + 0.5 * 10 ** place, 0.5 * 10 ** (magnitude[0] ?? 0));
  // Ten figures with one decimal may miss their total by half a point, but hardly do: half of it is allowed for.
  const likely = parts.length > 3 ? allowed * 0.6 : allowed;
  return Math.abs(Number(added) - Number(total.value)) <= likely + 1e-9;
}

function readRow(context: CheckContext, paragraph: Paragraph): Row {
  const [first] = paragraph.cells ?? [];
  const heading = first === undefined ? '' : paragraph.text.slice(first.start, first.end);
  const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
  const cells = new Map<number, Cell>();
  for (const cell of paragraph.cells ?? []) {
    const [only, another] = quantities.filter(({ start, end }) => start >= cell.start && end <= cell.end);
    if (only?.value === undefined || another !== undefined || only.outOf !== undefined) continue;
    const isPlain = only.kind === 'count' || only.kind === 'percentage' || only.kind === 'money';
    if (!isPlain || only.qualifier !== undefined) continue;
    cells.set(cell.column, { ...only, value: only.value });
  }
  return { paragraph, heading, kind: kindOf(fold(heading)), cells };
}

function kindOf(heading: string): Row['kind'] {
  if (/^sub-?\s?total/.test(heading)) return 'subtotal';
  return /^(?:grand |overall )?total(?:es|is|e|s)?(?:$|\b)|^(?:ensemble|conjunto)$/.test(heading)
    ? 'total'
    : 'plain';
}

function isHeaderRow(row: Paragraph): boolean {
  return row.cells !== undefined && row.cells.length > 0 && row.cells.every(({ header }) => header);
}
