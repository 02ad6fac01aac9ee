import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './virtual-table.module.css';

export interface TableColumn<Row, ColumnId extends string> {
  readonly id: ColumnId;
  readonly header: string;
  /** A CSS grid track: "minmax(200px, 1fr)", "72px". */
  readonly track: string;
  readonly align?: 'start' | 'end' | 'centre';
  readonly sortable?: boolean;
  readonly render: (row: Row) => ReactNode;
}

export interface SortOrder<ColumnId extends string> {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export interface VirtualTableHandle {
  readonly focus: () => void;
}

export interface VirtualTableProps<Row, ColumnId extends string> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row, ColumnId>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowHeight: number;
  readonly sort: SortOrder<ColumnId>;
  readonly onSort: (sort: SortOrder<ColumnId>) => void;
  readonly activeKey: string | undefined;
  readonly onActiveChange: (row: Row) => void;
  /** Enter or a double click. */
  readonly onOpen: (row: Row) => void;
  readonly onKeyDown?: (event: KeyboardEvent, row: Row | undefined) => void;
  readonly handle?: Ref<VirtualTableHandle>;
}

/**
 * A table of any length, sorted by its headers. As in a list, the table keeps the focus and names the active row; only the
 * rows in sight are drawn.
 */
export function VirtualTable<Row, ColumnId extends string>({
  label,
  columns,
  rows,
  keyOf,
  rowHeight,
  sort,
  onSort,
  activeKey,
  onActiveChange,
  onOpen,
  onKeyDown,
  handle,
}: VirtualTableProps<Row, ColumnId>): ReactNode {
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 34,
  });
  const activeIndex = rows.findIndex((row) => keyOf(row) === activeKey);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);

  const choose = (index: number): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row !== undefined) onActiveChange(row);
  };
  const handleKey = (event: KeyboardEvent): void => {
    // A header's own keys are its own.
    if (event.target !== event.currentTarget) return;
    const active = rows[activeIndex];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && event.key === 'ArrowDown') choose(activeIndex + 1);
    else if (plain && event.key === 'ArrowUp') choose(activeIndex - 1);
    else if (plain && event.key === 'Home') choose(0);
    else if (plain && event.key === 'End') choose(rows.length - 1);
    else if (plain && event.key === 'PageDown') choose(activeIndex + page);
    else if (plain && event.key === 'PageUp') choose(activeIndex - page);
    else if (plain && event.key === 'Enter') {
      if (active !== undefined) onOpen(active);
    } else {
      onKeyDown?.(event, active);
      return;
    }
    event.preventDefault();
  };

  const template = columns.map((column) => column.track).join(' ');
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      aria-activedescendant={activeIndex >= 0 ? `${prefix}-${String(activeIndex)}` : undefined}
      onKeyDown={handleKey}
      onFocus={(event) => {
        // Coming by keyboard begins at the first row; a mouse is about to choose its own.
        if (activeIndex >= 0 || event.target !== event.currentTarget) return;
        if (event.currentTarget.matches(':focus-visible')) choose(0);
      }}
    >
      <div className={styles.header} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const sorted = sort.column === column.id;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={classNames(styles.headerCell, styles[column.align ?? 'start'])}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {column.sortable === false ? (
                <span className={styles.plainHeader}>{column.header}</span>
              ) : (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => onSort({ column: column.id, descending: sorted ? !sort.descending : false })}
                >
                  {column.header}
                  {sorted &&
                    (sort.descending ? (
                      <ArrowDown size={12} aria-hidden="true" />
                    ) : (
                      <ArrowUp size={12} aria-hidden="true" />
                    ))}
                </button>
              )}
            </div>
          );
        })}
      </div>
      <div className={styles.body} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return undefined;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it handles the keys
            <div
              key={keyOf(row)}
              id={`${prefix}-${String(item.index)}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === activeIndex}
              className={styles.row}
              style={{
                gridTemplateColumns: template,
                height: rowHeight,
                transform: `translateY(${String(item.start)}px)`,
              }}
              onClick={() => onActiveChange(row)}
              onDoubleClick={() => onOpen(row)}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={classNames(styles.cell, styles[column.align ?? 'start'])}
                >
                  {column.render(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
