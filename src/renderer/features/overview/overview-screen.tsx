import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { Screen, ScreenBar } from '../../ui/screen.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { OverviewPage } from './overview-page.tsx';
import { PreflightPage } from './preflight-page.tsx';
import styles from './overview.module.css';

type Part = 'work' | 'preflight';

function readPart(stored: unknown): Part | undefined {
  return stored === 'work' || stored === 'preflight' ? stored : undefined;
}

/** Where the work stands, and whether the report may go out. */
export function OverviewScreen(): ReactNode {
  const text = useText();
  const [part, setPart] = useRemembered<Part>('overview.part', 'work', readPart);
  return (
    <Screen>
      <ScreenBar title={text('overview.title')}>
        <Segments
          label={text('overview.part')}
          selected={part}
          onSelect={setPart}
          options={(['work', 'preflight'] as const).map((id) => ({
            id,
            label: text(`overview.part.${id}`),
          }))}
        />
      </ScreenBar>
      <div className={styles.scroll}>{part === 'work' ? <OverviewPage /> : <PreflightPage />}</div>
    </Screen>
  );
}
