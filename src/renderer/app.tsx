import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { CaseSummary } from '../shared/contract.ts';
import { StartScreen } from './features/start/start-screen.tsx';
import { SearchProvider } from './features/search/search-state.tsx';
import { failureOf, onChanged } from './gateway.ts';
import { LocaleProvider } from './locale.tsx';
import { createQueryClient, refreshAfter, useAppState, useCaseSummary } from './queries.ts';
import { ToastProvider } from './ui/toast.tsx';
import { CommandsProvider } from './workbench/commands-provider.tsx';
import { EngineHealthProvider } from './workbench/engine-health.tsx';
import { ErrorBoundary } from './workbench/error-boundary.tsx';
import { NavigationProvider } from './workbench/navigation.tsx';
import { Workbench } from './workbench/workbench.tsx';

/** The window: providers around either the start screen or the workbench of the open case. */
export function App(): ReactNode {
  const [client] = useState(createQueryClient);
  useEffect(() => onChanged((event) => refreshAfter(client, event)), [client]);
  return (
    <QueryClientProvider client={client}>
      <Preferred />
    </QueryClientProvider>
  );
}

/** Waits for the reader's preferences, so that nothing is first drawn in another language or theme. */
function Preferred(): ReactNode {
  const state = useAppState();
  const theme = state.data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  if (state.isPending) return undefined;
  return (
    <LocaleProvider chosen={state.data?.locale}>
      <ErrorBoundary>
        <ToastProvider>
          <EngineHealthProvider>
            <NavigationProvider>
              <CaseGate />
            </NavigationProvider>
          </EngineHealthProvider>
        </ToastProvider>
      </ErrorBoundary>
    </LocaleProvider>
  );
}

function CaseGate(): ReactNode {
  const summary = useCaseSummary();
  const closed = summary.error !== null && failureOf(summary.error).kind === 'no-case-open';
  const open: CaseSummary | undefined = closed ? undefined : summary.data;
  if (summary.isPending) return undefined;
  return (
    <SearchProvider key={open?.folder ?? ''}>
      <CommandsProvider openCase={open}>
        {open === undefined ? (
          <StartScreen error={closed ? undefined : summary.error} />
        ) : (
          <Workbench summary={open} />
        )}
      </CommandsProvider>
    </SearchProvider>
  );
}
