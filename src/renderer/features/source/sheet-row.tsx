import { EyeOff } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { placeInSheet } from '../../../core/document/sheets/cell-place.ts';
import { useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import { sameMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { cutIntoPieces, stretchWithin } from '../reading/pieces.ts';
import { RunText } from '../reading/run-text.tsx';
import { looksNumeric } from '../reading/text-table.tsx';
import { cellsOf, columnOf, type SheetCell, type SheetRow } from './sheet-model.ts';
import styles from './sheet-view.module.css';

interface SheetRowProps {
  readonly row: SheetRow;
  readonly columns: number;
  readonly marks: Marks;
  /** Column of the cell that the reader is at, where it is in this row. */
  readonly activeColumn: number | undefined;
  readonly onChoose: (row: SheetRow, cell: SheetCell) => void;
}

/** One row of a sheet: its number, then its cells, each over the columns that it takes up. */
export const SheetRowView = memo(
  function SheetRowView({ row, columns, marks, activeColumn, onChoose }: SheetRowProps): ReactNode {
    const text = useText();
    const { paragraph, gap } = row;
    const cells = cellsOf(paragraph);
    const number =
      gap === undefined ? String(row.number) : `${String(row.number)}–${String(row.number + gap - 1)}`;
    return (
      <>
        <div className={styles.number} role="rowheader" data-hidden={row.hidden || undefined}>
          {row.hidden && (
            <EyeOff size={11} role="img" aria-label={text('source.sheet.hiddenRow', { row: number })} />
          )}
          {number}
        </div>
        {gap !== undefined && (
          <div className={styles.gap} role="gridcell" style={{ gridColumn: `2 / span ${String(columns)}` }}>
            {text('source.sheet.gap', { count: gap })}
          </div>
        )}
        {cells.map((cell, index) => {
          const column = columnOf(row, cell);
          if (column >= columns) return undefined;
          const next = cells[index + 1];
          const until = next === undefined ? columns : Math.min(columns, columnOf(row, next));
          return (
            <Cell
              key={column}
              row={row}
              cell={cell}
              column={column}
              until={until}
              marks={marks}
              isActive={column === activeColumn}
              isAlone={cells.length === 1}
              onChoose={onChoose}
            />
          );
        })}
      </>
    );
  },
  (a, b) =>
    a.row === b.row &&
    a.columns === b.columns &&
    a.activeColumn === b.activeColumn &&
    a.onChoose === b.onChoose &&
    sameMarks(a.marks, b.marks),
);

interface CellProps {
  readonly row: SheetRow;
  readonly cell: SheetCell;
  readonly column: number;
  /** The next column that holds something. */
  readonly until: number;
  readonly marks: Marks;
  readonly isActive: boolean;
  readonly isAlone: boolean;
  readonly onChoose: (row: SheetRow, cell: SheetCell) => void;
}

function Cell({ row, cell, column, until, marks, isActive, isAlone, onChoose }: CellProps): ReactNode {
  const { paragraph, table } = row;
  if (paragraph === undefined) return undefined;
  const printed = paragraph.text.slice(cell.start, cell.end);
  const isNumber = looksNumeric(printed);
  const own = marks.flatMap((span) => {
    const within = stretchWithin(span, cell);
    return within === undefined ? [] : [{ ...within, mark: span.mark }];
  });
  const hit = own.some(({ mark }) => mark === 'number' || mark === 'current-hit');
  // Words run over into the empty cells beside them, numbers stay in their column.
  const span = isNumber ? (cell.columnSpan ?? 1) : Math.max(cell.columnSpan ?? 1, until - column);
  const address = placeInSheet({ row: paragraph.row, cells: [cell] }, table?.sheet, cell.start, cell.end);
  const pieces = cutIntoPieces({ text: printed, controls: [], points: [], marks: own });
  return (
    <div
      id={isActive ? 'active-cell' : undefined}
      className={classNames(
        styles.cell,
        isNumber && styles.numeric,
        cell.header && (cell.columnSpan ?? 1) > 1 && styles.spanning,
        cell.header && styles.head,
        cell.repeated === true && styles.repeated,
        isAlone && styles.alone,
        hit && styles.hitCell,
        isActive && styles.active,
        row.hidden && styles.dimmed,
      )}
      role={
        cell.header
          ? column === (table?.sheet?.firstColumn ?? 0)
            ? 'rowheader'
            : 'columnheader'
          : 'gridcell'
      }
      aria-colindex={column + 1}
      style={{ gridColumn: `${String(column + 2)} / span ${String(span)}` }}
      title={cell.repeated === true ? undefined : address}
      onPointerDown={() => {
        if (cell.repeated !== true) onChoose(row, cell);
      }}
    >
      {cell.repeated === true ? (
        <span>{printed}</span>
      ) : (
        pieces.map(
          (piece) =>
            piece.kind === 'text' &&
            piece.runs.map((run) => (
              <RunText key={run.start} run={run} passageStart={paragraph.start + cell.start} />
            )),
        )
      )}
    </div>
  );
}
