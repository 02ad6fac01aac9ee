import { X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { itemTypes } from '../../../core/citations/bibliography.ts';
import type { Input } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PaneHeader } from '../../ui/panes.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAct } from '../../ui/toast.tsx';
import { CollectionMenu } from './collection-menu.tsx';
import { tagsIn } from './tags-in.ts';
import styles from './document-details.module.css';

type Wanted = Input<'document.describeMany'>;

const unchanged = 'unchanged';

/** What several documents have in common is said of all of them at once; a step to be undone as one. */
export function ManyDetails({
  ids,
  collection,
  readOnly,
  onClose,
}: {
  readonly ids: ReadonlySet<string>;
  /** The one that the library is narrowed to: all of them stand in it. */
  readonly collection: string | undefined;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  const [role, setRole] = useState<NonNullable<Wanted['role']> | typeof unchanged>(unchanged);
  const [itemType, setItemType] = useState<NonNullable<Wanted['itemType']> | typeof unchanged>(unchanged);
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const describe = useAct('document.describeMany', ({ changed }) => ({
    message: text('many.saved', { count: changed }),
    undoable: changed > 0,
  }));
  const changes: Omit<Wanted, 'documentIds'> = {
    ...(role === unchanged ? {} : { role }),
    ...(itemType === unchanged ? {} : { itemType }),
    ...(tagsIn(added).length === 0 ? {} : { addTags: tagsIn(added) }),
    ...(tagsIn(removed).length === 0 ? {} : { removeTags: tagsIn(removed) }),
  };
  const leave = { value: unchanged, label: text('many.unchanged') } as const;
  return (
    <aside className={styles.details} aria-label={text('many.title', { count: ids.size })}>
      <PaneHeader title={text('many.title', { count: ids.size })}>
        <IconButton
          size="small"
          label={text('common.close')}
          icon={<X size={16} aria-hidden="true" />}
          onPress={onClose}
        />
      </PaneHeader>
      <div className={styles.body}>
        {readOnly ? (
          <p>{text('many.readOnly')}</p>
        ) : (
          <>
            <div className={styles.actions}>
              <CollectionMenu
                documentIds={[...ids]}
                inAll={collection === undefined ? [] : [collection]}
                size="medium"
              />
            </div>
            <Form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (Object.keys(changes).length > 0) describe.act({ documentIds: [...ids], ...changes });
              }}
            >
              <Select
                label={text('details.role')}
                value={role}
                onChange={setRole}
                options={[
                  leave,
                  { value: 'source', label: text('role.source') },
                  { value: 'law', label: text('role.law') },
                ]}
              />
              <Select
                label={text('details.itemType')}
                value={itemType}
                onChange={setItemType}
                options={[
                  leave,
                  ...itemTypes.map((type) => ({ value: type, label: text(`itemType.${type}`) })),
                ]}
              />
              <TextField
                label={text('many.addTags')}
                description={text('details.tagsHow')}
                value={added}
                onChange={setAdded}
              />
              <TextField
                label={text('many.removeTags')}
                description={text('details.tagsHow')}
                value={removed}
                onChange={setRemoved}
              />
              <div className={styles.save}>
                <Button
                  type="submit"
                  variant="primary"
                  isPending={describe.isPending}
                  isDisabled={Object.keys(changes).length === 0}
                >
                  {text('many.apply', { count: ids.size })}
                </Button>
              </div>
            </Form>
          </>
        )}
      </div>
    </aside>
  );
}
