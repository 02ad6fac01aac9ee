import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useText } from '../../locale.tsx';
import { useAction, useCaseSummary } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToaster } from '../../ui/toast.tsx';
import type { Paragraph } from '../reading/blocks.ts';
import styles from './corrections.module.css';

/** Gives a paragraph the number that it has on paper. */
export function RenumberParagraph({ paragraph }: { readonly paragraph: Paragraph }): ReactNode {
  const text = useText();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const [isOpen, setOpen] = useState(false);
  if (readOnly) return undefined;
  return (
    <>
      <IconButton
        size="small"
        label={text('correct.renumber')}
        icon={<Pencil size={14} aria-hidden="true" />}
        onPress={() => setOpen(true)}
      />
      <Dialog title={text('correct.renumber')} isOpen={isOpen} onClose={() => setOpen(false)} width={400}>
        {isOpen && <RenumberForm paragraph={paragraph} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function RenumberForm({
  paragraph,
  onClose,
}: {
  readonly paragraph: Paragraph;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const [label, setLabel] = useState(paragraph.label ?? '');
  const renumber = useAction('correction.renumberParagraph', () => {
    toaster.show({ message: text('correct.renumbered'), undoable: true });
    onClose();
  });
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        renumber.mutate({ paragraphId: paragraph.id, label: label.trim() });
      }}
    >
      <TextField
        label={text('correct.number')}
        description={text('correct.numberHow')}
        value={label}
        onChange={setLabel}
        maxLength={40}
        autoFocus
      />
      {renumber.isError && <ErrorNotice error={renumber.error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={renumber.isPending}>
          {text('common.save')}
        </Button>
      </div>
    </Form>
  );
}
