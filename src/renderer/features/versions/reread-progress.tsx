import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import styles from './reread-progress.module.css';

/** Which document is being read again, how far it is, and a way to stop it. */
export function RereadProgress(): ReactNode {
  const text = useText();
  const cancel = useAct('version.cancelReread');
  const [first] = useAnswer('version.rereading', {}).data ?? [];
  if (first === undefined) return undefined;
  const words = text('versions.rereading', { fileName: visibleName(first.fileName) });
  const share =
    first.done === undefined || first.total === undefined || first.total === 0
      ? undefined
      : first.done / first.total;
  return (
    <div className={styles.work} role="status">
      <span className={styles.words}>{words}</span>
      <span className={styles.bar}>
        <ProgressBar label={words} value={share} />
      </span>
      <IconButton
        size="small"
        label={text('versions.stopReread')}
        icon={<X size={14} aria-hidden="true" />}
        isDisabled={cancel.isPending}
        onPress={() => cancel.act({ documentId: first.documentId })}
      />
    </div>
  );
}
