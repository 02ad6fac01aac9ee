import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { spokenFingerprint } from '../../../core/evidence-package/public-key.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToaster } from '../../ui/toast.tsx';
import styles from './settings-dialog.module.css';

/** By what others know packages that were signed here. */
export function SigningKey(): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const signer = useAnswer('export.signer', {}).data?.signer;
  const copy = (): void =>
    void navigator.clipboard.writeText(spokenFingerprint(signer?.fingerprint ?? '')).then(
      () => toaster.show({ message: text('settings.keyCopied') }),
      (error: unknown) => toaster.showError(error),
    );
  return (
    <div className={styles.key}>
      <p className={styles.keyTitle}>{text('settings.key')}</p>
      {signer === undefined ? (
        <p className={styles.note}>{text('settings.keyNone')}</p>
      ) : (
        <>
          <p className={styles.fingerprint}>
            <code>{spokenFingerprint(signer.fingerprint)}</code>
            <IconButton
              size="small"
              label={text('settings.keyCopy')}
              icon={<Copy size={13} aria-hidden="true" />}
              onPress={copy}
            />
          </p>
          <p className={styles.note}>{text('settings.keyWhy')}</p>
        </>
      )}
    </div>
  );
}
