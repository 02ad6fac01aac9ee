import { useCallback, useEffect, useState } from 'react';
import type { DocumentSummary, LibraryQuestion } from '../../../shared/contract.ts';
import { useAnswer } from '../../queries.ts';
import { useWindowRange } from '../../window-range.ts';

export type LibraryFilter = Omit<LibraryQuestion, 'offset' | 'limit'>;

/** The row that keys work on. */
interface ActiveRow {
  readonly id: string;
  /** Where it stood when it was chosen; the engine says where it stands now. */
  readonly index: number;
}

export interface Library {
  readonly list: ReturnType<typeof useAnswer<'library.list'>>;
  readonly count: number;
  readonly rowAt: (index: number) => DocumentSummary | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly activeId: string | undefined;
  readonly activeIndex: number;
  /** To a row of the list, also to one that has not been sent yet. */
  readonly goTo: (index: number) => void;
  readonly show: (documentId: string | undefined) => void;
}

/** The library's list by the part of it that is in sight, and the row that is active in it. */
export function useLibrary(filter: LibraryFilter): Library {
  const { offset, limit, onRange } = useWindowRange();
  const list = useAnswer('library.list', { ...filter, offset, limit }, { keepPrevious: true });
  const [active, setActive] = useState<ActiveRow>();
  const [awaited, setAwaited] = useState<number>();
  const place = useAnswer(
    'library.place',
    { ...filter, documentId: active?.id ?? '' },
    { enabled: active !== undefined, keepPrevious: true },
  );
  const window = list.data;
  const rowAt = useCallback((index: number) => window?.rows[index - window.offset], [window]);
  const goTo = useCallback(
    (index: number) => {
      const row = rowAt(index);
      if (row === undefined) {
        setAwaited(index);
        onRange(index, index);
      } else {
        setActive({ id: row.id, index });
      }
    },
    [rowAt, onRange],
  );
  useEffect(() => {
    const row = awaited === undefined ? undefined : rowAt(awaited);
    if (awaited === undefined || row === undefined) return;
    setAwaited(undefined);
    setActive({ id: row.id, index: awaited });
  }, [awaited, rowAt]);
  const isKnown = active !== undefined && place.data !== undefined && !place.isPlaceholderData;
  return {
    list,
    count: window?.total ?? 0,
    rowAt,
    onRange,
    activeId: active?.id,
    activeIndex: active === undefined ? -1 : isKnown ? (place.data.index ?? -1) : active.index,
    goTo,
    show: useCallback(
      (id: string | undefined) => setActive(id === undefined ? undefined : { id, index: -1 }),
      [],
    ),
  };
}
