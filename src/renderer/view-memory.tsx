import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../shared/contract.ts';
import { request } from './gateway.ts';
import { useAppState } from './queries.ts';

type View = Output<'app.state'>['view'];
type ViewValue = View[string];

/**
 * Something about the window that is remembered between sessions: pane sizes, a sort order. `read` checks what was stored,
 * since another version may have written it.
 */
export function useRemembered<Value extends ViewValue>(
  key: string,
  initial: Value,
  read: (stored: unknown) => Value | undefined,
): readonly [Value, (value: Value) => void] {
  const client = useQueryClient();
  const stored = useAppState().data?.view[key];
  const [value, setValue] = useState<Value>(() => read(stored) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      remember(client, key, next);
    },
    [client, key],
  );
  return [value, change];
}

/** What was remembered under a key, as stored. */
export function readRemembered(client: QueryClient, key: string): unknown {
  return client.getQueryData<Output<'app.state'>>(['app.state', {}])?.view[key];
}

export function remember(client: QueryClient, key: string, value: ViewValue): void {
  client.setQueryData<Output<'app.state'>>(['app.state', {}], (state) =>
    state === undefined ? state : { ...state, view: { ...state.view, [key]: value } },
  );
  // Not worth a notice: at worst a pane opens at its usual size next time.
  request('app.remember', { view: { [key]: value } }).catch((error: unknown) =>
    console.warn('The view could not be remembered', error),
  );
}

/** Whether a media query holds, as the window is now. */
export function useMediaQuery(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const onChange = (): void => setHolds(list.matches);
    onChange();
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return holds;
}
