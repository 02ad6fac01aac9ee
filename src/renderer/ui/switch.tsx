import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, description, ...rest }: SwitchProps): ReactNode {
  return (
    <AriaSwitch className={styles.switch} {...rest}>
      <span className={styles.track} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
    </AriaSwitch>
  );
}
