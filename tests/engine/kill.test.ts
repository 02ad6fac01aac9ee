import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyCase } from '../../src/engine/case/verify-case.ts';
import { row, rows } from '../../src/engine/store/sql.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let folder: string;
beforeEach(() => {
  temporary = temporaryFolder();
  folder = join(temporary.path, 'a.corroborate');
});
afterEach(() => {
  temporary.remove();
});

/** Runs the engine in a process of its own and kills it, the hard way, when `line` has come for the nth time. */
async function killAt(task: string, line: string, times: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-engine.ts'), folder, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let seen = 0;
  let rest = '';
  for await (const chunk of child.stdout) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    seen += lines.filter((each) => each === line).length;
    if (seen >= times) break;
  }
  child.kill('SIGKILL');
  await gone;
}

test('a verdict that was answered is there after the process was killed', async () => {
  const first = testEngine();
  await first.ask('case.create', { folder, name: 'K', reviewer: 'Ana' });
  await first.ask('import.start', {
    paths: writeFiles(temporary.path, { 'report.txt': 'There are 12.' }),
    role: 'report',
  });
  await first.settled();
  await first.close();
  await killAt('verdict', 'done', 1);
  const second = testEngine();
  expect(await second.ask('case.open', { folder })).toMatchObject({
    access: 'read-write',
    undo: { action: 'verdict.set' },
  });
  expect(await second.ask('statistic.verdicts', { statisticId: 's1' })).toMatchObject([
    { verdict: 'discrepancy', note: 'the source says 13' },
  ]);
  await second.close();
});

test.each([
  ['before the first file', 'started', 1],
  ['after the first file', 'imported', 1],
  ['in the middle', 'imported', 7],
  ['further on', 'imported', 20],
])('an import killed %s leaves whole documents and nothing else', async (_, line, times) => {
  const sources = join(temporary.path, 'sources');
  mkdirSync(sources);
  for (let index = 0; index < 40; index += 1) {
    const paragraphs = Array.from(
      { length: 60 },
      (_each, at) => `Paragraph ${at} of file ${index} says ${index * at}.`,
    );
    writeFileSync(join(sources, `${index}.txt`), paragraphs.join('\n'));
  }
  await killAt('import', line, times);

  const engine = testEngine();
  expect(await engine.ask('case.open', { folder })).toMatchObject({ access: 'read-write' });
  const session = engine.session();
  if (session === undefined) throw new Error('no case');
  const { database, opened } = session;
  const documents = await engine.ask('document.list', {});
  expect(documents.length).toBeGreaterThanOrEqual(line === 'imported' ? times : 0);
  expect(documents.filter((document) => document.passages !== 60)).toEqual([]);
  expect(row(database, 'SELECT count(*) AS count FROM passage')).toEqual({ count: documents.length * 61 });
  expect(rows(database, 'SELECT id FROM document WHERE present = 0')).toEqual([]);
  expect(row(database, 'SELECT count(*) AS count FROM history')).toEqual({ count: documents.length });
  expect(await verifyCase(session)).toMatchObject({ problems: [] });
  const originals = readdirSync(opened.folder.files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  expect(originals.sort()).toEqual(documents.map((document) => document.sha256).sort());
  expect(existsSync(opened.folder.incoming)).toBe(false);

  // What was left out waits to be told, and comes in then.
  const [job] = await engine.ask('import.jobs', {});
  expect(job?.state).toBe('interrupted');
  expect(job?.files.filter((file) => file.state === 'waiting')).toHaveLength(40 - documents.length);
  await engine.ask('import.resume', {});
  await engine.settled();
  expect(await engine.ask('document.list', {})).toHaveLength(40);
  expect((await engine.ask('case.summary', {})).undo).toMatchObject({ entries: 40 });
  await engine.close();
});

test('a long document of which half was stored when the process was killed leaves nothing behind', async () => {
  const sources = join(temporary.path, 'sources');
  mkdirSync(sources);
  const lines = Array.from({ length: 30_000 }, (_each, at) => `Line ${at} says ${at * 7}.`);
  writeFileSync(join(sources, 'long.txt'), lines.join('\n'));
  await killAt('import', 'half stored', 3);

  const engine = testEngine();
  await engine.ask('case.open', { folder });
  expect(await engine.ask('document.list', {})).toEqual([]);
  await engine.settled();
  const session = engine.session();
  if (session === undefined) throw new Error('no case');
  for (const table of [
    'document',
    'file',
    'passage',
    'quantity',
    'number_entry',
    'document_text',
    'history',
  ]) {
    const left = session.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([table, left]).toEqual([table, 0]);
  }
  expect(await verifyCase(session)).toMatchObject({ problems: [] });
  expect(
    readdirSync(session.opened.folder.files, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ),
  ).toEqual([]);

  expect(await engine.ask('import.jobs', {})).toMatchObject([
    { state: 'interrupted', files: [{ fileName: 'long.txt', state: 'waiting' }] },
  ]);
  await engine.ask('import.resume', {});
  await engine.settled();
  expect(await engine.ask('document.list', {})).toMatchObject([{ passages: 30_000 }]);
  expect(await verifyCase(session)).toMatchObject({ problems: [] });
  await engine.close();
});

test('a document that was being read again when the process was killed is as it was before', async () => {
  const lines = Array.from({ length: 30_000 }, (_each, at) => `Line ${at} says ${at * 7}.`);
  const first = testEngine();
  await first.ask('case.create', { folder, name: 'K', reviewer: 'Ana' });
  await first.ask('import.start', {
    paths: writeFiles(temporary.path, { 'long.txt': lines.join('\n') }),
    role: 'source',
  });
  await first.settled();
  const before = await first.ask('document.list', {});
  await first.close();
  await killAt('reread', 'half stored', 3);

  const engine = testEngine();
  await engine.ask('case.open', { folder });
  await engine.settled();
  expect(await engine.ask('document.list', {})).toEqual(before);
  expect(await engine.ask('version.list', {})).toEqual([]);
  expect(await engine.ask('version.rereading', {})).toEqual([]);
  const session = engine.session();
  if (session === undefined) throw new Error('no case');
  expect(row(session.database, 'SELECT count(*) AS count FROM document')).toEqual({ count: 1 });
  expect(row(session.database, 'SELECT count(*) AS count FROM passage')).toEqual({ count: 30_001 });
  expect(await verifyCase(session)).toMatchObject({ problems: [] });
  await engine.close();
});
