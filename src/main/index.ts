import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, session, shell } from 'electron';
import type { MenuCommand } from '../shared/bridge.ts';
import { exportFormat } from '../shared/contract.ts';
import type { ChangedEvent } from '../shared/contract.ts';
import { changedChannel, menuCommandChannel, requestChannel } from '../shared/channels.ts';
import { windowUrl } from '../shared/app-urls.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { languageOf } from '../shared/languages.ts';
import { createAppRequests } from './app-requests.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import { createFileDialogs } from './file-dialogs.ts';
import { createGateway } from './gateway.ts';
import { applicationMenu } from './menu.ts';
import { originalFilePath } from './original-file-path.ts';
import { PreferencesFile } from './preferences.ts';
import { printPage } from './print-page.ts';
import * as security from './security.ts';
import { forkEngine } from './utility-engine.ts';
import { createUtilityParsers } from './utility-parsers.ts';
import { createWindow } from './window.ts';
import { languageFor, wordingFor } from './wording.ts';

/** `out/`, wherever the program lies. */
const outFolder = resolve(import.meta.dirname, '..');
const programFolder = resolve(outFolder, '..');
/** What a case is called can be changed, and the change be taken back. */
const renaming: readonly string[] = ['case.rename', 'history.undo', 'history.redo'];
/** How long the engine may take to put away its work when the program ends. */
const engineShutdownMs = 5000;

app.setName('Corroborate');
// For tests and for people who keep several set-ups apart.
const userDataFolder = process.env['CORROBORATE_USER_DATA'];
if (userDataFolder !== undefined && userDataFolder !== '') app.setPath('userData', resolve(userDataFolder));
security.switchOffNameLookups();
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  // No top-level await: the app would wait for this module, and this module for the app.
  void app.whenReady().then(run);
} else {
  app.quit();
}

function run(): void {
  const preferences = new PreferencesFile(join(app.getPath('userData'), 'preferences.json'));
  let window: BrowserWindow | undefined;

  const locale = (): string =>
    preferences.current.locale ?? languageFor(app.getPreferredSystemLanguages()[0] ?? 'en');
  const reviewer = (): string =>
    preferences.current.reviewer ?? process.env['CORROBORATE_REVIEWER'] ?? userInfo().username;
  const word = (): ReturnType<typeof wordingFor> => wordingFor(locale());
  const casesFolder = (): string =>
    process.env['CORROBORATE_CASES_FOLDER'] ?? join(app.getPath('documents'), word()('case.folderName'));

  const sendToWindow = (channel: string, value: ChangedEvent | MenuCommand): void => {
    if (window !== undefined && !window.isDestroyed()) window.webContents.send(channel, value);
  };

  const engine = new EngineSupervisor({
    spawnEngine: () => forkEngine(join(outFolder, 'engine', 'index.js'), app.getPath('userData')),
    parsers: createUtilityParsers(join(outFolder, 'parser', 'index.js')),
    onChanged: (event) => sendToWindow(changedChannel, event),
    now: () => Date.now(),
    wait: (delayMs) => wait(delayMs),
  });

  const dialogs = createFileDialogs({
    window: () => window,
    word,
    casesFolder,
    openCaseFolder: () => engine.openCase?.folder,
  });

  const applyPreferences = (): void => {
    nativeTheme.themeSource = preferences.current.theme;
    Menu.setApplicationMenu(
      applicationMenu({
        word: word(),
        theme: preferences.current.theme,
        language: preferences.current.locale,
        developerTools: !app.isPackaged,
        onCommand: (command) => sendToWindow(menuCommandChannel, command),
        onTheme: (theme) => changePreferences({ theme }),
        onLanguage: (language) => changePreferences({ locale: language }),
        onAbout: () => void showAbout(),
      }),
    );
    sendToWindow(changedChannel, { areas: ['app'] });
  };
  const changePreferences = (changes: Parameters<PreferencesFile['change']>[0]): void => {
    preferences.change(changes);
    applyPreferences();
  };
  const showAbout = async (): Promise<void> => {
    const detail = word()('about.detail').replace('{version}', app.getVersion());
    const box = { type: 'none' as const, message: 'Corroborate', detail, buttons: ['OK'] };
    await (window === undefined ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box));
  };

  const answer = createGateway({
    app: createAppRequests({
      version: app.getVersion(),
      platform: process.platform,
      preferences,
      dialogs,
      engine,
      locale,
      reviewer,
      word,
      casesFolder,
      samplesFolder: join(
        app.isPackaged ? process.resourcesPath : join(programFolder, 'resources'),
        'sample',
      ),
      revealFile: (path) => shell.showItemInFolder(path),
      printPage: (url) => printPage(url),
      onPreferencesChanged: applyPreferences,
    }),
    engine: (method, input) => engine.request(method, input),
    onBug: (error) => console.error(error),
  });

  ipcMain.handle(requestChannel, async (event, method: unknown, input: unknown) => {
    if (!security.isTrustedSender(event.senderFrame, window?.webContents)) {
      throw new Error('Only the window itself may ask.');
    }
    const before = engine.openCase?.folder;
    const result = await answer(method, input);
    const opened = engine.openCase;
    if (opened !== undefined && opened.folder !== before) {
      const openedAt = new Date().toISOString();
      preferences.noteOpenedCase({ folder: opened.folder, name: opened.name, openedAt });
      sendToWindow(changedChannel, { areas: ['app'] });
    } else if (opened !== undefined && result.ok && typeof method === 'string' && renaming.includes(method)) {
      // The list of recent cases calls it by the name that it has now.
      const summary = await engine.request('case.summary', {});
      if (summary.ok) preferences.noteCaseName(summary.value.folder, summary.value.name);
    }
    return result;
  });

  security.blockNetwork(session.defaultSession);
  security.denyPermissions(session.defaultSession);
  security.denyDownloads(session.defaultSession);
  serveApp(session.defaultSession, {
    rendererFolder: join(outFolder, 'renderer'),
    caseFilePath: (sha256) => originalFilePath(engine.openCase?.folder, sha256),
    async preview({ language, format, covered }) {
      const known = exportFormat.safeParse(format);
      if (!known.success) return undefined;
      const preview = await engine.request('export.preview', {
        format: known.data,
        language: languageOf(language),
        covered,
      });
      return preview.ok ? preview.value : undefined;
    },
  });

  app.on('web-contents-created', (_event, contents) => {
    security.denyNavigation(contents);
    security.denyNewWindows(contents);
    security.denyWebviews(contents);
    security.denyPeerConnections(contents);
  });

  const openWindow = (): void => {
    const opened = createWindow(preferences, join(outFolder, 'preload', 'index.cjs'));
    window = opened;
    opened.on('closed', () => {
      if (window === opened) window = undefined;
    });
    // The page can be drawn anew at any time: everything that counts lives in the engine.
    opened.webContents.on('render-process-gone', (_event, details) => {
      console.error(`The window's process ended: ${details.reason}.`);
      if (details.reason !== 'clean-exit' && !opened.isDestroyed()) opened.webContents.reload();
    });
    void opened.loadURL(windowUrl);
  };

  app.on('second-instance', () => {
    if (window === undefined) return openWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  let engineClosed = false;
  app.on('will-quit', (event) => {
    if (engineClosed) return;
    event.preventDefault();
    // Electron takes a second quit only once it has noted that this one was held back.
    void engine.close(engineShutdownMs).finally(() =>
      setImmediate(() => {
        engineClosed = true;
        app.quit();
      }),
    );
  });

  engine.start();
  applyPreferences();
  openWindow();
}
