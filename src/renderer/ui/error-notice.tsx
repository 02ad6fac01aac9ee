import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFailureWords } from '../failure-words.ts';
import { failureOf } from '../gateway.ts';
import { useText } from '../locale.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './error-notice.module.css';

export interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** Something the reader should know about the place where it stands. */
export function Notice({ tone, children, actions }: NoticeProps): ReactNode {
  const Icon = icons[tone];
  return (
    <div className={classNames(styles.notice, styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={16} className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export interface ErrorNoticeProps {
  /** What a query, a mutation or `request` threw. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure in words: what happened, to which file, what is safe, what to do. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps): ReactNode {
  const text = useText();
  const words = useFailureWords();
  return (
    <Notice
      tone="error"
      actions={
        onRetry !== undefined && (
          <Button size="small" onPress={onRetry}>
            {text('common.retry')}
          </Button>
        )
      }
    >
      {words(failureOf(error))}
    </Notice>
  );
}
