import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { selectedStretch } from './selection.ts';
import type { Stretch } from './pieces.ts';
import styles from './selection-toolbar.module.css';

export interface TextSelection extends Stretch {
  readonly text: string;
  /** Where it stands on the screen. */
  readonly box: DOMRect;
}

/** What is selected of the document inside `root`, once the mouse is up or the key released. */
export function useTextSelection(root: RefObject<HTMLElement | null>): TextSelection | undefined {
  const [selection, setSelection] = useState<TextSelection | undefined>(undefined);
  useEffect(() => {
    let pressed = false;
    const read = (): void => {
      const element = root.current;
      const current = document.getSelection();
      const stretch = element === null ? undefined : selectedStretch(element, current);
      if (stretch === undefined || current === null) {
        setSelection(undefined);
        return;
      }
      setSelection({
        ...stretch,
        text: current.toString(),
        box: current.getRangeAt(0).getBoundingClientRect(),
      });
    };
    const onDown = (): void => {
      pressed = true;
    };
    const onUp = (): void => {
      pressed = false;
      // A click on selected text clears the selection only after the button is up.
      requestAnimationFrame(read);
    };
    const onChange = (): void => {
      if (!pressed) read();
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [root]);
  return selection;
}

export interface SelectionToolbarProps {
  readonly box: DOMRect;
  readonly label: string;
  readonly children: ReactNode;
}

/** Floats over a selection with what can be done with it. Does not take the focus, so the selection stays. */
export function SelectionToolbar({ box, label, children }: SelectionToolbarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const size = bar.current?.getBoundingClientRect();
    if (size === undefined) return;
    const middle = box.left + box.width / 2 - size.width / 2;
    const left = Math.max(8, Math.min(middle, window.innerWidth - size.width - 8));
    const above = box.top - size.height - 8;
    setPlace({
      left,
      top: above > 52 ? above : Math.min(box.bottom + 8, window.innerHeight - size.height - 8),
    });
  }, [box]);
  return createPortal(
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      style={place ?? { visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>,
    document.body,
  );
}

export interface SelectionActionProps {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly tone?: 'plain' | 'main';
  readonly onPress: () => void;
}

export function SelectionAction(props: SelectionActionProps): ReactNode {
  return (
    <button
      type="button"
      className={props.tone === 'main' ? styles.main : styles.action}
      disabled={props.isDisabled}
      onClick={props.onPress}
    >
      {props.icon}
      <span>{props.children}</span>
      {props.shortcut !== undefined && <kbd className={styles.key}>{props.shortcut}</kbd>}
    </button>
  );
}
