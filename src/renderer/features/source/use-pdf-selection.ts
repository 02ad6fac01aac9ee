import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import type { DocumentContent } from '../../../shared/contract.ts';
import type { Stretch } from '../reading/pieces.ts';
import { selectedStretch } from '../reading/selection.ts';
import { measureText } from './measure-text.ts';
import { grainAt, isInNote, wordsOf } from './pdf-carets.ts';
import type { Grain } from './pdf-carets.ts';
import { offsetAtPoint } from './text-layer.ts';
import type { PlacedText } from './text-layer.ts';

interface PdfSelection {
  readonly onPlaced: (pageNumber: number, placed: readonly PlacedText[] | undefined) => void;
  /** The document offset of the first line of a page that ends below `y` (PDF points); undefined without text there. */
  readonly offsetBelow: (pageNumber: number, y: number) => number | undefined;
  /** Where the selection began: that page stays drawn however far it is dragged. */
  readonly heldPage: number | undefined;
  /** In the notes or in the text: the other is not selected along with it. */
  readonly region: Region | undefined;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onCopy: (event: ClipboardEvent) => void;
  };
}

type Region = 'text' | 'note';

interface Drag {
  readonly grain: Grain;
  readonly region: Region;
  /** What the press itself took. */
  readonly from: Stretch;
  x: number;
  y: number;
}

// Pixels for each frame while the pointer is held beyond the edge of the pane, per pixel beyond it.
const scrollShare = 0.25;

/**
 * Selecting on a PDF page by the text's geometry. The browser's own selection jumps when the pointer is between absolutely
 * placed lines; here the nearest letter of the nearest line counts, in the document's reading order also across columns and
 * pages. A double click takes words, a triple click paragraphs, Shift extends what is selected.
 */
export function usePdfSelection(
  scroller: RefObject<HTMLElement | null>,
  content: DocumentContent,
  scale: number,
): PdfSelection {
  const pages = useRef(new Map<number, readonly PlacedText[]>());
  const drag = useRef<Drag | undefined>(undefined);
  const pointer = useRef<number | undefined>(undefined);
  const frame = useRef(0);
  const [held, setHeld] = useState<{ readonly page: number; readonly region: Region } | undefined>(undefined);
  const latestScale = useRef(scale);
  useEffect(() => {
    latestScale.current = scale;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const onPlaced = useCallback((pageNumber: number, placed: readonly PlacedText[] | undefined) => {
    if (placed === undefined) pages.current.delete(pageNumber);
    else pages.current.set(pageNumber, placed);
  }, []);

  const offsetBelow = useCallback(
    (pageNumber: number, y: number) =>
      pages.current
        .get(pageNumber)
        ?.find((part) => part.y + part.height >= y && !isInNote(content, part.start))?.start,
    [content],
  );

  const handlers = useMemo((): PdfSelection['handlers'] => {
    const regionAt = (offset: number): Region => (isInNote(content, offset) ? 'note' : 'text');

    /** The page under a point or, between pages and beyond them, the nearest. */
    const pageAt = (clientY: number): { readonly number: number; readonly box: DOMRect } | undefined => {
      let best: { number: number; box: DOMRect; distance: number } | undefined;
      for (const element of scroller.current?.querySelectorAll<HTMLElement>('[data-page]') ?? []) {
        const box = element.getBoundingClientRect();
        const distance = Math.max(box.top - clientY, clientY - box.bottom, 0);
        if (best === undefined || distance < best.distance) {
          best = { number: Number(element.dataset['page']), box, distance };
        }
      }
      return best;
    };
    const offsetAt = (
      clientX: number,
      clientY: number,
      region: Region | undefined,
    ): { readonly page: number; readonly offset: number; readonly region: Region } | undefined => {
      const page = pageAt(clientY);
      const placed = page === undefined ? undefined : pages.current.get(page.number);
      if (page === undefined || placed === undefined) return undefined;
      const parts = region === undefined ? placed : placed.filter((part) => regionAt(part.start) === region);
      const x = (clientX - page.box.left) / latestScale.current;
      const y = (clientY - page.box.top) / latestScale.current;
      const found = offsetAtPoint(parts, x, y, measureText);
      return found === undefined
        ? undefined
        : { page: page.number, offset: found.offset, region: regionAt(found.part.start) };
    };

    /** The letter of the text layer at an offset; of a stretch that is not drawn, the nearest drawn inside it. */
    const caretOf = (
      offset: number,
      side: 'start' | 'end',
    ): { readonly node: Node; readonly offset: number } | undefined => {
      const drawn = [...pages.current].flatMap(([page, placed]) => placed.map((part) => ({ page, part })));
      const byStart = drawn.toSorted((a, b) => a.part.start - b.part.start);
      const found =
        side === 'start'
          ? byStart.find(({ part }) => part.end > offset)
          : byStart.findLast(({ part }) => part.start < offset);
      if (found === undefined) return undefined;
      const { page, part } = found;
      const node = scroller.current?.querySelector(
        `[data-page="${String(page)}"] [data-at="${String(part.start)}"]`,
      )?.firstChild;
      if (!node) return undefined;
      return { node, offset: Math.max(0, Math.min(offset - part.start, part.text.length)) };
    };
    const select = (stretch: Stretch, backwards: boolean): void => {
      const start = caretOf(stretch.start, 'start');
      const end = caretOf(stretch.end, stretch.end > stretch.start ? 'end' : 'start');
      if (start === undefined || end === undefined) return;
      const [base, extent] = backwards ? [end, start] : [start, end];
      document.getSelection()?.setBaseAndExtent(base.node, base.offset, extent.node, extent.offset);
    };
    const extend = (): void => {
      const current = drag.current;
      if (current === undefined) return;
      const to = offsetAt(current.x, current.y, current.region);
      const placed = to === undefined ? undefined : pages.current.get(to.page);
      if (to === undefined || placed === undefined) return;
      const reached = grainAt(current.grain, to.offset, placed, content);
      select(
        {
          start: Math.min(current.from.start, reached.start),
          end: Math.max(current.from.end, reached.end),
        },
        reached.start < current.from.start,
      );
    };
    /** Held beyond the upper or lower edge, the pointer pulls the pages along. */
    const scrollAlong = (): void => {
      cancelAnimationFrame(frame.current);
      const view = scroller.current;
      if (view === null || drag.current === undefined) return;
      const box = view.getBoundingClientRect();
      const { y } = drag.current;
      const beyond = y < box.top ? y - box.top : Math.max(0, y - box.bottom);
      if (beyond === 0) return;
      view.scrollBy({ top: beyond * scrollShare, behavior: 'instant' });
      extend();
      frame.current = requestAnimationFrame(scrollAlong);
    };
    const end = (): void => {
      drag.current = undefined;
      cancelAnimationFrame(frame.current);
    };

    return {
      onPointerDown: (event) => {
        drag.current = undefined;
        pointer.current = event.pointerType === 'mouse' ? event.pointerId : undefined;
      },
      // Only here the browser says whether it is a double or a triple click.
      onMouseDown: (event) => {
        const view = event.currentTarget;
        const box = view.getBoundingClientRect();
        const onScrollbar =
          event.clientX - box.left >= view.clientWidth || event.clientY - box.top >= view.clientHeight;
        if (event.button !== 0 || pointer.current === undefined || onScrollbar) return;
        // The browser's own dragging would fight for the selection; with it goes the focus, which is set by hand.
        event.preventDefault();
        view.focus({ preventScroll: true });
        const at = offsetAt(event.clientX, event.clientY, undefined);
        const placed = at === undefined ? undefined : pages.current.get(at.page);
        if (at === undefined || placed === undefined) return;
        const grain: Grain = event.detail >= 3 ? 'paragraph' : event.detail === 2 ? 'word' : 'letter';
        const { region } = at;
        const before = event.shiftKey ? selectedStretch(view, document.getSelection()) : undefined;
        drag.current = {
          grain: before === undefined ? grain : 'letter',
          region,
          from: before === undefined ? grainAt(grain, at.offset, placed, content) : farEnd(before, at.offset),
          x: event.clientX,
          y: event.clientY,
        };
        setHeld({ page: at.page, region });
        view.setPointerCapture(pointer.current);
        extend();
      },
      onPointerMove: (event) => {
        const current = drag.current;
        if (current === undefined || (event.buttons & 1) === 0) return;
        current.x = event.clientX;
        current.y = event.clientY;
        extend();
        scrollAlong();
        event.preventDefault();
      },
      onPointerUp: end,
      onPointerCancel: end,
      // What is selected is never carried away: a drag that begins on it selects anew.
      onDragStart: (event) => event.preventDefault(),
      onCopy: (event) => {
        const view = scroller.current;
        const stretch = view === null ? undefined : selectedStretch(view, document.getSelection());
        if (stretch === undefined) return;
        event.clipboardData.setData('text/plain', wordsOf(content, stretch));
        event.preventDefault();
      },
    };
  }, [content, scroller]);

  return { onPlaced, offsetBelow, heldPage: held?.page, region: held?.region, handlers };
}

/** With Shift, what was selected stays, from its end that is farther from the press. */
function farEnd(selected: Stretch, offset: number): Stretch {
  const end = offset < selected.start ? selected.end : selected.start;
  return { start: end, end };
}
