import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Paragraph, Table } from '../reading/blocks.ts';
import { noMarks, sameMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { stretchWithin } from '../reading/pieces.ts';
import { cellsOf, isHeaderRow, TextCell, TextTable } from '../reading/text-table.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './source-text.module.css';

interface SourceTableProps {
  readonly table: Table;
  readonly rows: readonly Paragraph[];
  readonly marks: readonly Marks[];
}

export const SourceTable = memo(
  function SourceTable({ table, rows, marks }: SourceTableProps): ReactNode {
    return (
      <TextTable table={table} hasOwnHeader={rows.some(isHeaderRow)}>
        {rows.map((row, index) => (
          <TableRow key={row.id} row={row} marks={marks[index] ?? noMarks} />
        ))}
      </TextTable>
    );
  },
  (a, b) =>
    a.table === b.table &&
    a.rows === b.rows &&
    a.marks.length === b.marks.length &&
    a.marks.every((one, index) => sameMarks(one, b.marks[index] ?? noMarks)),
);

function TableRow({ row, marks }: { readonly row: Paragraph; readonly marks: Marks }): ReactNode {
  return (
    <tr data-passage={row.id}>
      {cellsOf(row).map((cell) => {
        const printed = row.text.slice(cell.start, cell.end);
        const own = marks.flatMap((span) => {
          const within = stretchWithin(span, cell);
          return within === undefined ? [] : [{ ...within, mark: span.mark }];
        });
        const hit = own.some((span) => span.mark === 'number' || span.mark === 'current-hit');
        return (
          <TextCell
            key={cell.column}
            cell={cell}
            printed={printed}
            className={hit ? styles.hitCell : undefined}
          >
            <MarkedText text={printed} start={row.start + cell.start} marks={own} />
          </TextCell>
        );
      })}
    </tr>
  );
}
