import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './virtual-list.module.css';

export interface VirtualRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  readonly estimatedRowHeight: number;
}

/** Rows of any number to be read, not chosen from; they may hold buttons. Only those in sight are drawn. */
export function VirtualRows<Row>({
  label,
  rows,
  keyOf,
  renderRow,
  estimatedRowHeight,
}: VirtualRowsProps<Row>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 12,
  });
  return (
    <div ref={scroller} className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      <div
        className={styles.canvas}
        role="list"
        aria-label={label}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={styles.row}
                style={{ transform: `translateY(${String(item.start)}px)` }}
                role="listitem"
                aria-posinset={item.index + 1}
                aria-setsize={rows.length}
              >
                {renderRow(row)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
