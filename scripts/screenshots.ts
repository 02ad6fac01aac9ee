import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, importsDone } from '../tests/e2e/harness/ask.ts';
import { launchWindow } from '../tests/e2e/harness/launch.ts';
import type { LaunchedWindow } from '../tests/e2e/harness/launch.ts';
import { buildIfNeeded } from './runtime/build-if-needed.ts';
import { runScript } from './runtime/set-up-problem.ts';
import { describeWindowEnvironment, provideWindowEnvironment } from './runtime/window-environment.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
];

// npm run screenshots [FOLDER]: every screen on the sample case, light and dark, wide and narrow, for people to look at.
await runScript(async () => {
  const announce = (line: string): void => console.error(line);
  const folder = resolve(process.argv[2] ?? 'test-results/screenshots');
  mkdirSync(folder, { recursive: true });
  await buildIfNeeded(announce);
  const environment = await provideWindowEnvironment(announce);
  announce(describeWindowEnvironment(environment));
  try {
    for (const theme of ['light', 'dark'] as const) {
      for (const size of sizes) {
        const window = await launchWindow({ environment, theme, size });
        try {
          await takePictures(window, (name) => join(folder, `${name}-${theme}-${size.width}.png`));
        } finally {
          for (const complaint of window.complaints) announce(complaint);
          await window.close();
          window.removeFolder();
        }
      }
    }
  } finally {
    environment.display?.close();
  }
  announce(folder);
});

async function takePictures({ page }: LaunchedWindow, pathOf: (name: string) => string): Promise<void> {
  const picture = async (name: string): Promise<void> => {
    // Fonts and pages of PDFs arrive a moment after the text.
    await page.waitForTimeout(700);
    await page.screenshot({ path: pathOf(name) });
  };
  const sample = page.getByRole('button', { name: 'Try the sample case' });
  await sample.waitFor();
  await picture('1-start');
  await sample.click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  await importsDone(page);
  await picture('2-report');

  const statistics = await ask(page, 'report.statistics', {});
  const shown = statistics.find((statistic) => statistic.state === 'candidate');
  if (shown !== undefined) {
    await page.locator(`[data-statistic="${shown.id}"]`).first().click();
    await picture('3-candidate');
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('paragraph 12');
  await picture('4-palette');
  await page.keyboard.press('Escape');
  await goTo(page, 'Sources');
  await picture('5-sources');
  await goTo(page, 'Findings');
  await picture('6-findings');
  await goTo(page, 'Export');
  await picture('7-export');
}

async function goTo(page: Page, screen: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Screens' });
  await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
}
