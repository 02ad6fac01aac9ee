import { ChartNoAxesColumn } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWording } from '../../locale.tsx';
import { useAnswer, useCaseSummary, useStatistics } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StateGlyph, states } from '../../ui/state-glyph.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { CoverageTable } from './coverage-table.tsx';
import { OpenWork } from './open-work.tsx';
import { ClaimsWithoutNotes, OldestSources } from './place-lists.tsx';
import { ProgressChart } from './progress-chart.tsx';
import { SourcesByWeight } from './sources-by-weight.tsx';
import { StateBar, StatePatterns, type Counts } from './state-bar.tsx';
import styles from './overview.module.css';

/** Where the work stands: every number leads to what it counts. */
export function OverviewPage(): ReactNode {
  const { text } = useWording();
  const { run } = useCommands();
  const summary = useCaseSummary().data;
  // The days are those of this window's calendar.
  const [minutesFromUtc] = useState(() => -new Date().getTimezoneOffset());
  const overview = useAnswer('overview.read', { minutesFromUtc });
  const statistics = useStatistics().data;
  if (overview.isError) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={overview.error} onRetry={() => void overview.refetch()} />
      </div>
    );
  }
  if (summary?.reportId === undefined && summary !== undefined) {
    return (
      <EmptyState
        icon={<ChartNoAxesColumn size={24} />}
        title={text('overview.noReport')}
        actions={
          <Button variant="primary" onPress={() => run('import.files')}>
            {text('report.import')}
          </Button>
        }
      >
        <p>{text('overview.noReportBody')}</p>
      </EmptyState>
    );
  }
  const data = overview.data;
  if (data === undefined || statistics === undefined || summary === undefined) {
    return <Loading>{text('common.loading')}</Loading>;
  }
  const { total, ...counts } = summary.statistics;
  if (total === 0) {
    return (
      <EmptyState icon={<ChartNoAxesColumn size={24} />} title={text('overview.noStatistics')}>
        <p>{text('overview.noStatisticsBody')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.page} tabIndex={-1}>
      <StatePatterns />
      <Sum counts={counts} total={total} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Part title={text('overview.coverage')} what={text('overview.coverageWhat')}>
            <CoverageTable sections={data.sections} statistics={statistics} />
          </Part>
          <Part title={text('overview.sources')}>
            <SourcesByWeight sources={data.sources} />
          </Part>
        </div>
        <div className={styles.column}>
          <Part title={text('overview.progress')}>
            <ProgressChart days={data.days} total={total} />
          </Part>
          <Part title={text('overview.work')}>
            <OpenWork reviewers={data.reviewers} differing={data.differing} />
          </Part>
          <Part title={text('overview.claims')}>
            <ClaimsWithoutNotes withoutNotes={data.withoutNotes} markers={data.markers} />
          </Part>
          <Part title={text('overview.oldest')}>
            <OldestSources sources={data.sources} />
          </Part>
        </div>
      </div>
    </div>
  );
}

function Sum({ counts, total }: { readonly counts: Counts; readonly total: number }): ReactNode {
  const { text, number } = useWording();
  return (
    <section className={styles.sum} aria-label={text('overview.part.work')}>
      <p className={styles.headline}>
        {text('overview.settled', { settled: counts.verified + counts.dismissed, total })}
      </p>
      <StateBar counts={counts} most={total} height={16} />
      <ul className={styles.key}>
        {states.map((state) => (
          <li key={state}>
            <StateGlyph state={state} size={12} />
            <b>{number(counts[state])}</b> {text(`state.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({
  title,
  what,
  children,
}: {
  readonly title: string;
  readonly what?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {what !== undefined && <p className={styles.about}>{what}</p>}
      {children}
    </section>
  );
}
