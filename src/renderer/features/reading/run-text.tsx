import type { ReactNode } from 'react';
import type { MarkName } from './marks.ts';
import type { Run } from './pieces.ts';
import styles from './marks.module.css';

/** A run of a document's text; `passageStart` is the document offset of the passage that it belongs to. */
export function RunText({
  run,
  passageStart,
}: {
  readonly run: Run<MarkName>;
  readonly passageStart: number;
}): ReactNode {
  const at = passageStart + run.start;
  if (run.marks.length === 0) return <span data-at={at}>{run.text}</span>;
  return (
    <mark className={styles.mark} data-at={at} data-marks={run.marks.join(' ')}>
      {run.text}
    </mark>
  );
}
