import type { ReactNode } from 'react';
import { Separator } from 'react-resizable-panels';
import styles from './panes.module.css';

export { Group as PaneGroup, Panel as Pane, usePanelRef as usePaneRef } from 'react-resizable-panels';

/** The line between two panes: dragged, or moved with the arrow keys. */
export function PaneSeparator({ label }: { readonly label: string }): ReactNode {
  return <Separator className={styles.separator} aria-label={label} />;
}

/** The strip on top of a pane: what it shows at the left, what can be done at the right. */
export function PaneHeader({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.tools}>{children}</div>
    </header>
  );
}
