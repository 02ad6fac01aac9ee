import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: ReactNode;
  readonly shortcut?: string;
  /** Something that can be focused: a react-aria button, link or `Focusable`. */
  readonly children: ReactElement;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end';
}

export function Tooltip({ text, shortcut, children, placement = 'bottom' }: TooltipProps): ReactNode {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tooltip} placement={placement} offset={6}>
        {text}
        {shortcut !== undefined && <Kbd tone="inherit">{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
