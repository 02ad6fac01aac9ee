import type { ReactNode } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { needsReading, writeAmbiguous } from '../../../shared/understood-value.ts';
import { useWording } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import { StateGlyph, stateColour } from '../../ui/state-glyph.tsx';
import { CorrectStatistic } from '../corrections/correct-statistic.tsx';
import { labelWords } from '../search/hit-place.ts';
import type { Paragraph } from '../reading/blocks.ts';
import { useStatisticWords } from './statistic-words.ts';
import styles from './evidence-pane.module.css';

/** The number as printed, large, and how it was understood. */
export function StatisticHead({
  statistic,
  paragraph,
}: {
  readonly statistic: Statistic;
  readonly paragraph: Paragraph | undefined;
}): ReactNode {
  const { text, language } = useWording();
  const words = useStatisticWords();
  const value = words.value(statistic);
  const others = statistic.otherReadings ?? [];
  // A bullet is no name of a place.
  const named = paragraph?.label !== undefined && /[\p{L}\p{N}]/u.test(paragraph.label);
  const place = named ? [labelWords(paragraph.label ?? '')] : [];
  return (
    <header className={styles.head}>
      <div className={styles.headTop}>
        <h2 className={classNames(styles.number, statistic.text.length > 18 && styles.longNumber)}>
          {statistic.text}
        </h2>
        <span className={styles.state}>
          <StateGlyph state={statistic.state} size={14} />
          <span className={stateColour(statistic.state)}>{words.state(statistic)}</span>
          <CorrectStatistic statistic={statistic} />
        </span>
      </div>
      <p className={styles.meta}>{[...words.details(statistic), ...place].join(' · ')}</p>
      {value !== undefined && needsReading(statistic, language) && (
        <p className={styles.meta}>
          {others.length > 0
            ? text('evidence.readByHabit', {
                value: statistic.value === undefined ? value : writeAmbiguous(statistic.value, text),
                others: others.map((other) => writeAmbiguous(other, text)).join(', '),
              })
            : text('evidence.readAs', { value })}
        </p>
      )}
      <span className="visually-hidden" role="status">
        {words.name(statistic)}
      </span>
    </header>
  );
}
