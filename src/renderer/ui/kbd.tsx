import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './kbd.module.css';

/** A key as printed on the keyboard. */
export function Kbd({
  children,
  tone = 'quiet',
}: {
  readonly children: ReactNode;
  readonly tone?: 'quiet' | 'inherit';
}): ReactNode {
  return <kbd className={classNames(styles.kbd, tone === 'inherit' && styles.inherit)}>{children}</kbd>;
}
