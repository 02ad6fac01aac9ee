import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { corroborate } from './cli-fixture.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-profile-'));
  writeFileSync(
    join(folder, 'report.txt'),
    'Keepers of the lights\n\n1. The service employed 412 keepers.\n\n2. It kept 38 lights.\n\n4. Ships were 90.\n\n5. Boats were 12.\n',
  );
  writeFileSync(join(folder, 'source.txt'), 'The service employed 412 keepers.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(...more: readonly string[]): ReturnType<typeof corroborate> {
  return corroborate(
    'check',
    join(folder, 'report.txt'),
    '--sources',
    join(folder, 'source.txt'),
    '--json',
    ...more,
  );
}

test('check says on standard error what stands in the way of a profile, and prints the same JSON', async () => {
  const without = await check();
  const checked = await check('--profile', 'upr-joint');
  expect(checked.error).toContain('No name of a submitter was found at the beginning');
  expect(checked.out).toBe(without.out);
  expect(checked.code).toBe(without.code);
}, 60_000);

test('a profile that is neither known nor a file is refused with those that are', async () => {
  const { code, error } = await check('--profile', 'nowhere');
  expect(code).toBe(2);
  expect(error).toContain('upr-individual');
}, 60_000);
