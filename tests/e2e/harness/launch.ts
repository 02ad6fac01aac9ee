import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { handOver, launcherFor, temporaryFolderFor } from '../../../scripts/runtime/identity.ts';
import { projectFolder } from '../../../scripts/runtime/project.ts';
import type { WindowEnvironment } from '../../../scripts/runtime/window-environment.ts';

export interface LaunchedWindow {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** A fresh folder for everything of this run; kept by `restart`. */
  readonly folder: string;
  readonly casesFolder: string;
  /** What the page, main or Chromium complained about since the start. */
  readonly complaints: readonly string[];
  /** Starts the program once more with the same user data, as a second click on its icon does; its exit code. */
  readonly startAgain: () => Promise<number>;
  readonly close: () => Promise<void>;
  readonly removeFolder: () => void;
}

export interface LaunchOptions {
  readonly environment: WindowEnvironment;
  /** Of an earlier run, to come back to the same user data and cases. */
  readonly folder?: string;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
  /** Of the page. Default 1440 × 900. */
  readonly size?: { readonly width: number; readonly height: number } | 'as remembered';
  readonly variables?: Readonly<Record<string, string>>;
}

/** Opens the real program with user data of its own. */
export async function launchWindow(options: LaunchOptions): Promise<LaunchedWindow> {
  const { electron, identity, display } = options.environment;
  const folder = options.folder ?? temporaryFolderFor(identity, 'corroborate-window-');
  const casesFolder = join(folder, 'cases');
  const homeFolder = join(folder, 'home');
  for (const made of [casesFolder, homeFolder, join(folder, 'user-data')]) {
    mkdirSync(made, { recursive: true });
    handOver(made, identity);
  }
  const environment: Record<string, string> = {
    ...definedOnly(process.env),
    ...display?.environment,
    LANG: 'en_GB.UTF-8',
    CORROBORATE_USER_DATA: join(folder, 'user-data'),
    CORROBORATE_CASES_FOLDER: casesFolder,
    ...options.variables,
  };
  const launcher = launcherFor(identity, electron.executable, homeFolder, environment);
  const complaints: string[] = [];
  const wholeEnvironment = { ...environment, ...launcher.environment };
  const application = await _electron.launch({
    executablePath: launcher.executable,
    // Playwright would switch the sandbox off on Linux.
    chromiumSandbox: identity.kind !== 'root-without-sandbox',
    args: [...launcher.args, `--lang=${options.locale ?? 'en-GB'}`, projectFolder],
    env: wholeEnvironment,
    // Playwright would otherwise say "light" to the page whatever the system says.
    colorScheme: options.theme ?? 'no-preference',
  });
  const page = await application.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${firstLines(message.text())}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${firstLines(error.stack ?? error.message)}`));
  if (options.theme !== undefined) {
    const theme = options.theme;
    await application.evaluate(({ nativeTheme }, source) => void (nativeTheme.themeSource = source), theme);
  }
  if (options.size !== 'as remembered') {
    await setWindowSize(application, options.size ?? { width: 1440, height: 900 });
  }
  await page.waitForLoadState('domcontentloaded');
  return {
    application,
    page,
    folder,
    casesFolder,
    complaints,
    startAgain: () =>
      new Promise((resolve) => {
        execFile(
          launcher.executable,
          [...launcher.args, projectFolder],
          { env: wholeEnvironment, timeout: 30_000 },
          (error) => resolve(error === null ? 0 : Number(error.code ?? 1)),
        );
      }),
    // Closing twice, or after the program was killed, is fine.
    close: () => application.close(),
    removeFolder: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function setWindowSize(
  application: ElectronApplication,
  size: { width: number; height: number },
): Promise<void> {
  await application.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
  }, size);
}

/** The process of a service of the running program ("Corroborate engine"), as the operating system knows it. */
export async function processIdOf(
  application: ElectronApplication,
  serviceName: string,
): Promise<number | undefined> {
  return application.evaluate(
    ({ app }, name) => app.getAppMetrics().find((metric) => metric.name === name)?.pid,
    serviceName,
  );
}

/** As kill -9 from a terminal: no chance to put anything away. */
export function killAtOnce(processId: number): void {
  execFileSync('kill', ['-9', String(processId)]);
}

/** The whole program at once, with the processes that it has started; resolves when it is gone. */
export async function killProgram(application: ElectronApplication): Promise<void> {
  const program = application.process();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  execFileSync('kill', ['-9', '--', `-${String(program.pid)}`]);
  await ended;
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Enough of a complaint to find it by. */
function firstLines(text: string): string {
  return text.split('\n').slice(0, 5).join('\n');
}
