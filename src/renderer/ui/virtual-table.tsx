import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { DragEvent, KeyboardEvent, ReactNode, Ref } from 'react';
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

/** "only": this row; "extend": all rows from the last one chosen to this one; "toggle": this row as well, or no longer. */
export type Choosing = 'only' | 'extend' | 'toggle';

export interface VirtualTableProps<Row, ColumnId extends string> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row, ColumnId>[];
  readonly count: number;
  /** Undefined: not there yet; it is drawn empty until it is. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  readonly rowHeight: number;
  readonly sort: SortOrder<ColumnId>;
  readonly onSort: (sort: SortOrder<ColumnId>) => void;
  /** -1: none. */
  readonly activeIndex: number;
  readonly isChosen: (row: Row) => boolean;
  readonly onChoose: (index: number, how: Choosing) => void;
  readonly onChooseAll: () => void;
  /** Enter or a double click. */
  readonly onOpen: (row: Row) => void;
  readonly onKeyDown?: (event: KeyboardEvent, row: Row | undefined) => void;
  readonly onDragStart?: (event: DragEvent, row: Row) => void;
  /** Told which rows are in sight. */
  readonly onRange: (first: number, last: number) => void;
  readonly handle?: Ref<VirtualTableHandle>;
}

/**
 * A table of any length, sorted by its headers, of which any number of rows can be chosen. As in a list, the table keeps
 * the focus and names the active row; only the rows in sight are drawn, and asked for.
 */
export function VirtualTable<Row, ColumnId extends string>({
  label,
  columns,
  count,
  rowAt,
  keyOf,
  rowHeight,
  sort,
  onSort,
  activeIndex,
  isChosen,
  onChoose,
  onChooseAll,
  onOpen,
  onKeyDown,
  onDragStart,
  onRange,
  handle,
}: VirtualTableProps<Row, ColumnId>): ReactNode {
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 34,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);

  const choose = (index: number, how: Choosing): void => {
    if (count > 0) onChoose(Math.min(Math.max(index, 0), count - 1), how);
  };
  const handleKey = (event: KeyboardEvent): void => {
    // A header's own keys are its own.
    if (event.target !== event.currentTarget) return;
    const active = rowAt(activeIndex);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const isCommand = event.ctrlKey || event.metaKey;
    const plain = !isCommand && !event.altKey;
    const how = event.shiftKey ? 'extend' : 'only';
    if (plain && event.key === 'ArrowDown') choose(activeIndex + 1, how);
    else if (plain && event.key === 'ArrowUp') choose(activeIndex - 1, how);
    else if (plain && event.key === 'Home') choose(0, how);
    else if (plain && event.key === 'End') choose(count - 1, how);
    else if (plain && event.key === 'PageDown') choose(activeIndex + page, how);
    else if (plain && event.key === 'PageUp') choose(activeIndex - page, how);
    else if (plain && event.key === ' ') choose(activeIndex, 'toggle');
    else if (isCommand && event.key.toLowerCase() === 'a') onChooseAll();
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
      aria-multiselectable="true"
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      aria-activedescendant={activeIndex >= 0 ? `${prefix}-${String(activeIndex)}` : undefined}
      onKeyDown={handleKey}
      onFocus={(event) => {
        // Coming by keyboard begins at the first row; a mouse is about to choose its own.
        if (activeIndex >= 0 || event.target !== event.currentTarget) return;
        if (event.currentTarget.matches(':focus-visible')) choose(0, 'only');
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
        {items.map((item) => {
          const row = rowAt(item.index);
          const isActive = item.index === activeIndex;
          const place = { height: rowHeight, transform: `translateY(${String(item.start)}px)` };
          if (row === undefined) {
            return <div key={item.index} className={styles.row} style={place} aria-hidden="true" />;
          }
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it handles the keys
            <div
              key={keyOf(row)}
              id={`${prefix}-${String(item.index)}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isActive || isChosen(row)}
              className={classNames(styles.row, isActive && styles.active)}
              style={{ gridTemplateColumns: template, ...place }}
              draggable={onDragStart !== undefined}
              onDragStart={(event) => onDragStart?.(event, row)}
              onClick={(event) =>
                choose(
                  item.index,
                  event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'only',
                )
              }
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
