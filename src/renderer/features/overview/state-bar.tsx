import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { states } from '../../ui/state-glyph.tsx';
import styles from './state-bar.module.css';

export type Counts = Overview['sections'][number]['counts'];

/** How many statistics there are, in whatever state. */
export function totalOf(counts: Counts): number {
  return states.reduce((sum, state) => sum + counts[state], 0);
}

/** The patterns that bars are filled with; once in a screen that has bars. */
export function StatePatterns(): ReactNode {
  return (
    <svg className={styles.patterns} aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="bar-candidate"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className={styles.candidateGround} />
          <rect width="2.2" height="5" className={styles.candidate} />
        </pattern>
        <pattern id="bar-doubt" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={styles.doubtGround} />
          <path d="M0 4.5 1.5 2l3 3.5L6 3" className={styles.doubtLine} />
        </pattern>
        <pattern id="bar-open" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className={styles.openGround} />
          <circle cx="2" cy="2" r="0.9" className={styles.open} />
        </pattern>
      </defs>
    </svg>
  );
}

/**
 * Statistics by state as one bar. Its length is the share of `most` that there are, so that bars under each other compare;
 * states are told apart by pattern as well as by colour, and said in words to those who do not see it.
 */
export function StateBar({
  counts,
  most,
  height = 12,
  labelled = true,
}: {
  readonly counts: Counts;
  readonly most: number;
  readonly height?: number;
  /** False where the same numbers stand beside it. */
  readonly labelled?: boolean;
}): ReactNode {
  const text = useText();
  return (
    <svg
      className={styles.bar}
      width="100%"
      height={height}
      role={labelled ? 'img' : undefined}
      aria-label={labelled ? text('overview.bar', counts) : undefined}
      aria-hidden={labelled ? undefined : true}
    >
      {states.map((state, index) => {
        const share = (counts[state] * 100) / Math.max(1, most);
        const before = states.slice(0, index).reduce((sum, each) => sum + counts[each], 0);
        const start = (before * 100) / Math.max(1, most);
        if (share === 0) return undefined;
        return (
          <rect
            key={state}
            className={styles[`${state}Part`]}
            x={`${start}%`}
            width={`${share}%`}
            height={height}
          />
        );
      })}
    </svg>
  );
}
