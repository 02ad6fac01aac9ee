import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useNavigation } from './navigation.tsx';
import type { Place } from './navigation.tsx';

// About a second: what a screen shows may still be on its way.
const framesWaited = 60;

/** What takes the focus on a screen, the best first. The search field is asked for by those who lead to it. */
function focusTargets(place: Place, byOpeningSource: boolean): readonly string[] {
  switch (place.screen) {
    case 'report': {
      if (byOpeningSource) return ['[data-pane="1"]'];
      const { statisticId } = place.report;
      const text = '[data-pane="0"] [role=document]';
      // The pane itself is there before the report in it has been read.
      const last = [text, '[data-pane="0"]'];
      return statisticId === undefined
        ? last
        : [`[data-pane="0"] [data-statistic="${CSS.escape(statisticId)}"]`, ...last];
    }
    case 'sources':
      return ['[role=grid]', 'button'];
    case 'review':
      return ['[data-review-text] [role=document]', '[data-review-view]', '[data-pane="0"]'];
    case 'versions':
    case 'findings':
      return ['[role=listbox]', '[role=radio]'];
    case 'overview':
      return ['[role=radio]'];
    case 'export':
      return ['[role=radiogroup] input:checked'];
    case 'search':
      return [];
  }
}

/**
 * Whoever goes to a screen is on it with the keyboard too: arrows and the keys that are named there work at once. Focus that
 * is in the screen already stays where it is. Where the focus has gone with what it was on (the start screen, the notice of a
 * first import), it comes here as well.
 */
export function useScreenFocus(
  main: RefObject<HTMLElement | null>,
  /** Whether the panes of the report are there yet. */
  hasPanes: boolean,
): void {
  const { place, arrivals } = useNavigation();
  // Only arriving moves the focus: moving about on a screen is that screen's own matter.
  const latestPlace = useRef(place);
  useEffect(() => {
    latestPlace.current = place;
  });
  const seen = useRef(0);
  useEffect(() => {
    const start = document.activeElement;
    let frame = 0;
    const attempt = (framesLeft: number): void => {
      const active = document.activeElement;
      const inScreen = active !== null && main.current?.contains(active) === true && isShown(active);
      if (inScreen) return;
      // Somebody has gone elsewhere in the meantime.
      const inDialog = active?.closest('[role=dialog]') !== null && active !== document.body;
      if (!inDialog && active !== start && active !== document.body) return;
      const target = inDialog ? undefined : firstShown(main.current, targets);
      target?.focus({ preventScroll: true });
      if (target === undefined && framesLeft > 0)
        frame = requestAnimationFrame(() => attempt(framesLeft - 1));
    };
    const targets = focusTargets(latestPlace.current, arrivals.bySource);
    const arrived = arrivals.count !== seen.current;
    seen.current = arrivals.count;
    const lost = start === null || start === document.body;
    if ((arrived || lost) && targets.length > 0) attempt(framesWaited);
    return () => cancelAnimationFrame(frame);
  }, [arrivals, main, hasPanes]);
}

function isShown(element: Element): boolean {
  return element.checkVisibility();
}

function firstShown(root: HTMLElement | null, selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const found = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].find(isShown);
    if (found !== undefined) return found;
  }
  return undefined;
}
