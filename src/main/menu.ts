import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/bridge.ts';
import { languageNames } from './language-names.ts';
import type { Wording, WordingKey } from './wording.ts';

export interface MenuOptions {
  readonly word: Wording;
  readonly theme: 'system' | 'light' | 'dark';
  /** Undefined: as the system. */
  readonly language: string | undefined;
  readonly developerTools: boolean;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly onLanguage: (language: string | undefined) => void;
  readonly onAbout: () => void;
}

/**
 * The application menu. What concerns the case is sent to the window as a command; undo and redo too, since only the
 * window knows whether a text field has the focus.
 */
export function applicationMenu(options: MenuOptions): Menu {
  const { word } = options;
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  function command(
    label: WordingKey,
    menuCommand: MenuCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions {
    return { label: word(label), accelerator, click: () => options.onCommand(menuCommand) };
  }
  function themeItem(label: WordingKey, theme: MenuOptions['theme']): MenuItemConstructorOptions {
    return {
      label: word(label),
      type: 'radio',
      checked: options.theme === theme,
      click: () => options.onTheme(theme),
    };
  }
  function languageItem(label: string, language: string | undefined): MenuItemConstructorOptions {
    return {
      label,
      type: 'radio',
      checked: options.language === language,
      click: () => options.onLanguage(language),
    };
  }

  return Menu.buildFromTemplate([
    {
      label: word('menu.file'),
      submenu: [
        command('menu.newCase', 'case.new', 'CmdOrCtrl+N'),
        command('menu.openCase', 'case.open', 'CmdOrCtrl+O'),
        command('menu.sampleCase', 'case.sample'),
        separator,
        command('menu.importFiles', 'import.files', 'CmdOrCtrl+I'),
        command('menu.importFolder', 'import.folder', 'CmdOrCtrl+Shift+I'),
        command('menu.reread', 'report.reread'),
        command('menu.export', 'go.export', 'CmdOrCtrl+E'),
        separator,
        command('menu.settings', 'app.settings', 'CmdOrCtrl+,'),
        separator,
        command('menu.closeCase', 'case.close', 'CmdOrCtrl+W'),
        { label: word('menu.quit'), role: 'quit' },
      ],
    },
    {
      label: word('menu.edit'),
      submenu: [
        command('menu.undo', 'edit.undo', 'CmdOrCtrl+Z'),
        command('menu.redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { label: word('menu.cut'), role: 'cut' },
        { label: word('menu.copy'), role: 'copy' },
        { label: word('menu.paste'), role: 'paste' },
        { label: word('menu.selectAll'), role: 'selectAll' },
        separator,
        command('menu.find', 'edit.find', 'CmdOrCtrl+F'),
        command('menu.nextHit', 'search.next', 'F3'),
        command('menu.previousHit', 'search.previous', 'Shift+F3'),
      ],
    },
    {
      label: word('menu.view'),
      submenu: [
        {
          label: word('menu.theme'),
          submenu: [
            themeItem('menu.themeSystem', 'system'),
            themeItem('menu.themeLight', 'light'),
            themeItem('menu.themeDark', 'dark'),
          ],
        },
        {
          label: word('menu.language'),
          submenu: [
            languageItem(word('menu.languageSystem'), undefined),
            ...Object.entries(languageNames).map(([language, name]) => languageItem(name, language)),
          ],
        },
        separator,
        { label: word('menu.zoomIn'), role: 'zoomIn' },
        { label: word('menu.zoomOut'), role: 'zoomOut' },
        { label: word('menu.zoomReset'), role: 'resetZoom' },
        { label: word('menu.fullScreen'), role: 'togglefullscreen' },
        ...(options.developerTools
          ? [
              separator,
              { label: word('menu.developerTools'), role: 'toggleDevTools', accelerator: 'F12' } as const,
            ]
          : []),
      ],
    },
    {
      label: word('menu.go'),
      submenu: [
        command('menu.palette', 'go.palette', 'CmdOrCtrl+K'),
        separator,
        command('menu.report', 'go.report', 'CmdOrCtrl+1'),
        command('menu.sources', 'go.sources', 'CmdOrCtrl+2'),
        command('menu.review', 'go.review', 'CmdOrCtrl+3'),
        command('menu.findings', 'go.findings', 'CmdOrCtrl+4'),
        command('menu.overview', 'go.overview', 'CmdOrCtrl+5'),
        command('menu.exportScreen', 'go.export', 'CmdOrCtrl+6'),
        command('menu.versions', 'go.versions'),
        separator,
        command('menu.back', 'go.back', 'Alt+Left'),
        command('menu.forward', 'go.forward', 'Alt+Right'),
      ],
    },
    {
      label: word('menu.help'),
      role: 'help',
      submenu: [
        command('menu.shortcuts', 'help.shortcuts', 'F1'),
        { label: word('menu.about'), click: () => options.onAbout() },
      ],
    },
  ]);
}
