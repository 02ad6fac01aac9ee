import { ListChecks, Play, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { SoughtStatistic } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { useAnswer, useCaseSummary, useSeeking } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAct } from '../../ui/toast.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { SoughtRow } from './sought-row.tsx';
import styles from './sought-statistics.module.css';

type Shown = 'all' | SoughtStatistic['outcome'];

const outcomes = ['supported', 'conflicting', 'candidate', 'missing'] as const;

/** All statistics of the report against all sources: how far that is, and what came of each. */
export function SoughtStatistics(): ReactNode {
  const { text, number } = useWording();
  const { run } = useCommands();
  const { selectStatistic } = useNavigationActions();
  const summary = useCaseSummary().data;
  const results = useAnswer('seeking.results', {});
  const [wanted, setWanted] = useState<Shown>('all');
  const [activeKey, setActiveKey] = useState<string>();
  const counts = useMemo(() => {
    const counted = new Map<Shown, number>();
    for (const { outcome } of results.data ?? []) counted.set(outcome, (counted.get(outcome) ?? 0) + 1);
    return counted;
  }, [results.data]);
  // What is being sought is a part of its own only while there is any.
  const shown = wanted === 'unsought' && !counts.has('unsought') ? 'all' : wanted;
  const rows = useMemo(
    () => (results.data ?? []).filter(({ outcome }) => shown === 'all' || outcome === shown),
    [results.data, shown],
  );
  if (results.error !== null) {
    return (
      <div className={styles.message}>
        <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
      </div>
    );
  }
  if (results.data === undefined || summary === undefined) {
    return (
      <div className={styles.message}>
        <Spinner />
      </div>
    );
  }
  if (results.data.length === 0) {
    return (
      <EmptyState
        icon={<ListChecks size={22} />}
        title={text(summary.reportId === undefined ? 'sought.noReport' : 'sought.noStatistics')}
        actions={
          summary.reportId === undefined ? (
            <Button variant="primary" onPress={() => run('import.files')}>
              {text('title.importFiles')}
            </Button>
          ) : undefined
        }
      >
        <p>{text('sought.noneBody')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Segments<Shown>
          label={text('sought.show')}
          selected={shown}
          onSelect={setWanted}
          options={[
            { id: 'all', label: text('sought.all'), count: number(results.data.length) },
            ...outcomes.map((outcome) => ({
              id: outcome,
              label: text(`sought.${outcome}`),
              count: number(counts.get(outcome) ?? 0),
            })),
            ...(counts.has('unsought')
              ? [
                  {
                    id: 'unsought' as const,
                    label: text('sought.unsought'),
                    count: number(counts.get('unsought') ?? 0),
                  },
                ]
              : []),
          ]}
        />
        <HowFar sources={Math.max(0, summary.documents - 1)} />
      </div>
      {rows.length === 0 ? (
        <p className={styles.message}>{text('sought.noneOfThese')}</p>
      ) : (
        <VirtualList<SoughtStatistic>
          className={styles.list}
          label={text('sought.title')}
          rows={rows}
          keyOf={({ statisticId }) => statisticId}
          activeKey={activeKey}
          onActiveChange={({ statisticId }) => setActiveKey(statisticId)}
          onOpen={({ statisticId }) => selectStatistic(statisticId)}
          opensOnClick
          estimatedRowHeight={72}
          renderRow={(row) => <SoughtRow row={row} />}
        />
      )}
    </div>
  );
}

function HowFar({ sources }: { readonly sources: number }): ReactNode {
  const text = useText();
  const seeking = useSeeking().data;
  const stop = useAct('seeking.stop');
  const resume = useAct('seeking.resume');
  if (seeking === undefined) return undefined;
  const { state, sought, statistics } = seeking;
  const words = text(`sought.${state}`, { done: sought, total: statistics, sources });
  return (
    <div className={styles.progress}>
      <span className={styles.progressWords} role="status">
        {words}
      </span>
      {state === 'running' && (
        <>
          <span className={styles.bar}>
            <ProgressBar label={words} value={statistics === 0 ? 0 : sought / statistics} />
          </span>
          <Button
            size="small"
            variant="quiet"
            icon={<X size={14} aria-hidden="true" />}
            isDisabled={stop.isPending}
            onPress={() => stop.act({})}
          >
            {text('title.stopSeeking')}
          </Button>
        </>
      )}
      {state === 'stopped' && (
        <Button
          size="small"
          icon={<Play size={14} aria-hidden="true" />}
          isDisabled={resume.isPending}
          onPress={() => resume.act({})}
        >
          {text('title.resumeSeeking')}
        </Button>
      )}
    </div>
  );
}
