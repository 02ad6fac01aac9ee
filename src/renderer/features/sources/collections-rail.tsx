import { Ellipsis, FolderClosed, Library as LibraryIcon, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Collection } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useCollections } from '../../queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useAct } from '../../ui/toast.tsx';
import { NameCollection } from './name-collection.tsx';
import { dragsDocuments, draggedDocuments } from './dragged-documents.ts';
import styles from './collections-rail.module.css';

export interface CollectionsRailProps {
  /** Name of the collection that the library is narrowed to. */
  readonly selected: string | undefined;
  readonly onSelect: (name: string | undefined) => void;
  readonly readOnly: boolean;
}

/** The collections of the case: choosing one narrows the library; documents dropped on one are put into it. */
export function CollectionsRail({ selected, onSelect, readOnly }: CollectionsRailProps): ReactNode {
  const { text } = useWording();
  const collections = useCollections().data ?? [];
  const [naming, setNaming] = useState<Collection | 'new'>();
  return (
    <nav className={styles.rail} aria-label={text('collections.title')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{text('collections.title')}</h2>
        {!readOnly && (
          <IconButton
            size="small"
            label={text('collections.new')}
            icon={<Plus size={15} aria-hidden="true" />}
            onPress={() => setNaming('new')}
          />
        )}
      </header>
      <ul className={styles.list}>
        <li className={styles.entry}>
          <ToggleButton
            className={styles.name}
            isSelected={selected === undefined}
            onChange={() => onSelect(undefined)}
          >
            <LibraryIcon size={15} aria-hidden="true" />
            <span className={styles.label}>{text('collections.all')}</span>
          </ToggleButton>
        </li>
        {collections.map((collection) => (
          <Entry
            key={collection.id}
            collection={collection}
            isSelected={selected === collection.name}
            readOnly={readOnly}
            onSelect={onSelect}
            onRename={() => setNaming(collection)}
          />
        ))}
      </ul>
      {collections.length === 0 && <p className={styles.empty}>{text('collections.none')}</p>}
      <NameCollection
        naming={naming}
        onClose={() => setNaming(undefined)}
        onNamed={(name, before) => {
          if (before === selected && before !== undefined) onSelect(name);
        }}
      />
    </nav>
  );
}

function Entry({
  collection,
  isSelected,
  readOnly,
  onSelect,
  onRename,
}: {
  readonly collection: Collection;
  readonly isSelected: boolean;
  readonly readOnly: boolean;
  readonly onSelect: (name: string | undefined) => void;
  readonly onRename: () => void;
}): ReactNode {
  const { text, number } = useWording();
  const { id: collectionId, name } = collection;
  const [isOver, setOver] = useState(false);
  const remove = useAct('collection.remove', () => ({
    message: text('collections.removed', { name }),
    undoable: true,
  }));
  const put = useAct('collection.put', ({ changed }) => ({
    message: text('collections.put', { count: changed, name }),
    undoable: changed > 0,
  }));
  const onDragOver = (event: DragEvent): void => {
    if (readOnly || !dragsDocuments(event)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <li
      className={classNames(styles.entry, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const documentIds = draggedDocuments(event);
        if (documentIds.length > 0) put.act({ collectionId, documentIds: [...documentIds], isMember: true });
      }}
    >
      <ToggleButton
        className={styles.name}
        isSelected={isSelected}
        onChange={(on) => onSelect(on ? name : undefined)}
      >
        <FolderClosed size={15} aria-hidden="true" />
        <bdi className={styles.label}>{name}</bdi>
        <span className={styles.count}>{number(collection.documents)}</span>
      </ToggleButton>
      {!readOnly && (
        <span className={styles.more}>
          <Menu
            label={text('collections.more', { name })}
            placement="bottom end"
            trigger={
              <IconButton
                size="small"
                label={text('collections.more', { name })}
                icon={<Ellipsis size={15} aria-hidden="true" />}
              />
            }
            entries={[
              {
                id: 'rename',
                label: text('collections.rename'),
                icon: <Pencil size={14} aria-hidden="true" />,
                onAction: onRename,
              },
              {
                id: 'remove',
                label: text('collections.remove'),
                icon: <Trash2 size={14} aria-hidden="true" />,
                isDanger: true,
                onAction: () => {
                  if (isSelected) onSelect(undefined);
                  remove.act({ collectionId });
                },
              },
            ]}
          />
        </span>
      )}
    </li>
  );
}
