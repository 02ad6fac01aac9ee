import type { ReactNode } from 'react';
import styles from './spinner.module.css';

/** Says that something is under way. Decorative: what is under way is said in words beside it. */
export function Spinner({ size = 16 }: { readonly size?: number }): ReactNode {
  return (
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
      <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
