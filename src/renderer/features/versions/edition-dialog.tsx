import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentSummary, Output } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { visibleName } from '../../visible-name.ts';
import { useDeclareEdition } from './use-declare-edition.ts';
import styles from './edition-dialog.module.css';

type EditionChoice = Output<'version.choices'>[number];

/** Past this, typing a word of the title is the way. */
const mostShown = 200;

export interface EditionDialogProps {
  /** The newer edition. Undefined: closed. */
  readonly document: DocumentSummary | undefined;
  readonly onClose: () => void;
}

/** Of which document a source is a newer edition. */
export function EditionDialog({ document, onClose }: EditionDialogProps): ReactNode {
  const text = useText();
  return (
    <Dialog
      title={text('editions.which', { title: visibleName(document?.title ?? '') })}
      isOpen={document !== undefined}
      onClose={onClose}
      width={560}
    >
      {document !== undefined && <Choice document={document} onClose={onClose} />}
    </Dialog>
  );
}

function Choice({
  document,
  onClose,
}: {
  readonly document: DocumentSummary;
  readonly onClose: () => void;
}): ReactNode {
  const { text, date } = useWording();
  const { declare } = useDeclareEdition();
  const [wanted, setWanted] = useState('');
  const [activeId, setActiveId] = useState<string>();
  const offered =
    useAnswer(
      'version.choices',
      { documentId: document.id, words: wanted, limit: mostShown },
      { keepPrevious: true },
    ).data ?? [];
  const active = offered.find(({ id }) => id === activeId) ?? offered[0];
  const choose = (older: EditionChoice): void => {
    declare(document.id, older.id);
    onClose();
  };
  return (
    <div className={styles.choice}>
      <p>{text('editions.what')}</p>
      <TextField label={text('editions.filter')} value={wanted} onChange={setWanted} autoFocus />
      <div className={styles.list}>
        {offered.length === 0 ? (
          <p className={styles.none}>{text('editions.noneMatch')}</p>
        ) : (
          <VirtualList<EditionChoice>
            label={text('editions.older')}
            rows={offered}
            keyOf={({ id }) => id}
            activeKey={active?.id}
            onActiveChange={({ id }) => setActiveId(id)}
            onOpen={choose}
            estimatedRowHeight={52}
            renderRow={(each) => (
              <div className={styles.row}>
                <span className={styles.title}>{visibleName(each.title)}</span>
                <span className={styles.file}>
                  {[visibleName(each.fileName), each.date === undefined ? undefined : date(each.date)]
                    .filter((part) => part !== undefined)
                    .join(' · ')}
                </span>
              </div>
            )}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={active === undefined}
          onPress={() => active !== undefined && choose(active)}
        >
          {text('editions.confirm')}
        </Button>
      </div>
    </div>
  );
}
