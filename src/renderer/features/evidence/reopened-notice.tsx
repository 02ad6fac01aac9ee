import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import styles from './review-notes.module.css';

/** A verdict that does not hold any more: why, and what it was. */
export function ReopenedNotice({
  reopened,
}: {
  readonly reopened: NonNullable<Statistic['reopened']>;
}): ReactNode {
  const { text, dateTime } = useWording();
  const { reason, verdict, by, at, note, sentence } = reopened;
  return (
    <section className={styles.reopened} aria-label={text('review.reopened')}>
      <p>
        <RotateCcw size={14} aria-hidden="true" />
        <span>
          <strong>{text('review.reopened')}.</strong> {text(`review.reopened.${reason}`)}
        </span>
      </p>
      {sentence !== undefined && (
        <p className={styles.earlier}>
          <span className={styles.earlierLabel}>{text('review.readThen')}</span> “{sentence}”
        </p>
      )}
      <p className={styles.earlier}>
        <span className={styles.earlierLabel}>{text('review.saidThen')}</span>{' '}
        <strong>{text(`reading.verdict.${verdict}`)}</strong>,{' '}
        {text('evidence.by', { by: visibleName(by), at: dateTime(at) })}
        {note !== undefined && <> · {note}</>}
      </p>
    </section>
  );
}
