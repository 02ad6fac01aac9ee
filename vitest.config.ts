import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    // Child processes, real databases and real files: generous, since nothing here is about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As through the window: what passes only at the second try is listed as such.
    retry: process.env['CI'] === undefined ? 0 : 1,
    pool: 'forks',
    reporters: process.env['CORROBORATE_RESULTS'] === undefined ? ['default'] : ['default', 'json'],
    outputFile: process.env['CORROBORATE_RESULTS'],
  },
});
