import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: 'pane' | 'screen';
}

/** Says why a place is empty and what fills it. */
export function EmptyState({ icon, title, children, actions, size = 'pane' }: EmptyStateProps): ReactNode {
  const Heading = size === 'screen' ? 'h1' : 'h2';
  return (
    <div className={classNames(styles.empty, styles[size])}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
