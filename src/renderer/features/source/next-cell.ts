import { cellsOf, columnOf, type SheetCell, type SheetRow } from './sheet-model.ts';

/** The cell that the reader is at. */
export interface Chosen {
  readonly row: SheetRow;
  readonly cell: SheetCell;
}

/** What the arrow keys mean. */
export const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next filled cell in a direction. */
export function nextCell(
  rows: readonly SheetRow[],
  chosen: Chosen | undefined,
  [down, along]: readonly [number, number],
): Chosen | undefined {
  const own = (row: SheetRow): SheetCell[] => cellsOf(row.paragraph).filter((cell) => cell.repeated !== true);
  if (chosen === undefined) {
    const row = rows.find((one) => own(one).length > 0);
    const cell = row === undefined ? undefined : own(row)[0];
    return row === undefined || cell === undefined ? undefined : { row, cell };
  }
  if (along !== 0) {
    const cells = own(chosen.row);
    const cell = cells[cells.indexOf(chosen.cell) + along];
    return cell === undefined ? undefined : { row: chosen.row, cell };
  }
  const column = columnOf(chosen.row, chosen.cell);
  for (let at = rows.indexOf(chosen.row) + down; at >= 0 && at < rows.length; at += down) {
    const row = rows[at];
    if (row === undefined) break;
    const cells = own(row);
    const cell = cells.findLast((one) => columnOf(row, one) <= column) ?? cells[0];
    if (cell !== undefined) return { row, cell };
  }
  return undefined;
}
