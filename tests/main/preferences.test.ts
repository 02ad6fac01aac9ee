import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PreferencesFile } from '../../src/main/preferences.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-preferences-'));
  path = join(folder, 'preferences.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('without a file there are defaults', () => {
  expect(new PreferencesFile(path).current).toMatchObject({ theme: 'system', recentCases: [], view: {} });
});

test('what was changed is there the next time, and no temporary file stays behind', () => {
  new PreferencesFile(path).change({ theme: 'dark', view: { panes: [1, 2] } });
  expect(new PreferencesFile(path).current).toMatchObject({ theme: 'dark', view: { panes: [1, 2] } });
  expect(readdirSync(folder)).toEqual(['preferences.json']);
});

test.each([
  ['text that is not JSON', '{"theme": "dar'],
  ['JSON that is not an object', '[1]'],
  ['nothing', ''],
])('a file with %s is as good as none', (_name, content) => {
  writeFileSync(path, content);
  expect(new PreferencesFile(path).current.theme).toBe('system');
});

test('one spoilt entry does not cost the others', () => {
  writeFileSync(path, JSON.stringify({ theme: 'purple', reviewer: 'R. Viewer', recentCases: 'none' }));
  expect(new PreferencesFile(path).current).toMatchObject({
    theme: 'system',
    reviewer: 'R. Viewer',
    recentCases: [],
  });
});

test('a recent case goes by its present name, in its place', () => {
  const file = new PreferencesFile(path);
  file.noteOpenedCase({ folder: '/cases/a', name: 'A', openedAt: '2026-01-01' });
  file.noteOpenedCase({ folder: '/cases/b', name: 'B', openedAt: '2026-01-02' });
  file.noteCaseName('/cases/a', 'Another');
  file.noteCaseName('/cases/c', 'Unknown');
  expect(new PreferencesFile(path).current.recentCases).toEqual([
    { folder: '/cases/b', name: 'B', openedAt: '2026-01-02' },
    { folder: '/cases/a', name: 'Another', openedAt: '2026-01-01' },
  ]);
});

test('recent cases: the last opened first, each once, twelve at most', () => {
  const file = new PreferencesFile(path);
  for (let index = 0; index < 15; index += 1) {
    file.noteOpenedCase({ folder: `/cases/${index}`, name: `Case ${index}`, openedAt: '2026-01-01' });
  }
  file.noteOpenedCase({ folder: '/cases/10', name: 'Case 10', openedAt: '2026-01-02' });
  const recent: { recentCases: { folder: string }[] } = JSON.parse(readFileSync(path, 'utf8'));
  expect(recent.recentCases).toHaveLength(12);
  expect(recent.recentCases.slice(0, 3).map((entry) => entry.folder)).toEqual([
    '/cases/10',
    '/cases/14',
    '/cases/13',
  ]);
  file.forgetCase('/cases/10');
  expect(file.current.recentCases[0]?.folder).toBe('/cases/14');
});
