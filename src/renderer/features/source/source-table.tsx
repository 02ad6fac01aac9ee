import { memo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Paragraph, Table } from '../reading/blocks.ts';
import { noMarks, sameMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { stretchWithin } from '../reading/pieces.ts';
import { looksNumeric } from '../report/report-block.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './source-text.module.css';

interface SourceTableProps {
  readonly table: Table;
  readonly rows: readonly Paragraph[];
  readonly marks: readonly Marks[];
}

export const SourceTable = memo(
  function SourceTable({ table, rows, marks }: SourceTableProps): ReactNode {
    const text = useText();
    const caption = [table.label, table.caption].filter((part) => part !== undefined).join('. ');
    const ownHeader = rows.some((row) => row.cells?.every((cell) => cell.header) === true);
    return (
      <div
        className={styles.tableScroller}
        role="region"
        aria-label={caption === '' ? text('reading.table') : caption}
        tabIndex={0}
      >
        <table className={styles.table}>
          {caption !== '' && <caption>{caption}</caption>}
          {!ownHeader && table.columnHeaders.some((header) => header !== '') && (
            <thead>
              <tr>
                {table.columnHeaders.map((header, index) => (
                  <th key={index} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((row, index) => (
              <TableRow key={row.id} row={row} marks={marks[index] ?? noMarks} />
            ))}
          </tbody>
        </table>
      </div>
    );
  },
  (a, b) =>
    a.table === b.table &&
    a.rows === b.rows &&
    a.marks.length === b.marks.length &&
    a.marks.every((one, index) => sameMarks(one, b.marks[index] ?? noMarks)),
);

function TableRow({ row, marks }: { readonly row: Paragraph; readonly marks: Marks }): ReactNode {
  const cells = row.cells ?? [{ column: 0, start: 0, end: row.text.length, header: false }];
  return (
    <tr data-passage={row.id}>
      {cells.map((cell) => {
        const printed = row.text.slice(cell.start, cell.end);
        const own = marks.flatMap((span) => {
          const within = stretchWithin(span, cell);
          return within === undefined ? [] : [{ ...within, mark: span.mark }];
        });
        const hit = own.some((span) => span.mark === 'number' || span.mark === 'current-hit');
        const content = <MarkedText text={printed} start={row.start + cell.start} marks={own} />;
        const className = classNames(looksNumeric(printed) && styles.numeric, hit && styles.hitCell);
        return cell.header ? (
          <th key={cell.column} scope={cell.column === 0 ? 'row' : 'col'} className={className}>
            {content}
          </th>
        ) : (
          <td key={cell.column} className={className}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
