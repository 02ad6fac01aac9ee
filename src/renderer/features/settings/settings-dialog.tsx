import { useQueryClient } from '@tanstack/react-query';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { CaseSummary, Input, Output } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { useAppState } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { keyName } from '../../workbench/keys.ts';
import { GlossaryDialog } from './glossary-dialog.tsx';
import styles from './settings-dialog.module.css';
import { SigningKey } from './signing-key.tsx';

type Theme = Output<'app.state'>['theme'];

/** Each in its own words, so that whoever ended up in a foreign one finds the way back. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
] as const;

export interface SettingsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly summary: CaseSummary | undefined;
}

export function SettingsDialog({ isOpen, onClose, summary }: SettingsDialogProps): ReactNode {
  const text = useText();
  const [glossary, setGlossary] = useState(false);
  return (
    <>
      <Dialog title={text('settings.title')} isOpen={isOpen} onClose={onClose} width={520}>
        <SettingsForm
          onClose={onClose}
          summary={summary}
          onGlossary={() => {
            onClose();
            setGlossary(true);
          }}
        />
      </Dialog>
      <GlossaryDialog isOpen={glossary} onClose={() => setGlossary(false)} />
    </>
  );
}

/** How the window looks changes at once; names, which others will read, only when they are saved. */
function SettingsForm({
  onClose,
  summary,
  onGlossary,
}: Omit<SettingsDialogProps, 'isOpen'> & { readonly onGlossary: () => void }): ReactNode {
  const text = useText();
  const client = useQueryClient();
  const state = useAppState().data;
  const canRename = summary?.access === 'read-write';
  const [reviewer, setReviewer] = useState(summary?.reviewer ?? state?.reviewer ?? '');
  const [caseName, setCaseName] = useState(summary?.name ?? '');
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();

  const remember = (input: Input<'app.remember'>): void => {
    setError(undefined);
    request('app.remember', input)
      .then(() => client.invalidateQueries({ queryKey: ['app.state'] }))
      .catch(setError);
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const person = reviewer.trim();
    const name = caseName.trim();
    if (person === '' || (canRename && name === '')) return;
    try {
      setWorking(true);
      setError(undefined);
      if (person !== state?.reviewer) await request('app.remember', { reviewer: person });
      if (canRename && person !== summary.reviewer) await request('case.setReviewer', { reviewer: person });
      if (canRename && name !== summary.name) await request('case.rename', { name });
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setWorking(false);
    }
  };

  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.pair}>
        <Select
          label={text('settings.language')}
          options={[{ value: '', label: text('settings.languageSystem') }, ...languages]}
          value={languages.find(({ value }) => value === state?.chosenLocale)?.value ?? ''}
          onChange={(locale) => remember({ locale })}
        />
        <Select<Theme>
          label={text('settings.theme')}
          options={[
            { value: 'system', label: text('settings.themeSystem') },
            { value: 'light', label: text('settings.themeLight') },
            { value: 'dark', label: text('settings.themeDark') },
          ]}
          value={state?.theme ?? 'system'}
          onChange={(theme) => remember({ theme })}
        />
      </div>
      <TextField
        label={text('settings.reviewer')}
        description={text('settings.reviewerWhy')}
        value={reviewer}
        onChange={setReviewer}
        error={tried && reviewer.trim() === '' ? text('newCase.reviewerMissing') : undefined}
      />
      {canRename && (
        <TextField
          label={text('settings.caseName')}
          description={text('settings.caseNameWhy')}
          value={caseName}
          onChange={setCaseName}
          error={tried && caseName.trim() === '' ? text('newCase.nameMissing') : undefined}
        />
      )}
      <SigningKey />
      {summary?.access === 'read-only' && <p className={styles.note}>{text('settings.readOnly')}</p>}
      <p className={styles.note}>
        {text('settings.textSize', {
          larger: keyName('Ctrl++'),
          smaller: keyName('Ctrl+−'),
          reset: keyName('Ctrl+0'),
        })}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" icon={<Languages size={15} aria-hidden="true" />} onPress={onGlossary}>
          {text('glossary.edit')}
        </Button>
        <span className={styles.gap} />
        <Button variant="quiet" onPress={onClose}>
          {text('common.close')}
        </Button>
        <Button type="submit" variant="primary" isPending={working}>
          {text('settings.save')}
        </Button>
      </div>
    </Form>
  );
}
