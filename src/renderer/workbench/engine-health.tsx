import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { onChanged } from '../gateway.ts';

export interface EngineHealth {
  readonly state: 'running' | 'restarted' | 'failed';
  readonly acknowledge: () => void;
}

const EngineHealthContext = createContext<EngineHealth>({ state: 'running', acknowledge: () => undefined });

/** Knows whether the engine has crashed since the reader last looked. */
export function EngineHealthProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [state, setState] = useState<EngineHealth['state']>('running');
  useEffect(
    () =>
      onChanged((event) => {
        if (event.engine !== undefined) setState(event.engine);
      }),
    [],
  );
  const health = useMemo(() => ({ state, acknowledge: () => setState('running') }), [state]);
  return <EngineHealthContext value={health}>{children}</EngineHealthContext>;
}

export function useEngineHealth(): EngineHealth {
  return useContext(EngineHealthContext);
}
