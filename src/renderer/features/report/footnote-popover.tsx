import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import type { Footnote } from '../reading/blocks.ts';
import styles from './footnote-popover.module.css';

export interface FootnotePopoverProps {
  readonly label: string;
  readonly footnote: Footnote | undefined;
  /** The marker. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onGoToNote: () => void;
  /** Absent: it cannot be put elsewhere. */
  readonly onMove?: () => void;
}

/** A note's body beside its marker; where the document has none, it says so. Not modal: the report stays at hand. */
export function FootnotePopover(props: FootnotePopoverProps): ReactNode {
  const { label, footnote, anchor, onClose, onGoToNote, onMove } = props;
  const text = useText();
  const popover = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | undefined>(undefined);

  useLayoutEffect(() => {
    const size = popover.current?.getBoundingClientRect();
    if (size === undefined) return;
    const box = anchor.getBoundingClientRect();
    const below = box.bottom + 8 + size.height < window.innerHeight - 36;
    setPlace({
      left: Math.max(8, Math.min(box.left - 24, window.innerWidth - size.width - 8)),
      top: below ? box.bottom + 8 : Math.max(8, box.top - size.height - 8),
    });
  }, [anchor]);
  useEffect(() => {
    if (place !== undefined) popover.current?.focus({ preventScroll: true });
  }, [place]);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && popover.current?.contains(event.target) !== true) onClose();
    };
    const onWheel = (event: WheelEvent): void => {
      if (event.target instanceof Node && popover.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('wheel', onWheel, { passive: true });
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('wheel', onWheel);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    // Tab goes on from the marker, through the buttons where there are any.
    const last = popover.current?.querySelector('button:last-of-type');
    if (event.key === 'Tab' && !event.shiftKey && last && document.activeElement !== last) return;
    event.preventDefault();
    event.stopPropagation();
    anchor.focus({ preventScroll: true });
    onClose();
  };

  const body = footnote?.text;
  return createPortal(
    <div
      ref={popover}
      className={styles.popover}
      role="dialog"
      aria-label={text('report.footnote', { label })}
      tabIndex={-1}
      style={place ?? { visibility: 'hidden', left: 0, top: 0 }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.label} aria-hidden="true">
        {label}
      </div>
      <div>
        {body === undefined ? (
          <p className={styles.missing}>{text('report.footnoteMissing', { label })}</p>
        ) : (
          <p className={styles.body}>{body}</p>
        )}
        <div className={styles.actions}>
          {onMove !== undefined && (
            <Button size="small" variant="quiet" onPress={onMove}>
              {text('correct.moveNote')}
            </Button>
          )}
          {body !== undefined && (
            <Button size="small" variant="quiet" onPress={onGoToNote}>
              {text('report.goToNote')}
            </Button>
          )}
        </div>
      </div>
    </div>,
    document.body,
  );
}
