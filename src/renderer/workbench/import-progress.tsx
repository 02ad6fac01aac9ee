import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../locale.tsx';
import { useImports } from '../queries.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useAct } from '../ui/toast.tsx';
import { useNavigationActions } from './navigation.tsx';
import { queueProgress, queueState } from './queue-progress.ts';
import styles from './import-progress.module.css';

/** The imports that are running or paused, with how far they are and a way to stop them. */
export function ImportProgress(): ReactNode {
  const text = useText();
  const { goToScreen } = useNavigationActions();
  const cancel = useAct('import.cancel');
  const jobs = useImports().data ?? [];
  const state = queueState(jobs);
  // What was interrupted is offered in a banner.
  if (state === 'ended' || state === 'interrupted') return undefined;
  const { settled, total, share } = queueProgress(jobs);
  const running = jobs.filter((job) => job.state === 'running');
  const onlyFile = running.length === 1 && total === 1 ? running[0]?.reading : undefined;
  const isPaused = state !== 'running';
  const words =
    onlyFile !== undefined && !isPaused
      ? text('title.importingOne', { fileName: onlyFile })
      : text(isPaused ? 'title.importPaused' : 'title.importing', { done: settled, total });
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
        onPress={() => cancel.act({})}
      />
    </div>
  );
}
