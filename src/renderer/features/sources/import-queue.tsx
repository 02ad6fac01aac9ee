import { ChevronDown, ChevronUp, Pause, Play, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportFile, ImportOverview, QueuedFile } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useAct } from '../../ui/toast.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { useWindowRange } from '../../window-range.ts';
import { queueProgress, queueState } from '../../workbench/queue-progress.ts';
import { ImportFileRow } from './import-file-row.tsx';
import styles from './import-queue.module.css';

type Filter = 'all' | 'problems';

export interface ImportQueueProps {
  readonly jobs: readonly ImportOverview[];
  readonly readOnly: boolean;
  /** Shows an imported document in the library. */
  readonly onShow: (documentId: string) => void;
}

/** File by file: how far it is, what was found in it, or why it was refused. */
export function ImportQueue({ jobs, readOnly, onShow }: ImportQueueProps): ReactNode {
  const { text, number } = useWording();
  const [filter, setFilter] = useState<Filter>('all');
  const [openedByReader, setOpenedByReader] = useState<boolean>();
  const count = (...states: ImportFile['state'][]): number =>
    jobs.reduce((sum, job) => sum + states.reduce((ofJob, state) => ofJob + job.counts[state], 0), 0);
  const problemCount = count('refused', 'duplicate', 'cancelled');
  const state = queueState(jobs);
  // Once everything has gone well there is nothing to read file by file.
  const open = openedByReader ?? (state !== 'ended' || problemCount > 0);
  const words = text('import.summary', {
    done: count('done'),
    duplicate: count('duplicate'),
    refused: count('refused'),
    cancelled: count('cancelled'),
    waiting: count('waiting', 'paused', 'reading', 'storing'),
  });

  return (
    <section className={classNames(styles.queue, open && styles.open)} aria-label={text('import.title')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{text('import.title')}</h2>
        {(state === 'paused' || state === 'pausing' || state === 'interrupted') && (
          <span className={styles.held}>
            <Pause size={13} aria-hidden="true" />
            {text(`import.queue.${state}`)}
          </span>
        )}
        <p className={styles.summary} role="status">
          {words.replace(/^, /u, '')}
        </p>
        {state !== 'ended' && (
          <span className={styles.progress}>
            <ProgressBar label={text('import.title')} value={queueProgress(jobs).share} />
          </span>
        )}
        <span className={styles.tools}>
          {open && problemCount > 0 && (
            <Segments
              label={text('import.show')}
              selected={filter}
              onSelect={setFilter}
              options={[
                {
                  id: 'all',
                  label: text('import.all'),
                  count: number(jobs.reduce((sum, { total }) => sum + total, 0)),
                },
                { id: 'problems', label: text('import.problems'), count: number(problemCount) },
              ]}
            />
          )}
          {!readOnly && <QueueButtons state={state} failedCount={count('refused', 'cancelled')} />}
          <IconButton
            size="small"
            label={text(open ? 'import.hideFiles' : 'import.showFiles')}
            icon={
              open ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronUp size={16} aria-hidden="true" />
            }
            onPress={() => setOpenedByReader(!open)}
          />
        </span>
      </header>
      {open && (
        <div className={styles.files}>
          <QueuedFiles problemsOnly={filter === 'problems'} readOnly={readOnly} onShow={onShow} />
        </div>
      )}
    </section>
  );
}

/** The files in sight: of thousands only these are asked for. */
function QueuedFiles({
  problemsOnly,
  readOnly,
  onShow,
}: Pick<ImportQueueProps, 'readOnly' | 'onShow'> & { readonly problemsOnly: boolean }): ReactNode {
  const text = useText();
  const { offset, limit, onRange } = useWindowRange();
  const window = useAnswer('import.files', { problemsOnly, offset, limit }, { keepPrevious: true }).data;
  return (
    <VirtualRows<QueuedFile>
      label={text('import.files')}
      count={window?.total ?? 0}
      rowAt={(index) => window?.rows[index - window.offset]}
      keyOf={({ jobId, file }) => `${jobId} ${String(file.position)}`}
      estimatedRowHeight={40}
      onRange={onRange}
      renderRow={(queued) => <ImportFileRow queued={queued} readOnly={readOnly} onShow={onShow} />}
    />
  );
}

/** What can be done with the queue as a whole. */
function QueueButtons({
  state,
  failedCount,
}: {
  readonly state: ReturnType<typeof queueState>;
  readonly failedCount: number;
}): ReactNode {
  const text = useText();
  const pause = useAct('import.pause');
  const resume = useAct('import.resume');
  const cancel = useAct('import.cancel');
  const retry = useAct('import.retry');
  const clear = useAct('import.clear');
  const isHeld = state === 'paused' || state === 'pausing' || state === 'interrupted';
  return (
    <>
      {state === 'running' && (
        <Button
          size="small"
          icon={<Pause size={14} aria-hidden="true" />}
          isDisabled={pause.isPending}
          onPress={() => pause.act({})}
        >
          {text('import.pause')}
        </Button>
      )}
      {isHeld && (
        <Button
          size="small"
          variant="primary"
          icon={<Play size={14} aria-hidden="true" />}
          isDisabled={resume.isPending}
          onPress={() => resume.act({})}
        >
          {text('import.resume')}
        </Button>
      )}
      {state !== 'ended' && (
        <Button size="small" isDisabled={cancel.isPending} onPress={() => cancel.act({})}>
          {text('import.stop')}
        </Button>
      )}
      {state === 'ended' && failedCount > 0 && (
        <Button
          size="small"
          icon={<RotateCw size={14} aria-hidden="true" />}
          isDisabled={retry.isPending}
          onPress={() => retry.act({})}
        >
          {text('import.retryAll', { count: failedCount })}
        </Button>
      )}
      {state === 'ended' && (
        <IconButton
          size="small"
          label={text('import.clear')}
          icon={<X size={15} aria-hidden="true" />}
          onPress={() => clear.act({})}
        />
      )}
    </>
  );
}
