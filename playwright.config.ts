import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/harness/global-setup.ts',
  // One window at a time: they share the display's focus and two cores.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // On a busy machine without a display a window can fail to come up at all; what passes only then is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    ...(process.env['CORROBORATE_RESULTS'] === undefined
      ? []
      : [['json', { outputFile: process.env['CORROBORATE_RESULTS'] }] as ['json', { outputFile: string }]]),
  ],
});
