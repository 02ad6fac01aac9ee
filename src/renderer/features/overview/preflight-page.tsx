import { PlaneTakeoff } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ProfileEntry, SubmissionProfileFile } from '../../../shared/contract.ts';
import { preflightWords } from '../../../shared/preflight-words.ts';
import { profileName } from '../../../shared/profiles/shipped-profiles.ts';
import { useWording } from '../../locale.tsx';
import { useAnswer, useCaseSummary } from '../../queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useAct } from '../../ui/toast.tsx';
import { PreflightItemView } from './preflight-item.tsx';
import { ProfileEditor } from './profile-editor.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import styles from './preflight.module.css';

const none = '';

/** Whether the report may go to whom it is meant for: yes or no, and all that stands in the way. */
export function PreflightPage(): ReactNode {
  const { text, language, date } = useWording();
  const summary = useCaseSummary().data;
  const profiles = useAnswer('preflight.profiles', {});
  const [wanted, setWanted] = useState<string>();
  const [editing, setEditing] = useState<SubmissionProfileFile>();
  const choose = useAct('preflight.choose');
  const words = useMemo(() => preflightWords(language), [language]);

  const entries = profiles.data;
  const entry =
    entries?.find(({ profile }) => profile.id === wanted) ?? entries?.find(({ chosen }) => chosen);
  const run = useAnswer(
    'preflight.run',
    { profileId: entry?.profile.id },
    { enabled: entry !== undefined, keepPrevious: true },
  );
  const select = (profileId: string): void => {
    if (profileId === none) return;
    setWanted(profileId);
    // A reader of the case sees the result all the same.
    if (summary?.access === 'read-write') choose.act({ profileId });
  };

  if (profiles.isError) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={profiles.error} onRetry={() => void profiles.refetch()} />
      </div>
    );
  }
  if (entries === undefined) {
    return <Loading>{text('common.loading')}</Loading>;
  }
  const result = run.data?.profile?.id === entry?.profile.id ? run.data?.result : undefined;
  return (
    <div className={styles.page}>
      <div className={styles.choice}>
        <Select
          label={text('preflight.profile')}
          value={entry?.profile.id ?? none}
          onChange={select}
          options={[
            ...(entry === undefined ? [{ value: none, label: '…' }] : []),
            ...entries.map((each) => optionOf(each, language, text)),
          ]}
        />
        <ProfileMenu
          entry={entry}
          onEdit={setEditing}
          onImported={(imported) => select(imported.profile.id)}
          onRemoved={() => setWanted(undefined)}
        />
      </div>
      {entry === undefined ? (
        <EmptyState icon={<PlaneTakeoff size={22} />} title={text('preflight.choose')}>
          <p>{text('preflight.chooseBody')}</p>
        </EmptyState>
      ) : (
        <>
          <p className={styles.basis}>
            {text('preflight.asOf', {
              date: date(entry.profile.date),
              source: entry.profile.source.title,
            })}
            {entry.profile.source.url !== undefined && (
              <>
                {' '}
                <span className={styles.url}>{entry.profile.source.url}</span>
              </>
            )}
          </p>
          {run.isError && <ErrorNotice error={run.error} onRetry={() => void run.refetch()} />}
          {run.data !== undefined && summary?.reportId === undefined && (
            <p className={styles.basis}>{text('preflight.noReport')}</p>
          )}
          {result !== undefined && (
            <>
              <p className={result.ready ? styles.yes : styles.no} role="status">
                {words.verdict(result)}
              </p>
              <ul className={styles.items}>
                {result.items.map((item, index) => (
                  <PreflightItemView key={`${item.rule} ${index}`} item={item} words={words} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {editing !== undefined && (
        <ProfileEditor
          profile={editing}
          onClose={() => setEditing(undefined)}
          onSaved={(saved) => select(saved.profile.id)}
        />
      )}
    </div>
  );
}

function optionOf(
  { profile, from }: ProfileEntry,
  language: string,
  text: ReturnType<typeof useWording>['text'],
): { readonly value: string; readonly label: string; readonly description?: string } {
  const option = { value: profile.id, label: profileName(profile, language) };
  switch (from) {
    case 'shipped':
      return option;
    case 'own':
      return { ...option, description: text('preflight.fromOwn') };
    case 'case':
      return { ...option, description: text('preflight.fromCase') };
  }
}
