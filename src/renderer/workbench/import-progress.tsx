import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ImportJob } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { useImportJobs } from '../queries.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useAct } from '../ui/toast.tsx';
import { useNavigationActions } from './navigation.tsx';
import styles from './import-progress.module.css';

const underWay: ReadonlySet<string> = new Set(['waiting', 'reading', 'storing']);

/** How far a job is: settled files, and the part of the files being read. 0 to 1. */
export function importProgress(job: ImportJob): { readonly settled: number; readonly share: number } {
  let settled = 0;
  let partial = 0;
  for (const file of job.files) {
    if (!underWay.has(file.state)) settled += 1;
    else if (file.done !== undefined && file.total !== undefined && file.total > 0) {
      partial += Math.min(1, file.done / file.total);
    }
  }
  return { settled, share: job.files.length === 0 ? 0 : (settled + partial) / job.files.length };
}

/** The import that is running, with how far it is and a way to stop it. */
export function ImportProgress(): ReactNode {
  const text = useText();
  const { goToScreen } = useNavigationActions();
  const cancel = useAct('import.cancel');
  const job = useImportJobs().data?.find((candidate) => candidate.state === 'running');
  if (job === undefined) return undefined;
  const { settled, share } = importProgress(job);
  const [onlyFile] = job.files;
  const words =
    job.files.length === 1 && onlyFile !== undefined
      ? text('title.importingOne', { fileName: onlyFile.fileName })
      : text('title.importing', { done: settled, total: job.files.length });
  return (
    <div className={styles.job}>
      <AriaButton
        className={styles.words}
        aria-label={`${words}. ${text('title.showImport')}`}
        onPress={() => goToScreen('sources')}
      >
        <span className={styles.text}>{words}</span>
        <span className={styles.bar}>
          <ProgressBar label={words} value={share} />
        </span>
      </AriaButton>
      <IconButton
        size="small"
        label={text('title.cancelImport')}
        icon={<X size={14} aria-hidden="true" />}
        isDisabled={cancel.isPending}
        onPress={() => cancel.act({ jobId: job.id })}
      />
    </div>
  );
}
