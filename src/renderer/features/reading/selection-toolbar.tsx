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

/**
 * What is selected of the document inside `root`, once the mouse is up or the key released. Whoever turns to another part
 * of the window (a click elsewhere, another screen) has done with it: the selection is let go.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  /** The screen of the root is the one shown. */
  inSight: boolean,
): TextSelection | undefined {
  const [selection, setSelection] = useState<TextSelection | undefined>(undefined);
  useEffect(() => {
    if (!inSight) return undefined;
    let pressed = false;
    let frame = 0;
    const read = (): void => {
      const element = root.current;
      const current = document.getSelection();
      const stretch = element === null ? undefined : selectedStretch(element, current);
      if (element === null || stretch === undefined || current === null) {
        setSelection(undefined);
        return;
      }
      const box = boxInView(current.getRangeAt(0), element);
      setSelection(box === undefined ? undefined : { ...stretch, text: current.toString(), box });
    };
    const readSoon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    const letGo = (): void => {
      const element = root.current;
      const current = document.getSelection();
      if (element !== null && current?.anchorNode && element.contains(current.anchorNode)) {
        current.removeAllRanges();
      }
    };
    const onDown = (event: PointerEvent): void => {
      pressed = true;
      const { target } = event;
      if (!(target instanceof Element) || target.closest('[data-selection-toolbar]') !== null) return;
      if (root.current?.contains(target) !== true) {
        letGo();
        setSelection(undefined);
      }
    };
    const onUp = (): void => {
      pressed = false;
      // A click on selected text clears the selection only after the button is up.
      readSoon();
    };
    const onChange = (): void => {
      if (!pressed) read();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const element = root.current;
      if (element === null || selectedStretch(element, document.getSelection()) === undefined) return;
      // What is open on top closes first: the pane below it stays.
      letGo();
      setSelection(undefined);
      event.preventDefault();
      event.stopPropagation();
    };
    const onMove = (): void => {
      if (!pressed && !(document.getSelection()?.isCollapsed ?? true)) readSoon();
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('scroll', onMove, { capture: true, passive: true });
    window.addEventListener('resize', onMove);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('scroll', onMove, { capture: true });
      window.removeEventListener('resize', onMove);
      letGo();
      setSelection(undefined);
    };
  }, [root, inSight]);
  return selection;
}

/** Where the selected text stands on the screen, as far as it can be seen; undefined when it has been scrolled away. */
function boxInView(range: Range, root: HTMLElement): DOMRect | undefined {
  const view = root.getBoundingClientRect();
  const seen = [...range.getClientRects()].filter(
    (rect) => rect.width > 0 && rect.bottom > view.top && rect.top < view.bottom,
  );
  if (seen.length === 0) return undefined;
  const left = Math.max(view.left, Math.min(...seen.map((rect) => rect.left)));
  const right = Math.min(view.right, Math.max(...seen.map((rect) => rect.right)));
  const top = Math.max(view.top, Math.min(...seen.map((rect) => rect.top)));
  const bottom = Math.min(view.bottom, Math.max(...seen.map((rect) => rect.bottom)));
  return new DOMRect(left, top, Math.max(right - left, 0), bottom - top);
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
      data-selection-toolbar
      tabIndex={-1}
      aria-label={label}
      style={place ?? { visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>,
    // Part of the screen, also for who goes through it by its landmarks.
    document.querySelector('main') ?? document.body,
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
