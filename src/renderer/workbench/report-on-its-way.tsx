import type { ReactNode } from 'react';
import type { ImportJob } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { queueProgress } from './queue-progress.ts';
import styles from './report-on-its-way.module.css';

/** In place of the panes while the first import of a case is reading the report. */
export function ReportOnItsWay({ job }: { readonly job: ImportJob }): ReactNode {
  const text = useText();
  const reading = job.files.find((file) => file.state === 'reading' || file.state === 'storing');
  return (
    <EmptyState size="screen" icon={<Spinner size={22} />} title={text('report.onItsWay')}>
      <div className={styles.progress}>
        <ProgressBar label={text('report.onItsWay')} value={queueProgress([job]).share} />
        <p>
          {reading === undefined
            ? text('common.loading')
            : text('title.importingOne', { fileName: reading.fileName })}
        </p>
      </div>
    </EmptyState>
  );
}
