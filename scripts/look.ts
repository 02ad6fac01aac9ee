import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchWindow } from '../tests/e2e/harness/launch.ts';
import type { LaunchedWindow } from '../tests/e2e/harness/launch.ts';
import { buildIfNeeded } from './runtime/build-if-needed.ts';
import { runScript } from './runtime/set-up-problem.ts';
import { describeWindowEnvironment, provideWindowEnvironment } from './runtime/window-environment.ts';

/**
 * Opens the program and takes a picture, for looking at what one is building:
 *
 *   node scripts/look.ts [--dark] [--size=1100x700] [--out=FOLDER] [STEPS.ts]
 *
 * STEPS.ts exports `default async ({ page, application, shot }) => { … await shot('name') }`.
 */
export interface Look extends LaunchedWindow {
  /** Writes FOLDER/name.png. */
  readonly shot: (name: string) => Promise<void>;
}

await runScript(async () => {
  const announce = (line: string): void => console.error(line);
  const options = process.argv.slice(2);
  const option = (name: string): string | undefined =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
  const stepsFile = options.find((text) => !text.startsWith('--'));
  const outFolder = resolve(option('out') ?? 'test-results/look');
  const [width, height] = (option('size') ?? '1440x900').split('x').map(Number);
  mkdirSync(outFolder, { recursive: true });

  await buildIfNeeded(announce);
  const environment = await provideWindowEnvironment(announce);
  announce(describeWindowEnvironment(environment));
  const window = await launchWindow({
    environment,
    theme: options.includes('--dark') ? 'dark' : 'light',
    size: { width: width ?? 1440, height: height ?? 900 },
  });
  const look: Look = {
    ...window,
    shot: async (name) => {
      const path = join(outFolder, `${name}.png`);
      await window.page.screenshot({ path });
      announce(path);
    },
  };
  try {
    if (stepsFile === undefined) {
      await window.page.waitForTimeout(1000);
      await look.shot('window');
    } else {
      const steps: { default: (look: Look) => Promise<void> } = await import(
        pathToFileURL(resolve(stepsFile)).href
      );
      await steps.default(look);
    }
  } finally {
    for (const complaint of window.complaints) announce(complaint);
    await window.close();
    window.removeFolder();
    environment.display?.close();
  }
});
