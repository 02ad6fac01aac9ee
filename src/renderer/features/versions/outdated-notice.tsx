import { X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAction, useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToaster } from '../../ui/toast.tsx';
import { useVersionWords } from './version-words.ts';

type Reread = Output<'version.reread'>;

/** Documents that an earlier version of the program has read: they can be read anew, one after the other. */
export function OutdatedNotice({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const text = useText();
  const words = useVersionWords();
  const toaster = useToaster();
  const [isClosed, setIsClosed] = useState(false);
  const [isReading, setIsReading] = useState(false);
  const outdated = useAnswer('version.outdated', {}).data ?? [];
  const { mutateAsync } = useAction('version.reread');
  if (readOnly || isClosed || outdated.length === 0) return undefined;
  const count = outdated.length;

  async function readAll(): Promise<void> {
    setIsReading(true);
    const items: NonNullable<Reread['version']>['items'][number][] = [];
    let read = 0;
    try {
      for (const documentId of outdated) {
        items.push(...((await mutateAsync({ documentId })).version?.items ?? []));
        read += 1;
      }
    } catch (error) {
      // What was read before keeps; the rest is still offered.
      toaster.showError(error);
    }
    setIsReading(false);
    if (read > 0)
      toaster.show({
        message: text('versions.rereadAllDone', { count: read, outcome: words.outcome(items) }),
      });
  }

  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button size="small" isPending={isReading} onPress={() => void readAll()}>
            {text('versions.rereadAll', { count })}
          </Button>
          <IconButton
            size="small"
            label={text('common.close')}
            icon={<X size={14} aria-hidden="true" />}
            onPress={() => setIsClosed(true)}
          />
        </>
      }
    >
      {text('versions.outdated', { count })}
    </Notice>
  );
}
