import { CircleAlert, CircleCheck, Undo2, X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract.ts';
import { useFailureWords } from '../failure-words.ts';
import { failureOf } from '../gateway.ts';
import { useText } from '../locale.tsx';
import { useAction } from '../queries.ts';
import type { Action } from '../queries.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

export interface ToastContent {
  readonly tone?: 'done' | 'error';
  readonly message: string;
  /** Offers to undo the latest step. */
  readonly undoable?: boolean;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

interface ShownToast extends ToastContent {
  readonly id: number;
}

export interface Toaster {
  readonly show: (toast: ToastContent) => void;
  /** Words a thrown failure. */
  readonly showError: (error: unknown) => void;
  /** Takes all notices away, errors too: what they spoke of is no longer open. */
  readonly clear: () => void;
}

const ToastContext = createContext<Toaster | undefined>(undefined);

// Long enough to read a sentence and reach for "Undo"; errors stay until they are closed.
const shownForMs = 5000;
const errorsAtOnce = 2;

/** A new plain notice takes the place of the last one; only errors can stand beside it. */
function withToast(current: readonly ShownToast[], shown: ShownToast): readonly ShownToast[] {
  const errors = current.filter((other) => other.tone === 'error' && other.message !== shown.message);
  if (shown.tone !== 'error') return [...errors, shown];
  const plain = current.filter((other) => other.tone !== 'error');
  return [...errors.slice(1 - errorsAtOnce), shown, ...plain];
}

/** Short notices in the corner, said by screen readers, with undo where a step can be undone. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const text = useText();
  const words = useFailureWords();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const lastId = useRef(0);

  const show = useCallback((toast: ToastContent) => {
    lastId.current += 1;
    const shown = { ...toast, id: lastId.current };
    setToasts((current) => withToast(current, shown));
  }, []);
  const toaster = useMemo<Toaster>(
    () => ({
      show,
      showError: (error) => show({ tone: 'error', message: words(failureOf(error)) }),
      clear: () => setToasts([]),
    }),
    [show, words],
  );
  const close = useCallback(
    (id: number) => setToasts((current) => current.filter((toast) => toast.id !== id)),
    [],
  );

  return (
    <ToastContext value={toaster}>
      {children}
      <div className={styles.region} role="region" aria-label={text('common.notices')}>
        <div aria-live="polite" aria-relevant="additions" className={styles.list}>
          {toasts.map((toast) => (
            <Toast key={toast.id} toast={toast} onClose={close} />
          ))}
        </div>
      </div>
    </ToastContext>
  );
}

function Toast({
  toast,
  onClose,
}: {
  readonly toast: ShownToast;
  readonly onClose: (id: number) => void;
}): ReactNode {
  const text = useText();
  const [held, setHeld] = useState(false);
  const toaster = useToaster();
  const undo = useAction('history.undo');
  useEffect(() => {
    if (held || toast.tone === 'error') return undefined;
    const timer = setTimeout(() => onClose(toast.id), shownForMs);
    return () => clearTimeout(timer);
  }, [held, toast, onClose]);
  return (
    <div
      className={classNames(styles.toast, toast.tone === 'error' && styles.error)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'error' ? (
        <CircleAlert size={16} className={styles.icon} aria-hidden="true" />
      ) : (
        <CircleCheck size={16} className={styles.icon} aria-hidden="true" />
      )}
      <span className={styles.message}>{toast.message}</span>
      {toast.undoable === true && (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 size={14} aria-hidden="true" />}
          onPress={() =>
            undo.mutate(
              {},
              { onSuccess: () => onClose(toast.id), onError: (error) => toaster.showError(error) },
            )
          }
        >
          {text('common.undo')}
        </Button>
      )}
      {toast.action !== undefined && (
        <Button size="small" variant="quiet" onPress={toast.action.onPress}>
          {toast.action.label}
        </Button>
      )}
      <IconButton
        size="small"
        label={text('common.close')}
        icon={<X size={14} aria-hidden="true" />}
        onPress={() => onClose(toast.id)}
      />
    </div>
  );
}

export function useToaster(): Toaster {
  const toaster = useContext(ToastContext);
  if (toaster === undefined) throw new Error('useToaster needs a ToastProvider around it');
  return toaster;
}

/** Does something and shows a notice when it fails; with `done`, also when it worked. */
export function useAct<A extends Action>(
  method: A,
  done?: (output: Output<A>, input: Input<A>) => ToastContent | undefined,
): UseMutationResult<Output<A>, Error, Input<A>> & { readonly act: (input: Input<A>) => void } {
  const toaster = useToaster();
  const action = useAction(method, (output, input) => {
    const toast = done?.(output, input);
    if (toast !== undefined) toaster.show(toast);
  });
  return {
    ...action,
    act: (input) => action.mutate(input, { onError: (error) => toaster.showError(error) }),
  };
}
