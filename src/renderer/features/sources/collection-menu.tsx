import { Check, FolderPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { useCollections } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useAct } from '../../ui/toast.tsx';
import { NameCollection } from './name-collection.tsx';

export interface CollectionMenuProps {
  readonly documentIds: readonly string[];
  /** Names of the collections that all of them stand in: choosing one takes them out. */
  readonly inAll: readonly string[];
  readonly size?: 'small' | 'medium';
}

/** Puts documents into a collection, or takes them out. */
export function CollectionMenu({ documentIds, inAll, size = 'small' }: CollectionMenuProps): ReactNode {
  const text = useText();
  const collections = useCollections().data ?? [];
  const [isNaming, setNaming] = useState(false);
  const nameOf = (id: string): string => collections.find((one) => one.id === id)?.name ?? '';
  const put = useAct('collection.put', ({ changed }, { collectionId, isMember }) => ({
    message: text(isMember ? 'collections.put' : 'collections.takenOut', {
      count: changed,
      name: nameOf(collectionId),
    }),
    undoable: changed > 0,
  }));
  return (
    <>
      <Menu
        label={text('collections.choose')}
        trigger={
          <Button size={size} icon={<FolderPlus size={15} aria-hidden="true" />}>
            {text('collections.choose')}
          </Button>
        }
        entries={[
          ...collections.map(({ id, name }) => {
            const isMember = inAll.includes(name);
            return {
              id,
              label: isMember ? text('collections.takeOut', { name }) : name,
              icon: isMember ? <Check size={14} aria-hidden="true" /> : undefined,
              onAction: () =>
                put.act({ collectionId: id, documentIds: [...documentIds], isMember: !isMember }),
            };
          }),
          {
            id: 'new collection',
            label: text('collections.newDots'),
            icon: <Plus size={14} aria-hidden="true" />,
            startsGroup: collections.length > 0,
            onAction: () => setNaming(true),
          },
        ]}
      />
      <NameCollection
        naming={isNaming ? 'new' : undefined}
        documentIds={documentIds}
        onClose={() => setNaming(false)}
      />
    </>
  );
}
