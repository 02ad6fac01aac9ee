import type { Paragraph, Table } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { periodYears, yearsIn } from '../context/periods.ts';
import { terms } from '../context/terms.ts';
import type { CheckContext } from './check-context.ts';
import type { StatedFigure } from './stated-figure.ts';

/** A number of a table with what its row, column and caption say it is. */
export interface TableFigure {
  readonly quantity: Quantity;
  /** Words of the row's heading, all of which a sentence about it names. */
  readonly row: ReadonlySet<string>;
  /** Words of the column's heading and the caption. */
  readonly around: ReadonlySet<string>;
  /** The one year that the row, the column or the caption gives. */
  readonly year: number;
}

/** Rows that sum up or compare others are figures of no one thing. */
const summary = /^\s*(?:grand )?(?:totale?s?|average|mean|media|promedio|moyenne|média|sub-?total)\b/i;

/** The numbers of all tables that can be told by a row's heading and a year. */
export function tableFigures(context: CheckContext): TableFigure[] {
  const tables = new Map(context.document.tables.map((table) => [table.id, table]));
  return context.document.paragraphs.flatMap((row) => {
    const table = tables.get(row.tableId ?? '');
    return table === undefined ? [] : figuresOf(context, table, row);
  });
}

function figuresOf(context: CheckContext, table: Table, row: Paragraph): TableFigure[] {
  const [first] = row.cells ?? [];
  if (first === undefined || first.column !== 0 || first.header) return [];
  const heading = row.text.slice(first.start, first.end);
  if (summary.test(heading)) return [];
  const language = glossaryLanguage(context.document.language);
  const keysOf = (text: string): string[] => terms(text, language).map(({ key }) => key);
  const quantities = context.quantitiesIn.get(row.id) ?? [];
  return (row.cells ?? []).slice(1).flatMap((cell): TableFigure[] => {
    const [quantity, another] = quantities.filter(({ start, end }) => start >= cell.start && end <= cell.end);
    if (quantity?.value === undefined || another !== undefined) return [];
    const column = table.columnHeaders[cell.column] ?? '';
    const caption = table.caption ?? '';
    const year = oneYear(heading) ?? oneYear(column) ?? oneYear(caption);
    if (year === undefined) return [];
    return [
      { quantity, row: new Set(keysOf(heading)), around: new Set(keysOf(`${column} ${caption}`)), year },
    ];
  });
}

function oneYear(text: string): number | undefined {
  const years = [...new Set(yearsIn(text).map(({ year }) => year))];
  return years.length === 1 ? years[0] : undefined;
}

/** Whether a sentence's figure is that of a table's cell: the row, the year and the counted thing are named in it. */
export function statesCell(figure: StatedFigure, cell: TableFigure): boolean {
  const { quantity, tail, all, apart } = figure;
  const years = periodYears(quantity.period ?? figure.key.split('|')[2]);
  if (years === undefined || years[0] !== years[1] || years[0] !== cell.year) return false;
  const isShare = quantity.kind === 'percentage';
  if (isShare !== (cell.quantity.kind === 'percentage') || apart.includes('1')) return false;
  if (quantity.kind !== 'count' && !isShare) return false;
  if (![...cell.row].every((word) => all.has(word))) return false;
  const known = new Set([...cell.row, ...cell.around]);
  // Everything said right behind the number must be known to the table, and something of its caption be said.
  return (
    tail.size > 0 &&
    [...tail].every((word) => known.has(word)) &&
    [...cell.around].some((word) => tail.has(word))
  );
}
