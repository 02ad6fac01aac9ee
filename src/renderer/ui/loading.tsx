import type { ReactNode } from 'react';
import { Spinner } from './spinner.tsx';
import styles from './loading.module.css';

/** What stands in the middle of a place until its content has come; it is said to readers of screens as well. */
export function Loading({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.loading} role="status">
      <Spinner /> {children}
    </div>
  );
}
