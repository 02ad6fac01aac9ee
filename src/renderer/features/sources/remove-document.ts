import { useCallback } from 'react';
import type { DocumentSummary } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAction } from '../../queries.ts';
import { useToaster } from '../../ui/toast.tsx';

/** Takes a document out of the case; the notice offers to undo it. */
export function useRemoveDocument(): (document: DocumentSummary) => void {
  const text = useText();
  const toaster = useToaster();
  const { mutate } = useAction('document.remove');
  return useCallback(
    (document) =>
      mutate(
        { documentId: document.id },
        {
          onSuccess: () =>
            toaster.show({ message: text('sources.removed', { title: document.title }), undoable: true }),
          onError: (error) => toaster.showError(error),
        },
      ),
    [mutate, text, toaster],
  );
}
