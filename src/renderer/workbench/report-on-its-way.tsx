import type { ReactNode } from 'react';
import type { ImportOverview } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { queueProgress } from './queue-progress.ts';
import styles from './report-on-its-way.module.css';

/** In place of the panes while the first import of a case is reading the report. */
export function ReportOnItsWay({ job }: { readonly job: ImportOverview }): ReactNode {
  const text = useText();
  return (
    <EmptyState size="screen" icon={<Spinner size={22} />} title={text('report.onItsWay')}>
      <div className={styles.progress}>
        <ProgressBar label={text('report.onItsWay')} value={queueProgress([job]).share} />
        <p>
          {job.reading === undefined
            ? text('common.loading')
            : text('title.importingOne', { fileName: job.reading })}
        </p>
      </div>
    </EmptyState>
  );
}
