import { Play, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../locale.tsx';
import { useSeeking } from '../queries.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useAct } from '../ui/toast.tsx';
import { useSearch } from '../features/search/search-state.tsx';
import { useNavigationActions } from './navigation.tsx';
import styles from './import-progress.module.css';

/** A small report is sought in less: that is not told. */
const worthTellingMs = 500;

/** How far the report's statistics have been sought in the sources, with a way to stop it, and to go on. */
export function SeekingProgress(): ReactNode {
  const text = useText();
  const { goToScreen } = useNavigationActions();
  const { setView } = useSearch();
  const stop = useAct('seeking.stop');
  const resume = useAct('seeking.resume');
  const seeking = useSeeking().data;
  const isRunning = useLasting(seeking?.state === 'running');
  if (seeking === undefined || (seeking.state !== 'stopped' && !isRunning)) return undefined;
  const { sought, statistics, state } = seeking;
  const isStopped = state === 'stopped';
  const words = text(isStopped ? 'title.seekingStopped' : 'title.seeking', {
    done: sought,
    total: statistics,
  });
  return (
    <div className={styles.job}>
      <AriaButton
        className={styles.words}
        aria-label={`${words}. ${text('title.showSeeking')}`}
        onPress={() => {
          setView('statistics');
          goToScreen('search');
        }}
      >
        <span className={styles.text}>{words}</span>
        {!isStopped && (
          <span className={styles.bar}>
            <ProgressBar label={words} value={statistics === 0 ? 0 : sought / statistics} />
          </span>
        )}
      </AriaButton>
      {isStopped ? (
        <IconButton
          size="small"
          label={text('title.resumeSeeking')}
          icon={<Play size={14} aria-hidden="true" />}
          isDisabled={resume.isPending}
          onPress={() => resume.act({})}
        />
      ) : (
        <IconButton
          size="small"
          label={text('title.stopSeeking')}
          icon={<X size={14} aria-hidden="true" />}
          isDisabled={stop.isPending}
          onPress={() => stop.act({})}
        />
      )}
    </div>
  );
}

/** True once something has been so for a moment. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return setLasts(false);
    const timer = setTimeout(() => setLasts(true), worthTellingMs);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isSo && lasts;
}
