import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { WindowEnvironment } from '../../../scripts/runtime/window-environment.ts';
import { launchWindow } from './launch.ts';
import type { LaunchedWindow, LaunchOptions } from './launch.ts';

export { expect } from '@playwright/test';

export type OpenWindow = (options?: Omit<LaunchOptions, 'environment'>) => Promise<LaunchedWindow>;

export interface Harness {
  /** Opens the program; every window opened is closed after the test, and must have had nothing to complain about. */
  readonly openWindow: OpenWindow;
}

/** Where pictures for people go; none are taken without it. */
const picturesFolder = process.env['CORROBORATE_PICTURES'];

export const test = base.extend<Harness>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  openWindow: async ({}, use) => {
    const environment: WindowEnvironment = JSON.parse(process.env['CORROBORATE_WINDOW_ENVIRONMENT'] ?? '{}');
    const opened: LaunchedWindow[] = [];
    await use(async (options = {}) => {
      const window = await launchWindow({ environment, ...options });
      opened.push(window);
      return window;
    });
    for (const window of opened) await window.close();
    for (const window of opened) window.removeFolder();
    for (const window of opened) expect(window.complaints, 'errors on the console').toEqual([]);
  },
});

/** No violation of WCAG 2.2 A and AA on what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const violations = results.violations.map(
    (violation) =>
      `${violation.id}: ${violation.help}\n${violation.nodes.map((node) => `  ${node.html} ${node.failureSummary ?? ''}`).join('\n')}`,
  );
  expect(violations).toEqual([]);
}

/** Takes a picture for people to look at, in the theme and size that the window has now. */
export async function picture(page: Page, name: string): Promise<void> {
  if (picturesFolder === undefined) return;
  mkdirSync(picturesFolder, { recursive: true });
  await page.screenshot({ path: join(picturesFolder, `${name}.png`) });
}
