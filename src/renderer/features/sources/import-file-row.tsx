import { Ban, CircleCheck, CircleX, Clock, CopyCheck, Pause, Play, RotateCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ImportFile, QueuedFile } from '../../../shared/contract.ts';
import { useFailureWords } from '../../failure-words.ts';
import { useText } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAct } from '../../ui/toast.tsx';
import { useWarningWords } from './warning-words.ts';
import styles from './import-queue.module.css';

export interface ImportFileRowProps {
  readonly queued: QueuedFile;
  readonly readOnly: boolean;
  /** Shows an imported document in the library. */
  readonly onShow: (documentId: string) => void;
}

/** A file of the queue: what becomes of it, and what can be done about it. */
export function ImportFileRow({ queued, readOnly, onShow }: ImportFileRowProps): ReactNode {
  const { file } = queued;
  const { documentId } = file;
  const text = useText();
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
      {!readOnly && <FileButtons queued={queued} />}
    </div>
  );
}

function FileButtons({
  queued: { file, jobId, isHeld: isJobHeld },
}: {
  readonly queued: QueuedFile;
}): ReactNode {
  const text = useText();
  const { fileName, state } = file;
  const selected = { jobId, position: file.position };
  const acceptDamaged = useAct('import.acceptDamaged');
  const pause = useAct('import.pause');
  const resume = useAct('import.resume');
  const cancel = useAct('import.cancel');
  const retry = useAct('import.retry');
  const isHeld = state === 'paused' || (state === 'waiting' && isJobHeld);
  return (
    <span className={styles.fileTools}>
      {file.failure?.kind === 'partly-damaged' && (
        <Button size="small" isDisabled={acceptDamaged.isPending} onPress={() => acceptDamaged.act(selected)}>
          {text('import.acceptDamaged')}
        </Button>
      )}
      {isHeld && (
        <IconButton
          size="small"
          label={text('import.resumeFile', { fileName })}
          icon={<Play size={14} aria-hidden="true" />}
          onPress={() => resume.act(selected)}
        />
      )}
      {!isHeld && (state === 'waiting' || state === 'reading') && (
        <IconButton
          size="small"
          label={text('import.pauseFile', { fileName })}
          icon={<Pause size={14} aria-hidden="true" />}
          onPress={() => pause.act(selected)}
        />
      )}
      {(isHeld || state === 'waiting' || state === 'reading' || state === 'storing') && (
        <IconButton
          size="small"
          label={text('import.stopFile', { fileName })}
          icon={<X size={14} aria-hidden="true" />}
          onPress={() => cancel.act(selected)}
        />
      )}
      {(state === 'refused' || state === 'cancelled') && (
        <IconButton
          size="small"
          label={text('import.retryFile', { fileName })}
          icon={<RotateCw size={14} aria-hidden="true" />}
          onPress={() => retry.act(selected)}
        />
      )}
    </span>
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
