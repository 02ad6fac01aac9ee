import { greatest } from './extremes.ts';
import { readInlines } from './inlines.ts';
import type { ParsedBlock, ParsedTableCell } from './parsed.ts';
import type { SourceLine } from './source-line.ts';
import { TEXT_ROLE } from './source-line.ts';
import { joinCells, readCaption } from './table-rows.ts';

type TableBlock = Extract<ParsedBlock, { kind: 'table' }>;

/** One line for each row; the cells' texts joined by " | ". A table of one column is only a frame around text. */
export function tableLines(block: TableBlock): SourceLine[] {
  const grid = placeCells(block);
  const columns = Math.max(0, greatest(grid.flatMap((row) => row.map((cell) => cell.column + 1))));
  if (columns <= 1) {
    return grid.flatMap((row) =>
      row.map(({ cell }): SourceLine => ({
        content: readInlines(cell.inlines),
        opening: 'block',
        role: TEXT_ROLE,
        short: false,
        indent: 0,
      })),
    );
  }
  const headerRows = countHeaderRows(block);
  const columnHeaders = Array.from({ length: columns }, (_, column) =>
    grid
      .slice(0, headerRows)
      .flatMap((row) =>
        row.filter((cell) => column >= cell.column && column < cell.column + cell.cell.columnSpan),
      )
      .map(({ cell }) => readInlines(cell.inlines).text)
      .filter((text) => text !== '')
      .join(' '),
  );
  const table = { ...readCaption(block.caption), columnHeaders };
  const lines: SourceLine[] = [];
  grid.forEach((row, rowIndex) => {
    const { content, cells } = joinCells(
      row.map(({ cell, column }) => ({
        content: readInlines(cell.inlines),
        column,
        header: cell.header || rowIndex < headerRows,
      })),
    );
    if (content.text.replaceAll('|', '').trim() === '') return;
    lines.push({
      content,
      opening: 'block',
      role: { kind: 'table-row', table, cells },
      short: true,
      indent: 0,
    });
  });
  return lines;
}

/** Rows at the top whose cells are all headings. */
function countHeaderRows(block: TableBlock): number {
  let count = 0;
  for (const row of block.rows) {
    const filled = row.cells.filter((cell) => readInlines(cell.inlines).text !== '');
    if (filled.length === 0 || !filled.every((cell) => cell.header)) break;
    count++;
  }
  return count < block.rows.length ? count : 0;
}

interface PlacedCell {
  readonly cell: ParsedTableCell;
  readonly column: number;
}

/** Widest table that is read as a grid; a hostile file may claim a span of millions. */
const WIDEST = 500;

/** Gives every cell its column, counting cells that reach over several columns or down from rows above. */
function placeCells(block: TableBlock): PlacedCell[][] {
  const reaching = new Map<number, number>();
  return block.rows.map((row) => {
    let column = 0;
    const placed: PlacedCell[] = [];
    for (const cell of row.cells) {
      while ((reaching.get(column) ?? 0) > 0 && column < WIDEST) {
        reaching.set(column, (reaching.get(column) ?? 0) - 1);
        column++;
      }
      placed.push({ cell, column });
      const span = Math.min(Math.max(1, cell.columnSpan), WIDEST);
      for (let each = column; each < column + span; each++) {
        if (cell.rowSpan > 1) reaching.set(each, cell.rowSpan - 1);
      }
      column = Math.min(column + span, WIDEST);
    }
    for (const [each, rows] of reaching) if (each >= column && rows > 0) reaching.set(each, rows - 1);
    return placed;
  });
}
