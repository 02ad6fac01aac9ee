import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { Spinner } from './spinner.tsx';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> {
  readonly children: ReactNode;
  /** `primary`: the one likely thing to do in a place. `danger`: removes or contradicts. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  /** What it does is under way: it keeps the focus and does nothing. */
  readonly isPending?: boolean;
  /** Shown on the button, e.g. "1" or "Ctrl K". */
  readonly shortcut?: string;
  /** Takes the whole width; with `start`, words at the left and the key at the right. */
  readonly fill?: boolean | 'start';
}

export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  shortcut,
  fill,
  isPending = false,
  onPress,
  type,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <AriaButton
      {...rest}
      type={isPending ? 'button' : type}
      onPress={isPending ? undefined : onPress}
      className={classNames(
        styles.button,
        styles[variant],
        styles[size],
        fill !== undefined && fill !== false && styles.fill,
        fill === 'start' && styles.fillStart,
      )}
    >
      {isPending ? <Spinner size={14} /> : icon}
      <span className={styles.label}>{children}</span>
      {shortcut !== undefined && <Kbd tone="inherit">{shortcut}</Kbd>}
    </AriaButton>
  );
}
