import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { handOver, launcherFor, temporaryFolderFor } from '../scripts/runtime/identity.ts';
import { inProject, projectFolder } from '../scripts/runtime/project.ts';
import { provideWindowEnvironment } from '../scripts/runtime/window-environment.ts';
import type { WindowEnvironment } from '../scripts/runtime/window-environment.ts';
import { median } from './comparison.ts';
import type { Measurement } from './comparison.ts';

const rounds = 7;

/**
 * From starting the process to something drawn, against an Electron window with one paragraph. Both are driven in the
 * same way and take turns, so that what the driving costs and what else the machine does weigh on both.
 */
export async function measureStartup(announce: (line: string) => void): Promise<Measurement[]> {
  const environment = await provideWindowEnvironment(announce);
  const ours: number[] = [];
  const empty: number[] = [];
  try {
    // The first start of each reads from disk what the others find in memory.
    await startOnce(environment, projectFolder);
    await startOnce(environment, inProject('bench', 'empty-window'));
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await startOnce(environment, projectFolder));
      empty.push(await startOnce(environment, inProject('bench', 'empty-window')));
    }
  } finally {
    environment.display?.close();
  }
  return [
    {
      name: `Start to first window drawn (median of ${rounds})`,
      unit: 'ms',
      ours: median(ours),
      baseline: median(empty),
      against: 'empty Electron window',
    },
  ];
}

async function startOnce(
  { electron, identity, display }: WindowEnvironment,
  programFolder: string,
): Promise<number> {
  const folder = temporaryFolderFor(identity, 'corroborate-bench-');
  for (const name of ['user-data', 'cases']) {
    mkdirSync(join(folder, name));
    handOver(join(folder, name), identity);
  }
  const environment = {
    ...process.env,
    ...display?.environment,
    CORROBORATE_USER_DATA: join(folder, 'user-data'),
    CORROBORATE_CASES_FOLDER: join(folder, 'cases'),
  };
  const launcher = launcherFor(identity, electron.executable, join(folder, 'home'), environment);
  const startedAt = performance.now();
  const application = await _electron.launch({
    executablePath: launcher.executable,
    chromiumSandbox: identity.kind !== 'root-without-sandbox',
    args: [...launcher.args, programFolder],
    env: Object.fromEntries(
      Object.entries({ ...environment, ...launcher.environment }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  });
  const page = await application.firstWindow();
  await page.waitForSelector('#root > *');
  const milliseconds = performance.now() - startedAt;
  await application.close();
  rmSync(folder, { recursive: true, force: true });
  return milliseconds;
}
