import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; undefined while nobody knows how long it takes. */
  readonly value: number | undefined;
  readonly tone?: 'accent' | 'quiet';
}

export function ProgressBar({ label, value, tone = 'accent' }: ProgressBarProps): ReactNode {
  return (
    <AriaProgressBar
      className={styles.track}
      aria-label={label}
      value={(value ?? 0) * 100}
      isIndeterminate={value === undefined}
    >
      {({ percentage }) => (
        <div
          className={classNames(
            styles.bar,
            value === undefined && styles.unknown,
            tone === 'quiet' && styles.quiet,
          )}
          style={value === undefined ? undefined : { width: `${percentage ?? 0}%` }}
        />
      )}
    </AriaProgressBar>
  );
}
