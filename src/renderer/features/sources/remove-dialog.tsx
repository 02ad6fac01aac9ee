import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useRestingOn } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { visibleName } from '../../visible-name.ts';

export interface RemoveDialogProps {
  /** Evidence. Undefined: closed. */
  readonly document: DocumentSummary | undefined;
  readonly onRemove: (document: DocumentSummary) => void;
  readonly onClose: () => void;
}

/** Before a document goes on which the report rests: says what of it does. */
export function RemoveDialog({ document, onRemove, onClose }: RemoveDialogProps): ReactNode {
  const text = useText();
  return (
    <Dialog
      title={text('sources.removeTitle')}
      isOpen={document !== undefined}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            variant="danger"
            onPress={() => {
              if (document !== undefined) onRemove(document);
              onClose();
            }}
          >
            {text('sources.removeAnyway')}
          </Button>
        </>
      }
    >
      {document !== undefined && <Consequences document={document} />}
    </Dialog>
  );
}

function Consequences({ document }: { readonly document: DocumentSummary }): ReactNode {
  const text = useText();
  const resting = useRestingOn(document.id);
  if (resting.isError) return <ErrorNotice error={resting.error} onRetry={() => void resting.refetch()} />;
  if (resting.data === undefined) return <Spinner />;
  const { statistics, verdicts, paragraphs } = resting.data;
  return (
    <>
      <p>
        {text('sources.removeWarning', {
          title: visibleName(document.title),
          statistics,
          paragraphs,
          verdicts,
        })}
      </p>
      <p>{text('sources.removeUndo')}</p>
    </>
  );
}
