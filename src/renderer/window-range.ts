import { useCallback, useState } from 'react';

const step = 100;

/** Which part of a long list is asked for: what is in sight, with a hundred rows and more on both sides. */
export interface WindowRange {
  readonly offset: number;
  readonly limit: number;
  /** Told by the list which rows are in sight. */
  readonly onRange: (first: number, last: number) => void;
}

export function useWindowRange(): WindowRange {
  const [range, setRange] = useState({ offset: 0, limit: 3 * step });
  const onRange = useCallback((first: number, last: number) => {
    const offset = Math.max(0, Math.floor(first / step) - 1) * step;
    const limit = Math.min(500, Math.ceil((last - offset) / step) * step + step);
    setRange((current) =>
      current.offset <= Math.max(0, first - step / 2) && current.offset + current.limit >= last + step / 2
        ? current
        : { offset, limit },
    );
  }, []);
  return { ...range, onRange };
}
