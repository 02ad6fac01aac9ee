import { Ban, ChevronDown, ChevronUp, CircleCheck, CircleX, Clock, CopyCheck, Pause, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ImportFile, ImportJob } from '../../../shared/contract.ts';
import { useFailureWords } from '../../failure-words.ts';
import { useText } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useAct } from '../../ui/toast.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { importProgress } from '../../workbench/import-progress.tsx';
import { isProblem, queueOrder } from './queue-order.ts';
import { useWarningWords } from './warning-words.ts';
import styles from './import-queue.module.css';

interface QueuedFile {
  readonly key: string;
  readonly jobId: string;
  readonly file: ImportFile;
}

type Filter = 'all' | 'problems';

export interface ImportQueueProps {
  readonly jobs: readonly ImportJob[];
  /** Shows an imported document in the library. */
  readonly onShow: (documentId: string) => void;
}

/** File by file: how far it is, what was found in it, or why it was refused. */
export function ImportQueue({ jobs, onShow }: ImportQueueProps): ReactNode {
  const text = useText();
  const cancel = useAct('import.cancel');
  const clear = useAct('import.clear');
  const [filter, setFilter] = useState<Filter>('all');
  const [openedByReader, setOpenedByReader] = useState<boolean>();
  const files = useMemo<readonly QueuedFile[]>(
    () => queueOrder(jobs).map(({ job, file }) => ({ key: `${job.id} ${file.path}`, jobId: job.id, file })),
    [jobs],
  );
  const count = useMemo(() => {
    const byState = new Map<ImportFile['state'], number>();
    for (const { file } of files) byState.set(file.state, (byState.get(file.state) ?? 0) + 1);
    return (state: ImportFile['state']) => byState.get(state) ?? 0;
  }, [files]);
  const problemCount = count('refused') + count('duplicate') + count('cancelled');
  const running = jobs.find((job) => job.state === 'running');
  // Once everything has gone well there is nothing to read file by file.
  const open = openedByReader ?? (running !== undefined || problemCount > 0);
  const words = text('import.summary', {
    done: count('done'),
    duplicate: count('duplicate'),
    refused: count('refused'),
    cancelled: count('cancelled'),
    waiting: count('waiting') + count('reading') + count('storing'),
  });
  const shown = filter === 'all' ? files : files.filter(({ file }) => isProblem(file));

  return (
    <section className={classNames(styles.queue, open && styles.open)} aria-label={text('import.title')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{text('import.title')}</h2>
        <p className={styles.summary} role="status">
          {words.replace(/^, /u, '')}
        </p>
        {running !== undefined && (
          <span className={styles.progress}>
            <ProgressBar label={text('import.title')} value={importProgress(running).share} />
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
          <IconButton
            size="small"
            label={text(open ? 'import.hideFiles' : 'import.showFiles')}
            icon={
              open ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronUp size={16} aria-hidden="true" />
            }
            onPress={() => setOpenedByReader(!open)}
          />
          {running === undefined ? (
            <IconButton
              size="small"
              label={text('import.clear')}
              icon={<X size={15} aria-hidden="true" />}
              onPress={() => clear.act({})}
            />
          ) : (
            <Button
              size="small"
              isDisabled={cancel.isPending}
              onPress={() => cancel.act({ jobId: running.id })}
            >
              {text('import.stop')}
            </Button>
          )}
        </span>
      </header>
      {open && (
        <div className={styles.files}>
          <VirtualRows<QueuedFile>
            label={text('import.files')}
            rows={shown}
            keyOf={(queued) => queued.key}
            estimatedRowHeight={40}
            renderRow={({ file, jobId }) => <FileRow file={file} jobId={jobId} onShow={onShow} />}
          />
        </div>
      )}
    </section>
  );
}

function FileRow({
  file,
  jobId,
  onShow,
}: {
  readonly file: ImportFile;
  readonly jobId: string;
  readonly onShow: (documentId: string) => void;
}): ReactNode {
  const { documentId } = file;
  const text = useText();
  const acceptDamaged = useAct('import.acceptDamaged');
  return (
    <div className={classNames(styles.file, styles[file.state])}>
      <StateSign state={file.state} />
      {documentId === undefined ? (
        <span className={styles.name} title={visibleName(file.path)}>
          <bdi>{visibleName(file.fileName)}</bdi>
        </span>
      ) : (
        <AriaButton
          className={classNames(styles.name, styles.link)}
          aria-label={text('import.showDocument', { fileName: file.fileName })}
          onPress={() => onShow(documentId)}
        >
          <bdi>{visibleName(file.fileName)}</bdi>
        </AriaButton>
      )}
      <span className={styles.state}>{text(`import.state.${file.state}`)}</span>
      <span className={styles.words}>
        <FileWords file={file} />
      </span>
      {file.failure?.kind === 'partly-damaged' && (
        <Button
          size="small"
          isDisabled={acceptDamaged.isPending}
          onPress={() => acceptDamaged.act({ jobId, position: file.position })}
        >
          {text('import.acceptDamaged')}
        </Button>
      )}
    </div>
  );
}

function StateSign({ state }: { readonly state: ImportFile['state'] }): ReactNode {
  switch (state) {
    case 'waiting':
      return <Clock size={15} aria-hidden="true" />;
    case 'paused':
      return <Pause size={15} aria-hidden="true" />;
    case 'reading':
    case 'storing':
      return <Spinner size={15} />;
    case 'done':
      return <CircleCheck size={15} aria-hidden="true" />;
    case 'duplicate':
      return <CopyCheck size={15} aria-hidden="true" />;
    case 'refused':
      return <CircleX size={15} aria-hidden="true" />;
    case 'cancelled':
      return <Ban size={15} aria-hidden="true" />;
  }
}

function FileWords({ file }: { readonly file: ImportFile }): ReactNode {
  const text = useText();
  const failureWords = useFailureWords();
  const warningWords = useWarningWords();
  if (file.state === 'reading' || file.state === 'storing') {
    const known = file.done !== undefined && file.total !== undefined && file.total > 0;
    return (
      <span className={styles.progressing}>
        <ProgressBar
          label={visibleName(file.fileName)}
          value={known ? (file.done ?? 0) / (file.total ?? 1) : undefined}
        />
        {known && text('import.part', { done: file.done, total: file.total })}
      </span>
    );
  }
  if (file.failure !== undefined) return failureWords(file.failure);
  if (file.found !== undefined) {
    const { pages, paragraphs, footnotes, quantities, articles } = file.found;
    return (
      <>
        {text('import.found', {
          pages: pages ?? 0,
          paragraphs,
          footnotes,
          quantities,
          articles,
        })}
        {file.warnings !== undefined && file.warnings.length > 0 && (
          <span className={styles.warning}> {file.warnings.map(warningWords).join(' ')}</span>
        )}
      </>
    );
  }
  return undefined;
}
