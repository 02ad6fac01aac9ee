import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { findInPassages, firstHitFrom } from './find-text.ts';
import type { Passage } from './find-text.ts';
import type { MarkSpan, Stretch } from './pieces.ts';
import type { MarkName } from './marks.ts';

export interface Find {
  readonly isOpen: boolean;
  /** Grows each time it is asked for, so that the field takes the focus again. */
  readonly openings: number;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly hits: readonly Stretch[];
  /** Index of the hit that the reader is at. */
  readonly current: number;
  readonly currentHit: Stretch | undefined;
  readonly step: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly marks: readonly MarkSpan<MarkName>[];
}

const nothing: readonly Stretch[] = [];

/** Finding in one document. `readerAt` tells where the reader is, so that the search begins there. */
export function useFind(passages: readonly Passage[], readerAt: () => number): Find {
  const [isOpen, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  const [query, setQueryState] = useState('');
  const [from, setFrom] = useState(0);
  const [steps, setSteps] = useState(0);

  // Typing stays quick in a long law: the search follows when there is time.
  const searched = useDeferredValue(query);
  const hits = useMemo(
    () => (isOpen && searched.trim().length > 0 ? findInPassages(passages, searched) : nothing),
    [isOpen, passages, searched],
  );
  const count = hits.length;
  const current = count === 0 ? 0 : (((firstHitFrom(hits, from) + steps) % count) + count) % count;
  const currentHit = hits[current];
  const marks = useMemo(
    () =>
      hits.map((hit) => ({ ...hit, mark: hit === currentHit ? ('current-hit' as const) : ('hit' as const) })),
    [hits, currentHit],
  );

  const setQuery = useCallback(
    (next: string) => {
      setQueryState(next);
      setFrom(readerAt());
      setSteps(0);
    },
    [readerAt],
  );
  const open = useCallback(() => {
    setOpen(true);
    setOpenings((number) => number + 1);
    setFrom(readerAt());
    setSteps(0);
  }, [readerAt]);
  const close = useCallback(() => setOpen(false), []);
  const step = useCallback((by: 1 | -1) => setSteps((number) => number + by), []);
  return useMemo(
    () => ({ isOpen, openings, query, setQuery, hits, current, currentHit, step, open, close, marks }),
    [isOpen, openings, query, setQuery, hits, current, currentHit, step, open, close, marks],
  );
}
