import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { Paragraph, Table } from './blocks.ts';
import styles from './text-table.module.css';

/** A table of a document, drawn as one: its caption, its heads where no row of its own has them, and the rows given. */
export function TextTable({
  table,
  hasOwnHeader,
  indented = false,
  children,
}: {
  readonly table: Table;
  readonly hasOwnHeader: boolean;
  /** Whether it stands below a paragraph with a number in the margin. */
  readonly indented?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const text = useText();
  const caption = [table.label, table.caption].filter((part) => part !== undefined).join('. ');
  return (
    <div
      className={classNames(styles.scroller, indented && styles.indented)}
      role="region"
      aria-label={caption === '' ? text('reading.table') : caption}
      tabIndex={0}
    >
      <table className={styles.table}>
        {caption !== '' && <caption>{caption}</caption>}
        {!hasOwnHeader && table.columnHeaders.some((header) => header !== '') && (
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
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type Cell = NonNullable<Paragraph['cells']>[number];

/** The cells of a row; a row that has none told apart is one cell. */
export function cellsOf(row: Paragraph): readonly Cell[] {
  return row.cells ?? [{ column: 0, start: 0, end: row.text.length, header: false }];
}

/** Whether every cell of the row is a head. */
export function isHeaderRow(row: Paragraph): boolean {
  return row.cells?.every((cell) => cell.header) === true;
}

/** A cell of a row: numbers are set flush right. `printed` is its text, `children` what is drawn of it. */
export function TextCell({
  cell,
  printed,
  className,
  children,
}: {
  readonly cell: Cell;
  readonly printed: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const names = classNames(looksNumeric(printed) && styles.numeric, className);
  return cell.header ? (
    <th scope={cell.column === 0 ? 'row' : 'col'} className={names}>
      {children}
    </th>
  ) : (
    <td className={names}>{children}</td>
  );
}

/** A cell that is read as a number is set flush right: "95.147", "12,6 %", "–". */
export function looksNumeric(cell: string): boolean {
  return /^[\s(]*[-+−–]?[\s]*[$€£]?\s*[\d\s.,]*\d[\s\d.,]*\s*(?:%|‰)?[)\s*]*$|^[\s]*[-–—][\s]*$/u.test(cell);
}
