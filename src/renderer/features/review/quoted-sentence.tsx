import type { ReactNode } from 'react';
import styles from './review.module.css';

/** A sentence of the report with its number brought out. */
export function QuotedSentence({
  sentence,
  number,
}: {
  readonly sentence: string;
  readonly number: { readonly start: number; readonly end: number };
}): ReactNode {
  return (
    <span className={styles.sentence}>
      {sentence.slice(0, number.start)}
      <mark>{sentence.slice(number.start, number.end)}</mark>
      {sentence.slice(number.end)}
    </span>
  );
}
