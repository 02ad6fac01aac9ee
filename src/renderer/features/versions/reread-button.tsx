import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { useReread } from './use-reread.ts';

/** Reads a document again from the file that the case keeps. */
export function RereadButton({ document }: { readonly document: DocumentSummary }): ReactNode {
  const text = useText();
  const { reread, isPending } = useReread();
  return (
    <Button
      size="small"
      icon={<RefreshCw size={14} aria-hidden="true" />}
      isPending={isPending}
      onPress={() => reread(document)}
    >
      {text('versions.rereadAgain')}
    </Button>
  );
}
