import { ChevronDown, CircleHelp, Contrast, FolderPlus, Moon, Redo2, Search, Sun, Undo2 } from 'lucide-react';
import { ArrowLeft, ArrowRight, FilePlus2, FolderOpen, FolderX, Plus, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useQueryClient } from '@tanstack/react-query';
import type { CaseSummary, NamedStep, Output } from '../../shared/contract.ts';
import { useText } from '../locale.tsx';
import { useAppState } from '../queries.ts';
import { visibleName } from '../visible-name.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Menu } from '../ui/menu.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useAct } from '../ui/toast.tsx';
import { useCommands } from './commands.ts';
import { RereadProgress } from '../features/versions/reread-progress.tsx';
import { ImportProgress } from './import-progress.tsx';
import { keyName } from './keys.ts';
import { useNavigation } from './navigation.tsx';
import { SeekingProgress } from './seeking-progress.tsx';
import { stepWords } from './steps.ts';
import styles from './title-bar.module.css';

/** The top of the window: which case, the way to find anything, what is running, undo and redo. */
export function TitleBar({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const { canGoBack, canGoForward, back, forward } = useNavigation();
  const readOnly = summary.access === 'read-only';
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <CaseMenu summary={summary} />
        <span className={styles.moves}>
          <IconButton
            label={text('title.back')}
            shortcut={keyName('Alt+←')}
            icon={<ArrowLeft size={16} aria-hidden="true" />}
            isDisabled={!canGoBack}
            onPress={back}
          />
          <IconButton
            label={text('title.forward')}
            shortcut={keyName('Alt+→')}
            icon={<ArrowRight size={16} aria-hidden="true" />}
            isDisabled={!canGoForward}
            onPress={forward}
          />
        </span>
      </div>
      <AriaButton
        className={styles.search}
        aria-label={text('title.searchLabel')}
        onPress={() => run('go.palette')}
      >
        <Search size={15} aria-hidden="true" />
        <span className={styles.placeholder}>{text('title.search')}</span>
        <Kbd>{keyName('Ctrl+K')}</Kbd>
      </AriaButton>
      <div className={styles.end}>
        <ImportProgress />
        <RereadProgress />
        <SeekingProgress />
        <UndoButton step={readOnly ? undefined : summary.undo} />
        <IconButton
          label={
            summary.redo === undefined
              ? text('title.nothingToRedo')
              : text('title.redoStep', { step: stepWords(text, summary.redo) })
          }
          shortcut={keyName('Ctrl+Shift+Z')}
          icon={<Redo2 size={17} aria-hidden="true" />}
          isDisabled={readOnly || summary.redo === undefined}
          onPress={() => run('edit.redo')}
        />
        <ThemeToggle />
        <IconButton
          label={text('title.shortcuts')}
          shortcut="?"
          icon={<CircleHelp size={17} aria-hidden="true" />}
          onPress={() => run('help.shortcuts')}
        />
      </div>
    </header>
  );
}

/** In a wide window it says what it would undo; in a narrow one its tooltip does. */
function UndoButton({ step }: { readonly step: NamedStep | undefined }): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const label =
    step === undefined
      ? text('title.nothingToUndo')
      : text('title.undoStep', { step: stepWords(text, step) });
  return (
    <Tooltip text={label} shortcut={keyName('Ctrl+Z')}>
      <AriaButton
        className={styles.undo}
        aria-label={label}
        isDisabled={step === undefined}
        onPress={() => run('edit.undo')}
      >
        <Undo2 size={17} aria-hidden="true" />
        {step !== undefined && <span className={styles.undoStep}>{stepWords(text, step)}</span>}
      </AriaButton>
    </Tooltip>
  );
}

function CaseMenu({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const readOnly = summary.access === 'read-only';
  return (
    <Menu
      label={text('title.caseMenu')}
      trigger={
        <AriaButton
          className={styles.case}
          aria-label={`${text('title.caseMenu')}: ${visibleName(summary.name)}`}
        >
          <span className={styles.names}>
            <strong className={styles.name}>{visibleName(summary.name)}</strong>
            <small className={styles.reviewer}>
              {readOnly ? text('title.readOnly') : text('title.reviewer', { reviewer: summary.reviewer })}
            </small>
          </span>
          <ChevronDown size={14} aria-hidden="true" />
        </AriaButton>
      }
      entries={[
        {
          id: 'import-files',
          label: text('title.importFiles'),
          icon: <FilePlus2 size={16} aria-hidden="true" />,
          shortcut: keyName('Ctrl+I'),
          isDisabled: readOnly,
          onAction: () => run('import.files'),
        },
        {
          id: 'import-folder',
          label: text('title.importFolder'),
          icon: <FolderPlus size={16} aria-hidden="true" />,
          shortcut: keyName('Ctrl+Shift+I'),
          isDisabled: readOnly,
          onAction: () => run('import.folder'),
        },
        {
          id: 'new',
          label: text('title.newCase'),
          icon: <Plus size={16} aria-hidden="true" />,
          shortcut: keyName('Ctrl+N'),
          startsGroup: true,
          onAction: () => run('case.new'),
        },
        {
          id: 'open',
          label: text('title.openCase'),
          icon: <FolderOpen size={16} aria-hidden="true" />,
          shortcut: keyName('Ctrl+O'),
          onAction: () => run('case.open'),
        },
        {
          id: 'settings',
          label: text('title.settings'),
          icon: <Settings size={16} aria-hidden="true" />,
          shortcut: keyName('Ctrl+,'),
          startsGroup: true,
          onAction: () => run('app.settings'),
        },
        {
          id: 'close',
          label: text('title.closeCase'),
          icon: <FolderX size={16} aria-hidden="true" />,
          shortcut: keyName('Ctrl+W'),
          onAction: () => run('case.close'),
        },
      ]}
    />
  );
}

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const;
const themeIcons = { system: Contrast, light: Sun, dark: Moon };

/** Steps through: as the system, light, dark. */
export function ThemeToggle(): ReactNode {
  const text = useText();
  const client = useQueryClient();
  const theme = useAppState().data?.theme ?? 'system';
  const remember = useAct('app.remember');
  const Icon = themeIcons[theme];
  const label = { system: 'title.themeSystem', light: 'title.themeLight', dark: 'title.themeDark' } as const;
  return (
    <IconButton
      label={text(label[theme])}
      icon={<Icon size={17} aria-hidden="true" />}
      onPress={() => {
        const next = nextTheme[theme];
        client.setQueryData<Output<'app.state'>>(['app.state', {}], (state) =>
          state === undefined ? state : { ...state, theme: next },
        );
        remember.act({ theme: next });
      }}
    />
  );
}
