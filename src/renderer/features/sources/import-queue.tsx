import { ChevronDown, ChevronUp, Pause, Play, RotateCw, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportFile, ImportJob } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useAct } from '../../ui/toast.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { queueProgress, queueState } from '../../workbench/queue-progress.ts';
import { ImportFileRow } from './import-file-row.tsx';
import { isProblem, queueOrder } from './queue-order.ts';
import styles from './import-queue.module.css';

interface QueuedFile {
  readonly key: string;
  readonly job: ImportJob;
  readonly file: ImportFile;
}

type Filter = 'all' | 'problems';

export interface ImportQueueProps {
  readonly jobs: readonly ImportJob[];
  readonly readOnly: boolean;
  /** Shows an imported document in the library. */
  readonly onShow: (documentId: string) => void;
}

/** File by file: how far it is, what was found in it, or why it was refused. */
export function ImportQueue({ jobs, readOnly, onShow }: ImportQueueProps): ReactNode {
  const text = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const [openedByReader, setOpenedByReader] = useState<boolean>();
  const files = useMemo<readonly QueuedFile[]>(
    () => queueOrder(jobs).map(({ job, file }) => ({ key: `${job.id} ${String(file.position)}`, job, file })),
    [jobs],
  );
  const count = useMemo(() => {
    const byState = new Map<ImportFile['state'], number>();
    for (const { file } of files) byState.set(file.state, (byState.get(file.state) ?? 0) + 1);
    return (...states: ImportFile['state'][]) =>
      states.reduce((sum, state) => sum + (byState.get(state) ?? 0), 0);
  }, [files]);
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
  const shown = filter === 'all' ? files : files.filter(({ file }) => isProblem(file));

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
                { id: 'all', label: text('import.all'), count: String(files.length) },
                { id: 'problems', label: text('import.problems'), count: String(problemCount) },
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
          <VirtualRows<QueuedFile>
            label={text('import.files')}
            rows={shown}
            keyOf={(queued) => queued.key}
            estimatedRowHeight={40}
            renderRow={({ file, job }) => (
              <ImportFileRow file={file} job={job} readOnly={readOnly} onShow={onShow} />
            )}
          />
        </div>
      )}
    </section>
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
