import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { currentPage } from './page-strip.ts';
import type { PageStrip } from './page-strip.ts';

/** When the pages change size, what was at the top of the view stays there. */
export function useKeepPlace(scroller: RefObject<HTMLDivElement | null>, strip: PageStrip): void {
  const before = useRef(strip);
  // By the time the pages have their new size the browser has already cut the scroll position to fit them.
  const lastTop = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const note = (): void => {
      lastTop.current = element.scrollTop;
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const old = before.current;
    before.current = strip;
    if (element === null || old === strip || old.height === strip.height) return;
    // Whoever has not left the beginning stays there, also while the pages take their first size.
    if (lastTop.current === 0) return;
    const middle = element.clientHeight / 3;
    const index = currentPage(old, lastTop.current, element.clientHeight);
    const share = (lastTop.current + middle - (old.tops[index] ?? 0)) / Math.max(old.heights[index] ?? 1, 1);
    const top = (strip.tops[index] ?? 0) + share * (strip.heights[index] ?? 0) - middle;
    element.scrollTo({ top, behavior: 'instant' });
    // The next change may come before the browser says that it has scrolled.
    lastTop.current = element.scrollTop;
  }, [scroller, strip]);
}
