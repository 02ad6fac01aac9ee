import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
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
    <div className={styles.screen}>
      <header className={styles.toolbar}>
        <h1 className={styles.heading}>{text('overview.title')}</h1>
        <Segments
          label={text('overview.part')}
          selected={part}
          onSelect={setPart}
          options={(['work', 'preflight'] as const).map((id) => ({
            id,
            label: text(`overview.part.${id}`),
          }))}
        />
      </header>
      <div className={styles.scroll}>{part === 'work' ? <OverviewPage /> : <PreflightPage />}</div>
    </div>
  );
}
