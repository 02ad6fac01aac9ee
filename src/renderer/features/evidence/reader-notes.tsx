import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReadingEntry, Statistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useCaseSummary, useReadings } from '../../queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { visibleName } from '../../visible-name.ts';
import styles from './review-notes.module.css';

/** How a statistic stands among its readers, as far as the person at work may see it. */
export interface StatisticReading {
  readonly consensus: Statistic['consensus'];
  readonly own: Statistic['own'];
  /** Absent: kept from a blind reader. */
  readonly entry: ReadingEntry | undefined;
  /** Others who have read it. */
  readonly others: readonly string[];
}

/** Undefined where one person reads and nobody differs. */
export function useReading(statistic: Statistic): StatisticReading | undefined {
  const summary = useCaseSummary().data;
  const isRead = statistic.consensus !== undefined && statistic.consensus !== 'single';
  const readings = useReadings(isRead).data;
  if (summary === undefined || !isRead) return undefined;
  return {
    consensus: statistic.consensus,
    own: summary.reading.readers === 2 ? statistic.own : undefined,
    entry: readings?.entries.find((entry) => entry.statisticId === statistic.id),
    others: (statistic.readBy ?? []).filter((name) => name !== summary.reviewer),
  };
}

/** The verdicts of all readers, side by side. */
export function ReaderNotes({ reading }: { readonly reading: StatisticReading }): ReactNode {
  const { text, dateTime, list } = useWording();
  const { consensus, entry, others } = reading;
  if (entry === undefined) {
    if (others.length === 0) return undefined;
    return (
      <p className={styles.blind}>
        <EyeOff size={14} aria-hidden="true" />
        <span>{text('review.hidden', { names: list(others.map(visibleName)), count: others.length })}</span>
      </p>
    );
  }
  return (
    <section
      className={classNames(styles.readers, consensus === 'differ' && styles.differ)}
      aria-label={text('review.readers')}
    >
      <h3>{text(`review.consensus.${consensus ?? 'awaiting'}`)}</h3>
      <dl>
        {entry.readers.map((reader) => (
          <div key={reader.by} className={classNames(reader.reopened !== undefined && styles.gone)}>
            <dt>{visibleName(reader.by)}</dt>
            <dd>
              <strong>{text(`reading.verdict.${reader.verdict}`)}</strong>{' '}
              <span className={styles.when}>{dateTime(reader.at)}</span>
              {reader.reopened !== undefined && (
                <span className={styles.when}> · {text('review.reopened')}</span>
              )}
              {reader.note !== undefined && <p>{reader.note}</p>}
            </dd>
          </div>
        ))}
        {entry.adjudication !== undefined && (
          <div className={styles.decision}>
            <dt>{visibleName(entry.adjudication.by)}</dt>
            <dd>
              <strong>{text(`reading.verdict.${entry.adjudication.verdict}`)}</strong>{' '}
              <span className={styles.when}>
                {text('review.decidedOn', { at: dateTime(entry.adjudication.at) })}
              </span>
              {entry.adjudication.note !== undefined && <p>{entry.adjudication.note}</p>}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
