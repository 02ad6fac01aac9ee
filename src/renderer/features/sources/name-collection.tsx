import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { Collection } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAction } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './document-details.module.css';

export interface NameCollectionProps {
  /** The collection to be renamed, or "new". Undefined: closed. */
  readonly naming: Collection | 'new' | undefined;
  /** Put into a new one at once. */
  readonly documentIds?: readonly string[];
  readonly onClose: () => void;
  readonly onNamed?: (name: string, before: string | undefined) => void;
}

/** Asks for the name of a collection. */
export function NameCollection({ naming, onClose, ...rest }: NameCollectionProps): ReactNode {
  const text = useText();
  return (
    <Dialog
      title={text(naming === 'new' ? 'collections.new' : 'collections.rename')}
      isOpen={naming !== undefined}
      onClose={onClose}
    >
      {naming !== undefined && <NameForm naming={naming} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function NameForm({
  naming,
  documentIds = [],
  onClose,
  onNamed,
}: NameCollectionProps & { readonly naming: Collection | 'new' }): ReactNode {
  const text = useText();
  const before = naming === 'new' ? undefined : naming.name;
  const [name, setName] = useState(before ?? '');
  const done = (): void => {
    onNamed?.(name.trim(), before);
    onClose();
  };
  const create = useAction('collection.create', done);
  const rename = useAction('collection.rename', done);
  const error = create.error ?? rename.error;
  const isEmpty = name.trim() === '';
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        if (naming === 'new') create.mutate({ name, documentIds: [...documentIds] });
        else rename.mutate({ collectionId: naming.id, name });
      }}
    >
      <TextField
        label={text('collections.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type a name
        autoFocus
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className={styles.save}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          isPending={create.isPending || rename.isPending}
          isDisabled={isEmpty}
        >
          {text('common.save')}
        </Button>
      </div>
    </Form>
  );
}
