import type { ReactNode } from 'react';
import { visibleName } from '../../visible-name.ts';
import styles from './pane-bar.module.css';

export interface PaneBarProps {
  readonly title: string;
  /** Where in the document the reader is, and the way to elsewhere. */
  readonly place?: ReactNode;
  readonly tools?: ReactNode;
}

/** The strip on top of a reading pane: what is read, where, and what can be done. */
export function PaneBar({ title, place, tools }: PaneBarProps): ReactNode {
  return (
    <header className={styles.bar}>
      <h2 className={styles.title} title={visibleName(title)}>
        <bdi>{visibleName(title)}</bdi>
      </h2>
      <div className={styles.place}>{place}</div>
      <div className={styles.tools}>{tools}</div>
    </header>
  );
}
