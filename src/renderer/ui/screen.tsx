import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './screen.module.css';

/** One of the workbench's screens: its bar on top, and what it shows below in the height that is left. */
export function Screen({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.screen}>{children}</div>;
}

/** The strip on top of a screen: its title, then what chooses or narrows what is shown. */
export function ScreenBar({
  title,
  wraps = false,
  children,
}: {
  readonly title: ReactNode;
  /** Whether what does not fit goes on in a second line. */
  readonly wraps?: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className={classNames(styles.bar, wraps && styles.wraps)}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  );
}

/** The heading of a group of rows in a screen's list, with how many it has. */
export function RowsHeading({
  children,
  count,
}: {
  readonly children: ReactNode;
  readonly count: string;
}): ReactNode {
  return (
    <div className={styles.rows}>
      <span>{children}</span>
      <span className={styles.count}>{count}</span>
    </div>
  );
}
