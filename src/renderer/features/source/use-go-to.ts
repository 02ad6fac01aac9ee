import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { DocumentContent } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { lastStartingBy } from '../reading/blocks.ts';
import { pageGap } from './page-strip.ts';
import type { PageStrip } from './page-strip.ts';
import type { Destination } from './destination.ts';

/**
 * Scrolls to a destination once for each time it is asked for. Until the reader scrolls, the place is kept in sight also
 * when the pages change size, as they do while a document and the panes around it open.
 */
export function useGoTo(
  scroller: RefObject<HTMLDivElement | null>,
  content: DocumentContent,
  strip: PageStrip,
  scale: number,
  destination: Destination | undefined,
  ready: boolean,
): void {
  const current = useRef({ strip, scale });
  const goal = useRef<{ readonly page: number; readonly y: number } | undefined>(undefined);
  useLayoutEffect(() => {
    current.current = { strip, scale };
    const element = scroller.current;
    if (element === null || goal.current === undefined) return;
    const { page, y } = goal.current;
    element.scrollTo({
      top: (strip.tops[page - 1] ?? 0) + y * scale - element.clientHeight / 3,
      behavior: 'instant',
    });
  }, [scroller, strip, scale]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const giveWay = (): void => {
      goal.current = undefined;
    };
    const gestures = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;
    for (const gesture of gestures) element.addEventListener(gesture, giveWay, { passive: true });
    return () => {
      for (const gesture of gestures) element.removeEventListener(gesture, giveWay);
    };
  }, [scroller]);
  useEffect(() => {
    goal.current = undefined;
    if (!ready || destination === undefined) return undefined;
    let stopped = false;
    const scrollTo = (page: number, y: number, height: number): void => {
      const element = scroller.current;
      if (stopped || element === null) return;
      goal.current = { page, y };
      const { strip: now, scale: pixels } = current.current;
      const top = (now.tops[page - 1] ?? 0) + y * pixels;
      const inSight =
        top > element.scrollTop + 40 && top + height * pixels < element.scrollTop + element.clientHeight - 40;
      if (!inSight) element.scrollTo({ top: top - element.clientHeight / 3, behavior: 'instant' });
    };
    const { stretch, page } = destination;
    if (stretch !== undefined) {
      const place = async (): Promise<void> => {
        const anchor = await request('document.anchor', { documentId: content.summary.id, ...stretch });
        const [box] = anchor.rectangles;
        if (box !== undefined) scrollTo(box.page, box.y, box.height);
        else if (anchor.page !== undefined) scrollTo(anchor.page, 0, 0);
      };
      place().catch((error: unknown) => {
        console.warn('The passage could not be placed', error);
        const near = lastStartingBy(content.paragraphs, stretch.start);
        if (near?.page !== undefined) scrollTo(near.page, 0, 0);
      });
    } else if (page !== undefined) scrollTo(page, -pageGap / scale, 1e6);
    return () => {
      stopped = true;
    };
    // Only a new destination moves the view; zooming does not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [destination, ready, content.summary.id, scroller]);
}
