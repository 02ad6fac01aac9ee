import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Rectangle } from 'electron';
import type { PreferencesFile, Preferences } from './preferences.ts';

const defaultSize = { width: 1440, height: 900 };
const minimumSize = { width: 1000, height: 640 };

/** Whether enough of a remembered window would still be on a screen to get hold of it. */
export function isReachable(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
    return width >= 120 && height >= 80;
  });
}

/** The one window: where it was last time, sandboxed, and shown when there is something to see. */
export function createWindow(preferences: PreferencesFile, preloadPath: string): BrowserWindow {
  const remembered = preferences.current.bounds;
  const reachable =
    remembered !== undefined &&
    isReachable(
      remembered,
      screen.getAllDisplays().map((display) => display.workArea),
    );
  const window = new BrowserWindow({
    ...(reachable ? boundsOnly(remembered) : defaultSize),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Corroborate',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191714' : '#fbfaf7',
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (reachable && remembered.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberBounds(window, preferences);
  return window;
}

function boundsOnly(bounds: NonNullable<Preferences['bounds']>): Rectangle {
  return { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height };
}

/** Moving sends an event per pixel; what counts is where the window comes to rest. */
const settleMs = 500;

function rememberBounds(window: BrowserWindow, preferences: PreferencesFile): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    preferences.change({ bounds: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, settleMs);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}
