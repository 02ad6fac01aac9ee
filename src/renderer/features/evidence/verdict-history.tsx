import type { ReactNode } from 'react';
import type { VerdictEntry } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import styles from './evidence-pane.module.css';

/** Who decided what, when and why; newest first. Nothing is ever overwritten. */
export function VerdictHistory({ verdicts }: { readonly verdicts: readonly VerdictEntry[] }): ReactNode {
  const { text, dateTime } = useWording();
  if (verdicts.length === 0) return undefined;
  const newestFirst = [...verdicts].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className={styles.section} aria-label={text('evidence.history')}>
      <div className={styles.sectionHead}>
        <h3>{text('evidence.history')}</h3>
      </div>
      <ol className={styles.history}>
        {newestFirst.map((entry) => (
          <li key={`${entry.at} ${entry.verdict}`}>
            <strong>{text(`reading.verdict.${entry.verdict}`)}</strong>{' '}
            <span className={styles.historyWho}>
              {text('evidence.by', { by: entry.by, at: dateTime(entry.at) })}
            </span>
            {entry.note !== undefined && <p className={styles.historyNote}>{entry.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
