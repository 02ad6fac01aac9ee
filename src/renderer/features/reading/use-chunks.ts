import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { chunksOf, lastStartingBy } from './blocks.ts';
import type { Block, Chunk } from './blocks.ts';

// Up to this many chunks (some 240 paragraphs) a document is simply drawn.
const chunksDrawnAtOnce = 6;
// Beyond this many a document stays partly undrawn; below it, idle time completes it, so that a screen reader has it all.
const chunksDrawnWhenIdle = 80;
const aheadPx = 1200;

export interface Chunks {
  readonly chunks: readonly Chunk[];
  readonly isDrawn: (chunk: Chunk) => boolean;
  /** True for long documents: the browser may then skip what is out of sight. */
  readonly long: boolean;
  /** Put on each chunk's element. */
  readonly observe: (element: HTMLElement | null) => void;
  /** Makes sure that the place is on the page, before scrolling there. */
  readonly drawAround: (documentOffset: number) => void;
}

/** Draws a long document piece by piece, as the reader comes near. What is drawn stays, so that a selection survives scrolling. */
export function useChunks(blocks: readonly Block[], scroller: RefObject<HTMLElement | null>): Chunks {
  const chunks = useMemo(() => chunksOf(blocks), [blocks]);
  const long = chunks.length > chunksDrawnAtOnce;
  const [drawn, setDrawn] = useState<ReadonlySet<Chunk>>(new Set());
  const observer = useRef<IntersectionObserver | undefined>(undefined);
  const elements = useRef(new Map<Element, Chunk>());

  const draw = useCallback((more: readonly Chunk[]) => {
    setDrawn((current) =>
      more.every((chunk) => current.has(chunk)) ? current : new Set([...current, ...more]),
    );
  }, []);

  useEffect(() => {
    if (!long) return undefined;
    const known = elements.current;
    const watcher = new IntersectionObserver(
      (entries) =>
        draw(
          entries.flatMap((entry) => {
            const chunk = entry.isIntersecting ? known.get(entry.target) : undefined;
            return chunk === undefined ? [] : [chunk];
          }),
        ),
      { root: scroller.current, rootMargin: `${aheadPx}px 0px` },
    );
    observer.current = watcher;
    for (const element of known.keys()) watcher.observe(element);
    return () => {
      watcher.disconnect();
      observer.current = undefined;
    };
  }, [long, draw, scroller, chunks]);

  useEffect(() => {
    if (!long || chunks.length > chunksDrawnWhenIdle) return undefined;
    const next = chunks.find((chunk) => !drawn.has(chunk));
    if (next === undefined) return undefined;
    const handle = requestIdleCallback(() => draw([next]));
    return () => cancelIdleCallback(handle);
  }, [long, chunks, drawn, draw]);

  const observe = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const chunk = chunks[Number(element.dataset['chunk'])];
      if (chunk !== undefined) elements.current.set(element, chunk);
      observer.current?.observe(element);
      return () => {
        elements.current.delete(element);
        observer.current?.unobserve(element);
      };
    },
    [chunks],
  );

  const drawAround = useCallback(
    (documentOffset: number) => {
      const chunk = lastStartingBy(chunks, documentOffset);
      if (long && chunk !== undefined && !drawn.has(chunk)) flushSync(() => draw([chunk]));
    },
    [chunks, long, drawn, draw],
  );

  const isDrawn = useCallback((chunk: Chunk) => !long || drawn.has(chunk), [long, drawn]);
  return useMemo(
    () => ({ chunks, isDrawn, long, observe, drawAround }),
    [chunks, isDrawn, long, observe, drawAround],
  );
}
