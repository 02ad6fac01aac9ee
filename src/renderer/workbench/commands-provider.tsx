import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { MenuCommand } from '../../shared/bridge.ts';
import type { CaseSummary } from '../../shared/contract.ts';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { NewCaseDialog } from '../features/start/new-case-dialog.tsx';
import { useReread } from '../features/versions/use-reread.ts';
import { Palette } from '../features/search/palette.tsx';
import { useSearch } from '../features/search/search-state.tsx';
import { request } from '../gateway.ts';
import { useText } from '../locale.tsx';
import { useToaster } from '../ui/toast.tsx';
import { useCaseActions } from './case-actions.ts';
import { CommandsContext } from './commands.ts';
import type { Commands, ImportRole } from './commands.ts';
import { commandForKey, isTextField } from './keys.ts';
import { useNavigation } from './navigation.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { stepWords } from './steps.ts';

export interface CommandsProviderProps {
  readonly openCase: CaseSummary | undefined;
  readonly children: ReactNode;
}

/**
 * Everything that can be done from anywhere, whether by key, menu, palette or button, and the dialogs that belong to it.
 */
export function CommandsProvider({ openCase, children }: CommandsProviderProps): ReactNode {
  const text = useText();
  const toaster = useToaster();
  const navigation = useNavigation();
  const search = useSearch();
  const cases = useCaseActions();
  const { reread } = useReread();
  const [dialog, setDialog] = useState<'palette' | 'shortcuts' | 'settings' | 'new-case'>();
  const [waitingPaths, setWaitingPaths] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const hasCase = openCase !== undefined;
  const closeDialog = useCallback(() => setDialog(undefined), []);

  /** Runs something that may fail, and says so. */
  const attempt = useCallback(
    async (work: () => Promise<unknown>): Promise<void> => {
      try {
        setBusy(true);
        await work();
      } catch (error) {
        toaster.showError(error);
      } finally {
        setBusy(false);
      }
    },
    [toaster],
  );

  const startImport = useCallback(
    async (paths: readonly string[], role: ImportRole): Promise<void> => {
      if (paths.length === 0) return;
      await request('import.start', { paths: [...paths], role });
      navigation.goToScreen('sources');
    },
    [navigation],
  );

  const importPaths = useCallback(
    (paths: readonly string[], role: ImportRole = 'auto') => {
      if (paths.length === 0) return;
      if (hasCase) {
        void attempt(() => startImport(paths, role));
      } else {
        setWaitingPaths(paths);
        setDialog('new-case');
      }
    },
    [attempt, hasCase, startImport],
  );

  const stepHistory = useCallback(
    async (method: 'history.undo' | 'history.redo') => {
      const step = await request(method, {});
      toaster.show({
        message: text(method === 'history.undo' ? 'step.undone' : 'step.redone', {
          step: stepWords(text, step),
        }),
      });
    },
    [text, toaster],
  );

  const run = useCallback(
    (command: MenuCommand): void => {
      switch (command) {
        case 'case.new':
          setWaitingPaths([]);
          setDialog('new-case');
          return;
        case 'case.open':
          void attempt(async () => {
            const { folder } = await request('app.chooseCaseToOpen', {});
            if (folder !== undefined) await cases.open(folder);
          });
          return;
        case 'case.sample':
          void attempt(cases.openSample);
          return;
        case 'app.settings':
          setDialog('settings');
          return;
        case 'help.shortcuts':
          setDialog('shortcuts');
          return;
        default:
          break;
      }
      if (!hasCase) return;
      switch (command) {
        case 'case.close':
          void attempt(cases.close);
          return;
        case 'import.files':
          void attempt(async () => startImport((await request('app.chooseImportFiles', {})).paths, 'auto'));
          return;
        case 'import.folder':
          void attempt(async () => startImport((await request('app.chooseImportFolder', {})).paths, 'auto'));
          return;
        case 'edit.undo':
          void attempt(() => stepHistory('history.undo'));
          return;
        case 'edit.redo':
          void attempt(() => stepHistory('history.redo'));
          return;
        case 'edit.find':
          navigation.goToScreen('search');
          search.focusField();
          return;
        case 'go.palette':
          setDialog('palette');
          return;
        case 'go.report':
          navigation.goToScreen('report');
          return;
        case 'go.sources':
          navigation.goToScreen('sources');
          return;
        case 'go.review':
          navigation.goToScreen('review');
          return;
        case 'go.findings':
          navigation.goToScreen('findings');
          return;
        case 'go.overview':
          navigation.goToScreen('overview');
          return;
        case 'go.export':
          navigation.goToScreen('export');
          return;
        case 'go.versions':
          navigation.goToScreen('versions');
          return;
        case 'report.reread':
          if (openCase?.reportId !== undefined) reread({ id: openCase.reportId });
          return;
        case 'go.back':
          navigation.back();
          return;
        case 'go.forward':
          navigation.forward();
          return;
        case 'search.next':
          search.step(1);
          return;
        case 'search.previous':
          search.step(-1);
          return;
      }
    },
    [attempt, cases, hasCase, navigation, openCase, reread, search, startImport, stepHistory],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandForKey(event, isTextField(event.target));
      if (command === undefined) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);

  useEffect(
    () =>
      window.corroborate.onMenuCommand((command) => {
        // From the menu, undo means the text field's own while one has the focus.
        if ((command === 'edit.undo' || command === 'edit.redo') && isTextField(document.activeElement)) {
          document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
        } else {
          run(command);
        }
      }),
    [run],
  );

  const commands = useMemo<Commands>(
    () => ({
      run,
      importPaths,
      openCaseFolder: (folder) => void attempt(() => cases.open(folder)),
      busy,
    }),
    [attempt, busy, cases, importPaths, run],
  );

  return (
    <CommandsContext value={commands}>
      {children}
      <ShortcutsSheet isOpen={dialog === 'shortcuts'} onClose={closeDialog} />
      <SettingsDialog isOpen={dialog === 'settings'} onClose={closeDialog} summary={openCase} />
      {hasCase && <Palette isOpen={dialog === 'palette'} onClose={closeDialog} />}
      <NewCaseDialog
        isOpen={dialog === 'new-case'}
        onClose={closeDialog}
        waiting={waitingPaths.length}
        onCreate={async (input) => {
          await cases.create(input);
          closeDialog();
          if (waitingPaths.length > 0) await startImport(waitingPaths, 'auto');
        }}
      />
    </CommandsContext>
  );
}
