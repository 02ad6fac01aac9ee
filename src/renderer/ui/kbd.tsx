import type { ReactNode } from 'react';
import { useText } from '../locale.tsx';
import { classNames } from './class-names.ts';
import styles from './kbd.module.css';

/** Keys that keyboards name in their own language. */
const named = ['Enter', 'Shift', 'Space', 'Home', 'End', 'Del'] as const;

/** A key as printed on the keyboard. */
export function Kbd({
  children,
  tone = 'quiet',
}: {
  readonly children: ReactNode;
  readonly tone?: 'quiet' | 'inherit';
}): ReactNode {
  const text = useText();
  const printed = (key: string): string => {
    const known = named.find((candidate) => candidate === key);
    return known === undefined ? key : text(`key.${known}`);
  };
  return (
    <kbd className={classNames(styles.kbd, tone === 'inherit' && styles.inherit)}>
      {typeof children === 'string' ? children.split('+').map(printed).join('+') : children}
    </kbd>
  );
}
