import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { ProfileEntry, SubmissionProfileFile } from '../../../shared/contract.ts';
import { request } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { draftErrors, draftOf, profileOf, type DraftError, type ProfileDraft } from './profile-draft.ts';
import styles from './profile-editor.module.css';

export interface ProfileEditorProps {
  readonly profile: SubmissionProfileFile;
  readonly onClose: () => void;
  readonly onSaved: (entry: ProfileEntry) => void;
}

const parts = ['headings', 'tables', 'notes', 'annexes'] as const;
const checks = ['statistics', 'footnotes', 'findings'] as const;

/** A profile of one's own: what it asks for, since when, and who says so. */
export function ProfileEditor({ profile, onClose, onSaved }: ProfileEditorProps): ReactNode {
  const text = useText();
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const wrong = draftErrors(draft);
  const change = (changes: Partial<ProfileDraft>): void => setDraft({ ...draft, ...changes });
  const errorOf = (field: DraftError, words: string): string | undefined =>
    tried && wrong.has(field) ? words : undefined;
  const save = async (): Promise<void> => {
    setTried(true);
    if (wrong.size > 0) return;
    try {
      onSaved(await request('preflight.saveProfile', { profile: profileOf(draft, profile) }));
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  const { length, submitters, languages } = draft;
  return (
    <Dialog title={text('profile.edit')} isOpen onClose={onClose} width={640}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.pair}>
          <TextField
            label={text('profile.name')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={errorOf('name', text('profile.missing'))}
          />
          <TextField
            label={text('profile.date')}
            value={draft.date}
            onChange={(date) => change({ date })}
            error={errorOf('date', text('profile.dateWrong'))}
          />
        </div>
        <TextField
          label={text('profile.sourceTitle')}
          value={draft.sourceTitle}
          onChange={(sourceTitle) => change({ sourceTitle })}
          error={errorOf('sourceTitle', text('profile.missing'))}
        />
        <TextField
          label={text('profile.sourceUrl')}
          value={draft.sourceUrl}
          onChange={(sourceUrl) => change({ sourceUrl })}
          error={errorOf('sourceUrl', text('profile.urlWrong'))}
        />
        <h3 className={styles.title}>{text('profile.asks')}</h3>
        <Requirement
          title={text('profile.numbering')}
          basis={draft.numbering}
          onChange={(numbering) => change({ numbering: { ...draft.numbering, ...numbering } })}
        />
        <Requirement
          title={text('profile.length')}
          basis={length}
          onChange={(changes) => change({ length: { ...length, ...changes } })}
        >
          <div className={styles.pair}>
            <TextField
              label={text('profile.most')}
              value={length.most}
              onChange={(most) => change({ length: { ...length, most } })}
              error={errorOf('most', text('profile.mostWrong'))}
            />
            <Select
              label={text('profile.unit')}
              value={length.unit}
              onChange={(unit) => change({ length: { ...length, unit } })}
              options={(['words', 'characters', 'pages'] as const).map((unit) => ({
                value: unit,
                label: text(`profile.unit.${unit}`),
              }))}
            />
          </div>
          {length.unit !== 'pages' && (
            <fieldset className={styles.parts}>
              <legend>{text('profile.parts')}</legend>
              {parts.map((part) => (
                <Check
                  key={part}
                  label={text(`profile.part.${part}`)}
                  checked={length.parts.includes(part)}
                  onChange={(counts) =>
                    change({
                      length: {
                        ...length,
                        parts: parts.filter((each) => (each === part ? counts : length.parts.includes(each))),
                      },
                    })
                  }
                />
              ))}
            </fieldset>
          )}
        </Requirement>
        <Requirement
          title={text('profile.submitters')}
          basis={submitters}
          onChange={(changes) => change({ submitters: { ...submitters, ...changes } })}
        >
          <TextField
            label={text('profile.least')}
            value={submitters.least}
            onChange={(least) => change({ submitters: { ...submitters, least } })}
            error={errorOf('least', text('profile.mostWrong'))}
          />
        </Requirement>
        <Requirement
          title={text('profile.languages')}
          basis={languages}
          onChange={(changes) => change({ languages: { ...languages, ...changes } })}
        >
          <TextField
            label={text('profile.languageCodes')}
            value={languages.codes}
            onChange={(codes) => change({ languages: { ...languages, codes } })}
            error={errorOf('codes', text('profile.languagesWrong'))}
          />
        </Requirement>
        {checks.map((check) => (
          <Check
            key={check}
            label={text(`profile.${check}`)}
            checked={draft.checks[check]}
            onChange={(checked) => change({ checks: { ...draft.checks, [check]: checked } })}
          />
        ))}
        {error !== undefined && <ErrorNotice error={error} />}
        <div className={styles.buttons}>
          <Button variant="quiet" onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button type="submit" variant="primary">
            {text('common.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** One thing that may be asked for, with where it is said. */
function Requirement({
  title,
  basis,
  onChange,
  children,
}: {
  readonly title: string;
  readonly basis: ProfileDraft['numbering'];
  readonly onChange: (changes: Partial<ProfileDraft['numbering']>) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const text = useText();
  return (
    <div role="group" aria-label={title} className={styles.requirement}>
      <Check label={title} checked={basis.asked} onChange={(asked) => onChange({ asked })} />
      {basis.asked && (
        <div className={styles.details}>
          {children}
          <TextField
            label={text('profile.basis')}
            value={basis.source}
            onChange={(source) => onChange({ source })}
          />
          <Check
            label={text('profile.confirmed')}
            checked={basis.confirmed}
            onChange={(confirmed) => onChange({ confirmed })}
          />
        </div>
      )}
    </div>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
