import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './virtual-list.module.css';

export interface VirtualListHandle {
  readonly focus: () => void;
}

export interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A heading in the list: drawn, not chosen. */
  readonly isHeading?: (row: Row) => boolean;
  readonly renderRow: (row: Row, active: boolean) => ReactNode;
  readonly activeKey: string | undefined;
  readonly onActiveChange: (row: Row) => void;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** True: one click opens. */
  readonly opensOnClick?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent, row: Row | undefined) => void;
  readonly estimatedRowHeight: number;
  readonly handle?: Ref<VirtualListHandle>;
  readonly idPrefix?: string;
  readonly className?: string;
}

/**
 * A list of any length of which only what is in sight is drawn. The list holds the focus and says which row is active, so
 * that a row scrolled out of sight does not take the focus with it.
 */
export function VirtualList<Row>({
  label,
  rows,
  keyOf,
  isHeading = () => false,
  renderRow,
  activeKey,
  onActiveChange,
  onOpen,
  opensOnClick = false,
  onKeyDown,
  estimatedRowHeight,
  handle,
  idPrefix,
  className,
}: VirtualListProps<Row>): ReactNode {
  const ownId = useId();
  const prefix = idPrefix ?? ownId;
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
    scrollPaddingStart: 36,
    scrollPaddingEnd: 8,
  });
  const activeIndex = rows.findIndex((row) => keyOf(row) === activeKey);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtualizer]);

  const choose = (from: number, step: 1 | -1): void => {
    for (let index = from; index >= 0 && index < rows.length; index += step) {
      const row = rows[index];
      if (row !== undefined && !isHeading(row)) {
        onActiveChange(row);
        return;
      }
    }
  };
  const handleKey = (event: KeyboardEvent): void => {
    const active = rows[activeIndex];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / estimatedRowHeight) - 1);
    if (event.ctrlKey || event.altKey || event.metaKey) {
      onKeyDown?.(event, active);
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
        choose(activeIndex + 1, 1);
        break;
      case 'ArrowUp':
        choose(activeIndex < 0 ? rows.length - 1 : activeIndex - 1, -1);
        break;
      case 'Home':
        choose(0, 1);
        break;
      case 'End':
        choose(rows.length - 1, -1);
        break;
      case 'PageDown':
        choose(Math.min(rows.length - 1, activeIndex + page), activeIndex + page >= rows.length ? -1 : 1);
        break;
      case 'PageUp':
        choose(Math.max(0, activeIndex - page), activeIndex - page < 0 ? 1 : -1);
        break;
      case 'Enter':
        if (active !== undefined) onOpen?.(active);
        break;
      default:
        onKeyDown?.(event, active);
        return;
    }
    event.preventDefault();
  };

  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      id={`${prefix}-list`}
      className={classNames(styles.scroller, className)}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeIndex >= 0 ? `${prefix}-${String(activeIndex)}` : undefined}
      onKeyDown={handleKey}
      onFocus={(event) => {
        // Coming by keyboard begins at the first row; a mouse is about to choose its own.
        if (activeIndex >= 0 || event.target !== event.currentTarget) return;
        if (event.currentTarget.matches(':focus-visible')) choose(0, 1);
      }}
    >
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return undefined;
          const heading = isHeading(row);
          const active = item.index === activeIndex;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list around it handles the keys
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              id={`${prefix}-${String(item.index)}`}
              className={classNames(styles.row, heading ? styles.heading : styles.option)}
              style={{ transform: `translateY(${String(item.start)}px)` }}
              role={heading ? 'presentation' : 'option'}
              aria-selected={heading ? undefined : active}
              aria-posinset={heading ? undefined : item.index + 1}
              aria-setsize={heading ? undefined : rows.length}
              onClick={() => {
                if (heading) return;
                onActiveChange(row);
                if (opensOnClick) onOpen?.(row);
              }}
              onDoubleClick={() => {
                if (!heading && !opensOnClick) onOpen?.(row);
              }}
            >
              {renderRow(row, active)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
