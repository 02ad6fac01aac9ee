import { BookOpenText, FilePlus2, FolderOpen, FolderX, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Output } from '../../../shared/contract.ts';
import { useText, useWording } from '../../locale.tsx';
import { useAppState } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAct } from '../../ui/toast.tsx';
import { Banners } from '../../workbench/banners.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { DropTarget } from '../../workbench/drop-target.tsx';
import { keyName } from '../../workbench/keys.ts';
import { ThemeToggle } from '../../workbench/title-bar.tsx';
import { Specimen } from './specimen.tsx';
import styles from './start-screen.module.css';

type RecentCase = Output<'app.state'>['recentCases'][number];

/** Where no case is open: begin one, go on with one, or look at the sample. */
export function StartScreen({ error }: { readonly error: unknown }): ReactNode {
  const text = useText();
  const { run, busy } = useCommands();
  const state = useAppState();
  const recent = state.data?.recentCases ?? [];
  return (
    <DropTarget startsCase>
      <div className={styles.screen}>
        <Banners />
        <main className={styles.page}>
          <section className={styles.about} aria-labelledby="start-title">
            <h1 id="start-title" className={styles.name}>
              {text('app.name')}
            </h1>
            <p className={styles.purpose}>{text('start.purpose')}</p>
            <Specimen />
          </section>
          <section className={styles.cases} aria-label={text('start.cases')}>
            {error !== undefined && error !== null && (
              <ErrorNotice error={error} onRetry={() => void state.refetch()} />
            )}
            <div className={styles.actions}>
              <Button
                variant="primary"
                size="large"
                fill="start"
                icon={<FilePlus2 size={18} aria-hidden="true" />}
                shortcut={keyName('Ctrl+N')}
                isDisabled={busy}
                onPress={() => run('case.new')}
              >
                {text('start.new')}
              </Button>
              <Button
                size="large"
                fill="start"
                icon={<FolderOpen size={18} aria-hidden="true" />}
                shortcut={keyName('Ctrl+O')}
                isDisabled={busy}
                onPress={() => run('case.open')}
              >
                {text('start.open')}
              </Button>
              <Button
                size="large"
                fill="start"
                icon={<BookOpenText size={18} aria-hidden="true" />}
                isDisabled={busy}
                isPending={busy}
                onPress={() => run('case.sample')}
              >
                {text('start.sample')}
              </Button>
            </div>
            {recent.length === 0 ? (
              <p className={styles.hint}>{text('start.firstHint')}</p>
            ) : (
              <div className={styles.recent}>
                <h2 className={styles.heading}>{text('start.recent')}</h2>
                <ul className={styles.list}>
                  {recent.map((entry) => (
                    <Recent key={entry.folder} entry={entry} />
                  ))}
                </ul>
              </div>
            )}
          </section>
        </main>
        <footer className={styles.footer}>
          <span>{text('start.offline')}</span>
          <span className={styles.version}>
            {text('start.version', { version: state.data?.version ?? '' })}
            <ThemeToggle />
          </span>
        </footer>
      </div>
    </DropTarget>
  );
}

function Recent({ entry }: { readonly entry: RecentCase }): ReactNode {
  const text = useText();
  const { dateTime } = useWording();
  const { openCaseFolder, busy } = useCommands();
  const forget = useAct('app.forgetRecentCase');
  const refresh = useAppState().refetch;
  return (
    <li className={classNames(styles.entry, !entry.exists && styles.missing)}>
      <AriaButton
        className={styles.open}
        isDisabled={!entry.exists || busy}
        onPress={() => openCaseFolder(entry.folder)}
      >
        <span className={styles.title}>{entry.name}</span>
        <span className={styles.folder} title={entry.folder}>
          <bdi>{entry.folder}</bdi>
        </span>
        <span className={styles.when}>
          {entry.exists ? (
            dateTime(entry.openedAt)
          ) : (
            <>
              <FolderX size={14} aria-hidden="true" /> {text('start.missing')}
            </>
          )}
        </span>
      </AriaButton>
      <span className={styles.forget}>
        <IconButton
          size="small"
          label={text('start.forget', { name: entry.name })}
          icon={<X size={14} aria-hidden="true" />}
          onPress={() => forget.mutate({ folder: entry.folder }, { onSuccess: () => void refresh() })}
        />
      </span>
    </li>
  );
}
