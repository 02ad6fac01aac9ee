import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseSummary } from '../../shared/contract.ts';
import { readRemembered, remember } from '../view-memory.tsx';
import { useNavigation } from './navigation.tsx';
import type { Place } from './navigation.tsx';
import { lastingPlace, placeOf, placesKey, withPlace } from './remembered-place.ts';
import type { ReadingPosition } from './remembered-place.ts';

const reportText = '[data-pane="0"] [data-report] [role=document]';
// Moves follow each other quickly while stepping: what counts is where they end.
const settleMs = 300;
// Two seconds and a half: a long report is drawn in parts.
const framesWaited = 150;

/** Remembers where the reader is in this case, and brings back how the report stood when nothing in it is selected. */
export function usePlaceMemory(summary: CaseSummary): void {
  const client = useQueryClient();
  const { place, caseFolder, enterCase } = useNavigation();
  const { folder, createdAt } = summary;
  // The last place in this case: when it is being left, the window may be elsewhere already.
  const latest = useRef<{ readonly place: Place; readonly caseFolder: string | undefined }>(undefined);
  const saveLater = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (caseFolder === folder || caseFolder === undefined) latest.current ??= { place, caseFolder };
    if (caseFolder === folder) latest.current = { place, caseFolder };
  });

  useEffect(() => {
    const stored = (): unknown => readRemembered(client, placesKey);
    const remembered = placeOf(stored(), { folder, createdAt });
    // The window was loaded with the case already open.
    if (latest.current !== undefined && latest.current.caseFolder === undefined) {
      enterCase(folder, remembered ?? latest.current.place);
    }

    let reading: ReadingPosition | undefined = remembered?.reading;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const now = latest.current;
      if (now === undefined || now.caseFolder !== folder) return;
      const view = withPlace(stored(), { folder, createdAt }, lastingPlace(now.place, reading));
      remember(client, placesKey, JSON.parse(JSON.stringify(view)));
    };
    const saveSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(save, settleMs);
    };
    const onScroll = (event: Event): void => {
      const scroller = event.target;
      if (!(scroller instanceof HTMLElement) || !scroller.matches(reportText)) return;
      if (!scroller.checkVisibility()) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        reading = readingPosition(scroller) ?? reading;
        save();
      }, settleMs);
    };
    const onLeave = (): void => {
      if (timer !== undefined) save();
    };
    saveLater.current = saveSoon;
    document.addEventListener('scroll', onScroll, true);
    window.addEventListener('pagehide', onLeave);
    const nothingSelected =
      remembered?.report.statisticId === undefined && remembered?.report.paragraphId === undefined;
    const stop = reading !== undefined && nothingSelected ? restoreReading(reading) : undefined;
    return () => {
      stop?.();
      onLeave();
      document.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('pagehide', onLeave);
    };
  }, [client, folder, createdAt, enterCase]);

  useEffect(() => {
    if (caseFolder === folder) saveLater.current();
  }, [place, caseFolder, folder]);
}

/** The passage at the top of the report's pane. */
function readingPosition(scroller: HTMLElement): ReadingPosition | undefined {
  const { top } = scroller.getBoundingClientRect();
  const passages = scroller.querySelectorAll<HTMLElement>('[data-passage]');
  for (const passage of passages) {
    const box = passage.getBoundingClientRect();
    const passageId = passage.dataset['passage'];
    if (passageId === undefined || box.height === 0 || box.bottom <= top + 1) continue;
    return { passageId, offset: box.top - top, scrollTop: scroller.scrollTop };
  }
  return undefined;
}

/** Scrolls the report back to where it was as soon as it is drawn; the reader's own scrolling ends it. */
function restoreReading(position: ReadingPosition): () => void {
  let frame = 0;
  let placed = false;
  let calmFrames = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const type of ['wheel', 'keydown', 'pointerdown']) window.removeEventListener(type, stop, true);
  };
  const attempt = (framesLeft: number): void => {
    const scroller = document.querySelector<HTMLElement>(reportText);
    if (scroller !== null && scroller.scrollHeight > scroller.clientHeight && scroller.checkVisibility()) {
      if (!placed) scroller.scrollTop = position.scrollTop;
      placed = true;
      const passage = scroller.querySelector(`[data-passage="${CSS.escape(position.passageId)}"]`);
      if (passage !== null) {
        const off =
          passage.getBoundingClientRect().top - scroller.getBoundingClientRect().top - position.offset;
        calmFrames = Math.abs(off) < 1 ? calmFrames + 1 : 0;
        scroller.scrollTop += off;
      }
    }
    if (framesLeft === 0 || calmFrames > 10) stop();
    else frame = requestAnimationFrame(() => attempt(framesLeft - 1));
  };
  for (const type of ['wheel', 'keydown', 'pointerdown']) window.addEventListener(type, stop, true);
  attempt(framesWaited);
  return stop;
}
