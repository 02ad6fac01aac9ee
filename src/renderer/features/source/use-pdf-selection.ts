import { useCallback, useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import { measureText } from './measure-text.ts';
import { offsetAtPoint } from './text-layer.ts';
import type { PlacedText } from './text-layer.ts';

interface PdfSelection {
  readonly onPlaced: (pageNumber: number, placed: readonly PlacedText[] | undefined) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Selecting on a PDF page by the text's geometry. The browser's own selection jumps when the pointer is between absolutely
 * placed lines; here the nearest letter of the nearest line counts, in the document's reading order also across columns.
 */
export function usePdfSelection(scale: number): PdfSelection {
  const pages = useRef(new Map<number, readonly PlacedText[]>());
  const from = useRef<Caret | undefined>(undefined);

  const onPlaced = useCallback((pageNumber: number, placed: readonly PlacedText[] | undefined) => {
    if (placed === undefined) pages.current.delete(pageNumber);
    else pages.current.set(pageNumber, placed);
  }, []);

  const caretAt = (clientX: number, clientY: number): Caret | undefined => {
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-page]');
    if (!under) return undefined;
    const placed = pages.current.get(Number(under.dataset['page']));
    if (placed === undefined) return undefined;
    const box = under.getBoundingClientRect();
    const offset = offsetAtPoint(
      placed,
      (clientX - box.left) / scale,
      (clientY - box.top) / scale,
      measureText,
    );
    const part = placed.find((one) => offset !== undefined && offset >= one.start && offset <= one.end);
    if (offset === undefined || part === undefined) return undefined;
    const node = under.querySelector(`[data-at="${String(part.start)}"]`)?.firstChild;
    return node ? { node, offset: offset - part.start } : undefined;
  };

  return {
    onPlaced,
    onPointerDown: (event) => {
      from.current = undefined;
      // Double and triple clicks select words and lines as everywhere.
      if (event.button !== 0 || event.shiftKey || event.nativeEvent.detail > 1) return;
      if (event.pointerType !== 'mouse') return;
      from.current = caretAt(event.clientX, event.clientY);
    },
    onMouseDown: (event) => {
      const start = from.current;
      if (start === undefined) return;
      // The browser's own dragging would fight for the selection; with it goes the focus, which is set by hand.
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      document.getSelection()?.collapse(start.node, start.offset);
    },
    onPointerMove: (event) => {
      const start = from.current;
      if (start === undefined || (event.buttons & 1) === 0) return;
      const end = caretAt(event.clientX, event.clientY);
      if (end === undefined) return;
      document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      event.preventDefault();
    },
    onPointerUp: () => {
      from.current = undefined;
    },
  };
}
