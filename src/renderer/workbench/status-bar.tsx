import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Focusable } from 'react-aria-components';
import type { CaseSummary } from '../../shared/contract.ts';
import { useText, useWording } from '../locale.tsx';
import { StateGlyph, states } from '../ui/state-glyph.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './status-bar.module.css';

const strong = (inside: ReactNode): ReactNode => <b>{inside}</b>;

/** Where the work stands: statistics by state, footnotes with a source, and the promise that nothing leaves the machine. */
export function StatusBar({
  summary,
  children,
}: {
  readonly summary: CaseSummary;
  /** Tools for the screen above it. */
  readonly children?: ReactNode;
}): ReactNode {
  const text = useText();
  const { rich } = useWording();
  const { statistics, footnotes } = summary;
  return (
    <footer className={styles.bar} aria-label={text('status.label')}>
      {summary.reportId === undefined ? (
        <span>
          {rich('status.documents', { n: summary.documents, b: strong })} · {text('status.noReport')}
        </span>
      ) : (
        <>
          <span>{rich('status.statistics', { n: statistics.total, b: strong })}</span>
          <span className={styles.states}>
            {states
              .filter((state) => state !== 'dismissed' || statistics.dismissed > 0)
              .map((state) => (
                <span key={state} className={styles.state}>
                  <StateGlyph state={state} size={12} />
                  <span>{rich(`status.${state}`, { n: statistics[state], b: strong })}</span>
                </span>
              ))}
          </span>
          {footnotes.total > 0 && (
            <span className={styles.footnotes}>
              {rich('status.footnotes', { sourced: footnotes.sourced, total: footnotes.total, b: strong })}
            </span>
          )}
        </>
      )}
      <span className={styles.end}>
        {children}
        <Tooltip text={text('status.offlineWhy')} placement="top">
          <Focusable>
            <span className={styles.offline} tabIndex={0} role="note" aria-label={text('status.offlineWhy')}>
              {text('status.offline')}
              <Check size={13} aria-hidden="true" />
            </span>
          </Focusable>
        </Tooltip>
      </span>
    </footer>
  );
}
