import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { FindingEntry } from '../../../shared/contract.ts';
import { useSentences, useText } from '../../locale.tsx';
import { useAction } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToaster } from '../../ui/toast.tsx';
import styles from './dismiss-dialog.module.css';

export interface DismissDialogProps {
  /** Undefined: closed. */
  readonly finding: FindingEntry | undefined;
  readonly onClose: () => void;
}

/** A finding is set aside only with a reason, which stays with it. */
export function DismissDialog({ finding, onClose }: DismissDialogProps): ReactNode {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.querySelector('form')?.requestSubmit();
  };
  return (
    <Dialog title={text('findings.dismissTitle')} isOpen={finding !== undefined} onClose={onClose}>
      <div role="presentation" onKeyDown={onKeyDown}>
        {finding !== undefined && <DismissForm finding={finding} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function DismissForm({
  finding,
  onClose,
}: {
  readonly finding: FindingEntry;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const sentences = useSentences();
  const toaster = useToaster();
  const dismiss = useAction('finding.dismiss');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing) return;
        dismiss.mutate(
          { findingId: finding.id, reason: reason.trim() },
          {
            onSuccess: () => {
              toaster.show({ message: text('findings.dismissedNotice'), undoable: true });
              onClose();
            },
          },
        );
      }}
    >
      <blockquote className={styles.message}>{sentences.finding(finding)}</blockquote>
      <TextField
        label={text('findings.reason')}
        description={text('findings.reasonWhy')}
        value={reason}
        onChange={setReason}
        autoFocus
        error={tried && missing ? text('findings.reasonMissing') : undefined}
      />
      {dismiss.isError && <ErrorNotice error={dismiss.error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={dismiss.isPending}>
          {text('findings.dismissNow')}
        </Button>
      </div>
    </Form>
  );
}
