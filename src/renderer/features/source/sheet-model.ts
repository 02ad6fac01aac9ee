import type { DocumentContent } from '../../../shared/contract.ts';
import type { Paragraph, Table } from '../reading/blocks.ts';

export type SheetCell = NonNullable<Paragraph['cells']>[number];

const unpacked = new WeakMap<Paragraph, readonly SheetCell[]>();
const noCells: readonly SheetCell[] = [];

/** The cells of a row. They come packed, and most rows of a long sheet are never looked at. */
export function cellsOf(paragraph: Paragraph | undefined): readonly SheetCell[] {
  if (paragraph === undefined) return noCells;
  const { cells, packedCells } = paragraph;
  if (cells !== undefined || packedCells === undefined) return cells ?? noCells;
  const known = unpacked.get(paragraph);
  if (known !== undefined) return known;
  // Written by our own engine from what the store holds.
  const read = JSON.parse(packedCells) as readonly SheetCell[];
  unpacked.set(paragraph, read);
  return read;
}

/** A row of the sheet that holds something, or a gap of empty ones. */
export interface SheetRow {
  readonly number: number;
  /** Absent for empty rows. */
  readonly paragraph?: Paragraph;
  readonly table?: Table;
  /** This many empty rows, from `number` on, are shown as one. */
  readonly gap?: number;
  readonly hidden: boolean;
}

export interface Sheet {
  readonly id: string;
  readonly name: string | undefined;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly columns: number;
  /** Widths in letters. */
  readonly widths: readonly number[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** Document offsets that belong to it. */
  readonly start: number;
}

/** More columns than this are not drawn at once; their cells are found and opened all the same. */
const mostColumns = 256;
const longestGap = 4;
const widthSample = 400;

/** Whether a document is a file of sheets. */
export function hasSheets(content: Pick<DocumentContent, 'tables'>): boolean {
  return content.tables.some((table) => table.sheet !== undefined);
}

/** The sheets of a document as a spreadsheet program would show them. */
export function readSheets(content: Pick<DocumentContent, 'paragraphs' | 'tables' | 'headings'>): Sheet[] {
  const tables = new Map(content.tables.map((table) => [table.id, table]));
  const groups: { name: string | undefined; rows: { paragraph: Paragraph; table: Table }[] }[] = [];
  for (const paragraph of content.paragraphs) {
    const table = tables.get(paragraph.tableId ?? '');
    if (table?.sheet === undefined || paragraph.row === undefined) continue;
    let group = groups.at(-1);
    const before = group?.rows.at(-1)?.paragraph.row ?? 0;
    if (group === undefined || group.name !== table.sheet.name || paragraph.row <= before) {
      group = { name: table.sheet.name, rows: [] };
      groups.push(group);
    }
    group.rows.push({ paragraph, table });
  }
  const headings = [...content.headings].sort((a, b) => a.start - b.start);
  return groups.map(({ name, rows }, index) => {
    const first = rows[0];
    const heading = headings.findLast((one) => one.start <= (first?.paragraph.start ?? 0));
    const used = Math.max(1, ...rows.slice(0, 5000).map(lastColumn)) + 1;
    const columns = Math.min(used, mostColumns);
    return {
      id: `${String(index)} ${name ?? ''}`,
      name,
      hidden: first?.table.sheet?.hidden === true,
      rows: withGaps(rows),
      columns,
      widths: columnWidths(rows, columns),
      hiddenColumns: new Set(rows.flatMap(({ table }) => table.sheet?.hiddenColumns ?? []).slice(0, 20_000)),
      start: heading?.text === name ? (heading?.start ?? 0) : (first?.paragraph.start ?? 0),
    };
  });
}

function lastColumn({ paragraph, table }: { readonly paragraph: Paragraph; readonly table: Table }): number {
  const first = table.sheet?.firstColumn ?? 0;
  return cellsOf(paragraph).reduce(
    (last, cell) => Math.max(last, first + cell.column + (cell.columnSpan ?? 1) - 1),
    0,
  );
}

function withGaps(rows: readonly { readonly paragraph: Paragraph; readonly table: Table }[]): SheetRow[] {
  const shown: SheetRow[] = [];
  let next = 1;
  for (const { paragraph, table } of rows) {
    const number = paragraph.row ?? next;
    const gap = number - next;
    if (gap > longestGap) shown.push({ number: next, gap, hidden: false });
    else for (let empty = next; empty < number; empty += 1) shown.push({ number: empty, hidden: false });
    const hidden = table.sheet?.hiddenRows?.some(([from, to]) => number >= from && number <= to) === true;
    shown.push({ number, paragraph, table, hidden });
    next = number + 1;
  }
  return shown;
}

/** Wide enough for nearly all cells of a column; sentences run over into empty cells beside them. */
function columnWidths(
  rows: readonly { readonly paragraph: Paragraph; readonly table: Table }[],
  columns: number,
): number[] {
  const lengths: number[][] = Array.from({ length: columns }, () => []);
  const headings: number[] = [];
  const step = Math.max(1, Math.floor(rows.length / widthSample));
  for (let at = 0; at < rows.length; at += at < 40 ? 1 : step) {
    const row = rows[at];
    if (row === undefined) break;
    const cells = cellsOf(row.paragraph);
    if (cells.length < 2) continue;
    for (const cell of cells) {
      const column = (row.table.sheet?.firstColumn ?? 0) + cell.column;
      if ((cell.columnSpan ?? 1) > 1) continue;
      lengths[column]?.push(cell.end - cell.start);
      if (cell.header)
        headings[column] = Math.max(headings[column] ?? 0, Math.min(18, cell.end - cell.start));
    }
  }
  return lengths.map((each, column) => {
    const sorted = each.toSorted((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    return Math.min(34, Math.max(7, usual + 2, (headings[column] ?? 0) + 3));
  });
}

/** The row that a place of the document stands in: the sheet's index and the row's among those shown. */
export function rowAt(
  sheets: readonly Sheet[],
  offset: number,
): { readonly sheet: number; readonly row: number } | undefined {
  const sheet = sheets.findLastIndex((one) => one.start <= offset);
  const { rows = [] } = sheets[sheet] ?? {};
  if (sheet < 0) return undefined;
  const row = rows.findLastIndex(({ paragraph }) => (paragraph?.start ?? Infinity) <= offset);
  return { sheet, row: Math.max(0, row) };
}

/** The cell of a row that a place of the document stands in; its first where it stands in none. */
export function cellAt(row: SheetRow | undefined, offset: number): SheetCell | undefined {
  const { paragraph } = row ?? {};
  const own = cellsOf(paragraph).filter((cell) => cell.repeated !== true);
  return own.find((cell) => offset - (paragraph?.start ?? 0) < cell.end) ?? own[0];
}

/** Column of a cell in its sheet; 0 is A. */
export function columnOf(row: SheetRow, cell: SheetCell): number {
  return (row.table?.sheet?.firstColumn ?? 0) + cell.column;
}
