import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './virtual-list.module.css';

export interface VirtualRowsProps<Row> {
  readonly label: string;
  readonly count: number;
  /** Undefined: not there yet. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  readonly estimatedRowHeight: number;
  /** Told which rows are in sight. */
  readonly onRange: (first: number, last: number) => void;
}

/** Rows of any number to be read, not chosen from; they may hold buttons. Only those in sight are drawn. */
export function VirtualRows<Row>({
  label,
  count,
  rowAt,
  keyOf,
  renderRow,
  estimatedRowHeight,
  onRange,
}: VirtualRowsProps<Row>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => {
      const row = rowAt(index);
      return row === undefined ? index : keyOf(row);
    },
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  return (
    <div ref={scroller} className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      <div
        className={styles.canvas}
        role="list"
        aria-label={label}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rowAt(item.index);
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
                aria-setsize={count}
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
