import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseSummary, Input } from '../../shared/contract.ts';
import { request } from '../gateway.ts';
import { forgetCase } from '../queries.ts';
import { useToaster } from '../ui/toast.tsx';
import { readRemembered } from '../view-memory.tsx';
import { useNavigationActions } from './navigation.tsx';
import type { Screen } from './navigation.tsx';
import { placeOf, placesKey } from './remembered-place.ts';

export interface CaseActions {
  readonly create: (input: Input<'case.create'>) => Promise<CaseSummary>;
  readonly open: (folder: string) => Promise<CaseSummary>;
  readonly openSample: () => Promise<CaseSummary>;
  readonly close: () => Promise<void>;
}

/** Opening one case closes the other: everything known about it is forgotten. Each rejects with the failure. */
export function useCaseActions(): CaseActions {
  const client = useQueryClient();
  const navigation = useNavigationActions();
  const toaster = useToaster();
  return useMemo(() => {
    const enter = (summary: CaseSummary, screen: Screen): CaseSummary => {
      const remembered = placeOf(readRemembered(client, placesKey), summary);
      toaster.clear();
      forgetCase(client);
      client.setQueryData(['case.summary', {}], summary);
      navigation.enterCase(summary.folder, remembered ?? { screen });
      void client.invalidateQueries({ queryKey: ['app.state'] });
      return summary;
    };
    const landing = (summary: CaseSummary): Screen => (summary.reportId === undefined ? 'sources' : 'report');
    return {
      create: async (input) => enter(await request('case.create', input), 'sources'),
      open: async (folder) => {
        const summary = await request('case.open', { folder });
        return enter(summary, landing(summary));
      },
      openSample: async () => {
        const summary = await request('app.openSampleCase', {});
        // Its report is being read at this moment, and is what the reader came for.
        return enter(summary, 'report');
      },
      close: async () => {
        await request('case.close', {});
        toaster.clear();
        navigation.reset();
        await client.resetQueries({ queryKey: ['case.summary'] });
        forgetCase(client);
        await client.invalidateQueries();
      },
    };
  }, [client, navigation, toaster]);
}
