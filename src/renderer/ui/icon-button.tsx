import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'children' | 'aria-label' | 'style'
> {
  /** Said by a screen reader and shown as tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string;
  readonly size?: 'small' | 'medium';
  /** For a button that stays in. */
  readonly isOn?: boolean;
}

export function IconButton({
  label,
  icon,
  shortcut,
  size = 'medium',
  isOn,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-pressed={isOn}
        className={classNames(styles.button, styles[size], isOn === true && styles.on)}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
