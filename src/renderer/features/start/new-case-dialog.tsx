import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { Input } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { useAppState } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './new-case-dialog.module.css';

export interface NewCaseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** How many dropped files wait to be imported into the new case. */
  readonly waiting: number;
  readonly onCreate: (input: Input<'case.create'>) => Promise<void>;
}

export function NewCaseDialog({ isOpen, onClose, waiting, onCreate }: NewCaseDialogProps): ReactNode {
  const text = useText();
  return (
    <Dialog title={text('newCase.title')} isOpen={isOpen} onClose={onClose} width={520}>
      <NewCaseForm waiting={waiting} onClose={onClose} onCreate={onCreate} />
    </Dialog>
  );
}

/** A folder name that every file system takes. */
function folderName(name: string): string {
  const plain = [...name].map((sign) => (sign < ' ' || '<>:"/\\|?*'.includes(sign) ? ' ' : sign)).join('');
  return `${plain.replaceAll(/\s+/g, ' ').trim().slice(0, 100)}.corroborate`;
}

function NewCaseForm({ waiting, onClose, onCreate }: Omit<NewCaseDialogProps, 'isOpen'>): ReactNode {
  const text = useText();
  const state = useAppState().data;
  const [name, setName] = useState('');
  const [reviewer, setReviewer] = useState(state?.reviewer ?? '');
  const [chosenFolder, setChosenFolder] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [working, setWorking] = useState(false);
  const [tried, setTried] = useState(false);
  const separator = state?.platform === 'win32' ? '\\' : '/';
  const folder =
    chosenFolder ?? (name.trim() === '' ? '' : `${state?.casesFolder ?? ''}${separator}${folderName(name)}`);

  useEffect(() => setError(undefined), [folder]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      setWorking(true);
      setError(undefined);
      await work();
    } catch (caught) {
      setError(caught);
    } finally {
      setWorking(false);
    }
  };
  const create = (): void => {
    setTried(true);
    if (name.trim() === '' || reviewer.trim() === '') return;
    void attempt(async () => {
      await request('app.remember', { reviewer: reviewer.trim() });
      await onCreate({ name: name.trim(), reviewer: reviewer.trim(), folder });
    });
  };

  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      {waiting > 0 && <p className={styles.waiting}>{text('newCase.waiting', { n: waiting })}</p>}
      <TextField
        label={text('newCase.name')}
        placeholder={text('newCase.nameExample')}
        value={name}
        onChange={setName}
        autoFocus
        error={tried && name.trim() === '' ? text('newCase.nameMissing') : undefined}
      />
      <TextField
        label={text('newCase.reviewer')}
        description={text('newCase.reviewerWhy')}
        value={reviewer}
        onChange={setReviewer}
        error={tried && reviewer.trim() === '' ? text('newCase.reviewerMissing') : undefined}
      />
      <div className={styles.folder}>
        <span className={styles.label} id="new-case-folder">
          {text('newCase.folder')}
        </span>
        <div className={styles.path}>
          <output aria-labelledby="new-case-folder" className={styles.pathText} title={folder}>
            {folder === '' ? (state?.casesFolder ?? '') : folder}
          </output>
          <Button
            size="small"
            isDisabled={working}
            onPress={() =>
              void attempt(async () => {
                const chosen = await request('app.chooseNewCaseFolder', {
                  name: name.trim() === '' ? text('newCase.defaultName') : name.trim(),
                });
                if (chosen.folder !== undefined) setChosenFolder(chosen.folder);
              })
            }
          >
            {text('newCase.change')}
          </Button>
        </div>
        <p className={styles.why}>{text('newCase.folderWhy')}</p>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={working}>
          {text('newCase.create')}
        </Button>
      </div>
    </Form>
  );
}
