import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { lineParser, testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let folder: string;
let watched: string;
let engine: TestEngine;
beforeEach(async () => {
  temporary = temporaryFolder();
  folder = join(temporary.path, 'a.corroborate');
  watched = join(temporary.path, 'watched');
  mkdirSync(join(watched, 'below'), { recursive: true });
  engine = testEngine();
  await engine.ask('case.create', { folder, name: 'W', reviewer: 'Ana' });
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

/** What is offered, once everything has been looked at. */
async function offered(): Promise<readonly string[]> {
  await engine.ask('watch.rescan', {});
  const [first] = await engine.ask('watch.list', {});
  return first?.files.map(({ path, change }) => `${change} ${path}`) ?? [];
}

const folderId = async (): Promise<string> => (await engine.ask('watch.list', {}))[0]?.id ?? '';
const titles = async (): Promise<readonly string[]> =>
  (await engine.ask('document.list', {})).map((document) => document.path).sort();

async function watchThree(): Promise<void> {
  writeFiles(watched, { 'a.txt': 'A 1.', '.hidden.txt': 'no', '~$a.docx': 'no' });
  writeFiles(join(watched, 'below'), { 'b.txt': 'B 2.', 'c.txt': 'C 3.' });
  await engine.ask('watch.add', { path: watched });
}

test('what is in a folder is offered, and imported as one step only when told to', async () => {
  await watchThree();
  expect(await offered()).toEqual(['new a.txt', 'new below/b.txt', 'new below/c.txt']);
  expect(await titles()).toEqual([]);
  await engine.ask('watch.import', { folderId: await folderId() });
  await engine.settled();
  expect(await titles()).toEqual(['a.txt', 'below/b.txt', 'below/c.txt']);
  expect(await offered()).toEqual([]);
  expect(await engine.ask('history.undo', {})).toMatchObject({ entries: 3 });
  expect(await engine.refusal('watch.import', { folderId: await folderId() })).toBe('not-found');
});

test('a file that changed is offered again; one that was only touched is not, nor one that is in the case', async () => {
  await watchThree();
  await engine.ask('import.start', { paths: [join(watched, 'a.txt')], role: 'source' });
  await engine.settled();
  expect(await offered()).toEqual(['new below/b.txt', 'new below/c.txt']);
  await engine.ask('watch.import', { folderId: await folderId() });
  await engine.settled();
  writeFileSync(join(watched, 'below', 'b.txt'), 'B 2, and more.');
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(watched, 'below', 'c.txt'), later, later);
  expect(await offered()).toEqual(['changed below/b.txt']);
});

test('what was passed over is offered when it changes', async () => {
  await watchThree();
  await offered();
  await engine.ask('watch.dismiss', { folderId: await folderId() });
  expect(await offered()).toEqual([]);
  writeFiles(watched, { 'a.txt': 'A 1, and more.', 'd.txt': 'D 4.' });
  expect(await offered()).toEqual(['changed a.txt', 'new d.txt']);
});

test('what came while the case was closed is offered when it is opened', async () => {
  await watchThree();
  await offered();
  await engine.ask('watch.dismiss', { folderId: await folderId() });
  await engine.close();
  writeFiles(watched, { 'd.txt': 'D 4.' });
  engine = testEngine(lineParser(), 'later');
  await engine.ask('case.open', { folder });
  expect(await offered()).toEqual(['new d.txt']);
});

test('a new file is heard of without looking', async () => {
  const areas = new Set<string>();
  engine.onChanged((event) => event.areas.forEach((area) => areas.add(area)));
  await engine.ask('watch.add', { path: watched });
  expect(await offered()).toEqual([]);
  areas.clear();
  writeFiles(join(watched, 'below'), { 'b.txt': 'B 2.' });
  while (!areas.has('watch')) await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await engine.ask('watch.list', {}))[0]?.files).toEqual([
    { path: 'below/b.txt', fileName: 'b.txt', change: 'new' },
  ]);
});

test('a folder that is gone says so, and is watched again when it is back', async () => {
  await watchThree();
  await offered();
  renameSync(watched, `${watched}-away`);
  await engine.ask('watch.rescan', {});
  expect(await engine.ask('watch.list', {})).toMatchObject([{ path: watched, state: 'missing', files: [] }]);
  renameSync(`${watched}-away`, watched);
  expect(await offered()).toHaveLength(3);
  expect(await engine.ask('watch.list', {})).toMatchObject([{ state: 'watching' }]);
});

test('a folder is watched once, and no longer when told so', async () => {
  await watchThree();
  await engine.ask('watch.add', { path: `${watched}/` });
  expect(await engine.ask('watch.list', {})).toHaveLength(1);
  const id = await folderId();
  await engine.ask('watch.remove', { folderId: id });
  expect(await engine.ask('watch.list', {})).toEqual([]);
  expect(await engine.refusal('watch.remove', { folderId: id })).toBe('not-found');
  expect(await engine.refusal('watch.add', { path: join(temporary.path, 'nowhere') })).toBe('not-found');
  expect(await engine.refusal('watch.add', { path: join(watched, 'a.txt') })).toBe('not-found');
});
