import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeAtomically } from '../../src/engine/exports/write-atomically.ts';
import { writeFailure } from '../../src/engine/exports/write-failure.ts';
import { temporaryFolder } from './case-fixture.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function failureAt(path: string): Promise<unknown> {
  try {
    await writeAtomically(path, Buffer.from('report'));
  } catch (error) {
    return writeFailure(path, error);
  }
  return undefined;
}

test('a folder of the chosen name is said, by the name that was chosen', async () => {
  const path = join(folder.path, 'report.html');
  mkdirSync(join(path, 'inside'), { recursive: true });
  expect(await failureAt(path)).toEqual({
    kind: 'write-failed',
    path,
    fileName: 'report.html',
    reason: 'isFolder',
    detail: 'EISDIR',
  });
});

test.each([
  ['a folder that is gone', 'missing/report.html', 'noFolder'],
  ['a name that is too long', `${'a'.repeat(300)}.html`, 'nameTooLong'],
])('%s', async (_, name, reason) => {
  expect(await failureAt(join(folder.path, name))).toMatchObject({ reason });
});

test.each([
  ['ENOSPC', 'diskFull'],
  ['EROFS', 'notAllowed'],
  ['EACCES', 'notAllowed'],
  ['EIO', 'other'],
])('%s is said as %s', (code, reason) => {
  const error = Object.assign(new Error(`${code}: .report.html.123.part`), { code });
  expect(writeFailure('/home/a/report.html', error)).toMatchObject({
    reason,
    fileName: 'report.html',
    detail: code,
  });
});
