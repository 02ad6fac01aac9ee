import { useCallback, useState } from 'react';
import { mostAtOnce } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { useToaster } from '../../ui/toast.tsx';
import type { Choosing } from '../../ui/virtual-table.tsx';
import type { Library, LibraryFilter } from './use-library.ts';

export interface Chosen {
  /** Ids of all rows chosen together; empty while there is one active row at most. */
  readonly ids: ReadonlySet<string>;
  readonly choose: (index: number, how: Choosing) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** Several rows of the library chosen together, also such as have never been in sight. */
export function useChosen(library: Library, filter: LibraryFilter): Chosen {
  const text = useText();
  const toaster = useToaster();
  const [ids, setIds] = useState(none);
  const [anchor, setAnchor] = useState(0);
  const { activeId, activeIndex, goTo, rowAt } = library;

  const chooseStretch = useCallback(
    async (from: number, to: number) => {
      const limit = Math.min(to - from + 1, mostAtOnce);
      try {
        setIds(new Set((await request('library.ids', { ...filter, offset: from, limit })).ids));
        if (to - from + 1 > limit) toaster.show({ message: text('sources.mostChosen', { count: limit }) });
      } catch (error) {
        toaster.showError(error);
      }
    },
    [filter, toaster, text],
  );
  const choose = useCallback(
    (index: number, how: Choosing) => {
      if (how === 'extend') {
        const from = activeIndex < 0 ? index : anchor;
        if (activeIndex < 0) setAnchor(index);
        void chooseStretch(Math.min(from, index), Math.max(from, index));
      } else {
        setAnchor(index);
        const id = rowAt(index)?.id;
        if (how === 'only' || id === undefined) {
          setIds(none);
        } else {
          const next = new Set(ids.size === 0 && activeId !== undefined ? [activeId] : ids);
          if (next.has(id) && next.size > 1) next.delete(id);
          else next.add(id);
          setIds(next);
        }
      }
      goTo(index);
    },
    [activeId, activeIndex, anchor, chooseStretch, goTo, ids, rowAt],
  );
  return {
    ids,
    choose,
    chooseAll: () => {
      if (library.count > 0) void chooseStretch(0, library.count - 1);
    },
    clear: useCallback(() => setIds(none), []),
  };
}
