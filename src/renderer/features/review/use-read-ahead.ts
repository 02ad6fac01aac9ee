import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { prefetchAnswer } from '../../queries.ts';

/** Reads what the next statistics of the queue need, so that they are there when their turn comes. */
export function useReadAhead(statisticIds: readonly string[]): void {
  const client = useQueryClient();
  const ids = statisticIds.join('\n');
  useEffect(() => {
    let stopped = false;
    const read = async (): Promise<void> => {
      for (const statisticId of ids.split('\n').filter((id) => id !== '')) {
        const candidates = await prefetchAnswer(client, 'statistic.candidates', { statisticId });
        await prefetchAnswer(client, 'statistic.verdicts', { statisticId });
        const documentId = candidates?.[0]?.documentId;
        if (stopped) return;
        if (documentId !== undefined) await prefetchAnswer(client, 'document.read', { documentId });
      }
    };
    // After what is on screen has been asked for.
    const handle = requestIdleCallback(() => void read());
    return () => {
      stopped = true;
      cancelIdleCallback(handle);
    };
  }, [client, ids]);
}
