import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Select as AriaSelect,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly size?: 'small' | 'medium';
  readonly isDisabled?: boolean;
}

/** One of a few. */
export function Select<Value extends string>({
  label,
  labelHidden,
  options,
  value,
  onChange,
  size = 'medium',
  isDisabled,
}: SelectProps<Value>): ReactNode {
  return (
    <AriaSelect
      className={styles.select}
      selectedKey={value}
      isDisabled={isDisabled}
      aria-label={labelHidden === true ? label : undefined}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {labelHidden !== true && <Label className={styles.label}>{label}</Label>}
      <AriaButton className={classNames(styles.button, styles[size])}>
        <SelectValue className={styles.value}>
          {options.find((option) => option.value === value)?.label}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </AriaButton>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={styles.option}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.check}>{isSelected && <Check size={14} aria-hidden="true" />}</span>
                  <span>
                    {option.label}
                    {option.description !== undefined && (
                      <small className={styles.description}>{option.description}</small>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
