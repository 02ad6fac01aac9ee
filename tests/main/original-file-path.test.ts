import { expect, test } from 'vitest';
import { originalFilePath } from '../../src/main/original-file-path.ts';
import { caseFolder, originalPath } from '../../src/engine/case/case-folder.ts';

const sha256 = 'ab'.repeat(32);

test('finds an original where the engine puts it', () => {
  expect(originalFilePath('/cases/a.corroborate', sha256)).toBe(
    originalPath(caseFolder('/cases/a.corroborate'), sha256),
  );
});

test.each([
  ['no case is open', undefined, sha256],
  ['the name is too short', '/cases/a', 'ab'],
  ['the name leads elsewhere', '/cases/a', '../../../etc/passwd'],
  ['the name has capitals', '/cases/a', sha256.toUpperCase()],
])('serves nothing when %s', (_name, folder, name) => {
  expect(originalFilePath(folder, name)).toBeUndefined();
});
