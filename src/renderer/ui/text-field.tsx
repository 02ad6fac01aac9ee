import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  TextField as AriaTextField,
  Button as AriaButton,
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
} from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { useText } from '../locale.tsx';
import { classNames } from './class-names.ts';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  /** True: the label is only said by screen readers. */
  readonly labelHidden?: boolean;
  readonly description?: string;
  /** What is wrong with what was typed. */
  readonly error?: string;
  readonly placeholder?: string;
  /** More than one: a text area. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  labelHidden,
  description,
  error,
  placeholder,
  rows = 1,
  inputRef,
  ...rest
}: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={styles.field}>
      <Label className={labelHidden === true ? 'visually-hidden' : styles.label}>{label}</Label>
      {rows > 1 ? (
        <AriaTextArea
          className={classNames(styles.input, styles.area)}
          rows={rows}
          placeholder={placeholder}
        />
      ) : (
        <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
      )}
      {description !== undefined && error === undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly onKeyDown?: (event: React.KeyboardEvent) => void;
  readonly icon?: ReactNode;
  readonly size?: 'medium' | 'large';
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A field to filter or search with: labelled for screen readers, cleared by Escape or its cross. */
export function SearchField({
  label,
  placeholder,
  icon,
  size = 'medium',
  inputRef,
  onKeyDown,
  ...rest
}: SearchFieldProps): ReactNode {
  const text = useText();
  return (
    <AriaSearchField {...rest} aria-label={label} className={classNames(styles.search, styles[size])}>
      <span className={styles.icon}>{icon}</span>
      <Input ref={inputRef} className={styles.searchInput} placeholder={placeholder} onKeyDown={onKeyDown} />
      {rest.value !== '' && (
        <AriaButton className={styles.clear} aria-label={text('common.clear')}>
          <X size={14} aria-hidden="true" />
        </AriaButton>
      )}
    </AriaSearchField>
  );
}
