import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportFile, ImportJob } from '../../src/shared/contract.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { lineParser, testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let folder: string;
let engine: TestEngine;
beforeEach(async () => {
  temporary = temporaryFolder();
  folder = join(temporary.path, 'a.corroborate');
  engine = testEngine();
  await engine.ask('case.create', { folder, name: 'Q', reviewer: 'Ana' });
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

const files = async (): Promise<readonly ImportFile[]> =>
  (await engine.ask('import.jobs', {})).flatMap((job) => job.files);
const states = async (): Promise<readonly string[]> => (await files()).map((file) => file.state);
const jobStates = async (): Promise<readonly ImportJob['state'][]> =>
  (await engine.ask('import.jobs', {})).map((job) => job.state);
const titles = async (): Promise<readonly string[]> =>
  (await engine.ask('document.list', {})).map((document) => document.fileName).sort();

/** Asks again until the queue is in this state. */
async function until(wanted: () => Promise<boolean>): Promise<void> {
  while (!(await wanted())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** As the program does: the case is closed where it is and opened by a process that knows nothing of before. */
async function reopen(): Promise<void> {
  await engine.close();
  engine = testEngine(lineParser(), 'later');
  await engine.ask('case.open', { folder });
}

/** Four files are taken up at a time: these keep all others waiting for as long as nobody stops them. */
const stuck = { '1.txt': 'hang 1', '2.txt': 'hang 2', '3.txt': 'hang 3', '4.txt': 'hang 4' };

describe('an import of several files', () => {
  test('is one step of the history, also among others', async () => {
    const first = writeFiles(temporary.path, { 'a.txt': 'A 1.', 'b.txt': 'B 2.', 'c.txt': 'C 3.' });
    const second = writeFiles(temporary.path, { 'd.txt': 'D 4.', 'e.txt': 'E 5.' });
    await engine.ask('import.start', { paths: first, role: 'source' });
    // The step that began first is the earlier one, whichever file is read first.
    await until(async () => (await titles()).length > 0);
    await engine.ask('import.start', { paths: second, role: 'source' });
    await engine.settled();
    expect(await engine.ask('history.undo', {})).toMatchObject({ action: 'document.import', entries: 2 });
    expect(await titles()).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect((await engine.ask('case.summary', {})).undo).toMatchObject({ entries: 3 });
    await engine.ask('history.undo', {});
    expect(await titles()).toEqual([]);
    expect((await engine.ask('case.summary', {})).undo).toBeUndefined();
    await engine.ask('history.redo', {});
    await engine.ask('history.redo', {});
    expect(await titles()).toHaveLength(5);
  });

  test('that is undone while it runs is stopped first, and what was stopped can be tried again', async () => {
    const paths = writeFiles(temporary.path, { 'a.txt': 'A 1.', 'b.txt': 'B 2.', ...stuck, 'z.txt': 'Z 9.' });
    await engine.ask('import.start', { paths, role: 'source' });
    await until(async () => (await titles()).length === 2);
    expect(await engine.ask('history.undo', {})).toMatchObject({ entries: 2 });
    await engine.settled();
    expect(await titles()).toEqual([]);
    expect(await states()).toEqual([
      'done',
      'done',
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    const [job] = await engine.ask('import.jobs', {});
    await engine.ask('import.retry', { jobId: job?.id, position: 6 });
    await engine.settled();
    expect(await titles()).toEqual(['z.txt']);
    // What was taken back stays so: this is a step of its own.
    expect((await engine.ask('case.summary', {})).undo).toMatchObject({ subject: 'z.txt', entries: 1 });
  });
});

test('the sample case begins with its documents: there is nothing to undo', async () => {
  const samples = join(temporary.path, 'sample');
  mkdirSync(join(samples, 'sources'), { recursive: true });
  writeFiles(samples, { 'report.txt': 'Of 12 ships 3 were lost.' });
  writeFiles(join(samples, 'sources'), { 'log.txt': '12 ships.', 'law.txt': 'law 1' });
  await engine.ask('case.createSample', {
    folder: join(temporary.path, 'sample.corroborate'),
    samples,
    name: 'Sample',
    reviewer: 'Ana',
  });
  await engine.settled();
  expect(await engine.ask('case.summary', {})).toMatchObject({ documents: 3 });
  expect((await engine.ask('case.summary', {})).undo).toBeUndefined();
  expect(await engine.refusal('history.undo', {})).toBe('nothing-to-undo');
});

describe('the queue', () => {
  test('pauses and goes on as a whole', async () => {
    const paths = writeFiles(temporary.path, { ...stuck, 'y.txt': 'Y 8.', 'z.txt': 'Z 9.' });
    await engine.ask('import.start', { paths, role: 'source' });
    await engine.ask('import.pause', {});
    expect(await engine.ask('import.jobs', {})).toMatchObject([{ state: 'running', paused: true }]);
    for (const position of [0, 1, 2, 3]) {
      const [job] = await engine.ask('import.jobs', {});
      await engine.ask('import.cancel', { jobId: job?.id, position });
    }
    await until(async () => (await jobStates())[0] === 'paused');
    expect(await states()).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
      'waiting',
      'waiting',
    ]);
    await engine.ask('import.resume', {});
    await engine.settled();
    expect(await titles()).toEqual(['y.txt', 'z.txt']);
  });

  test('puts single files aside, also in the middle of being read, and takes them up again', async () => {
    const paths = writeFiles(temporary.path, { ...stuck, 'y.txt': 'Y 8.', 'z.txt': 'Z 9.' });
    const { jobId } = await engine.ask('import.start', { paths, role: 'source' });
    await engine.ask('import.pause', { jobId, position: 5 });
    for (const position of [0, 1, 2, 3]) await engine.ask('import.pause', { jobId, position });
    await until(async () => (await jobStates())[0] === 'paused');
    expect(await states()).toEqual(['paused', 'paused', 'paused', 'paused', 'done', 'paused']);
    await engine.ask('import.resume', { jobId, position: 5 });
    await until(async () => (await states())[5] === 'done');
    expect((await states()).slice(0, 4)).toEqual(['paused', 'paused', 'paused', 'paused']);
    await engine.ask('import.cancel', {});
    expect(await jobStates()).toEqual(['cancelled']);
  });

  test('tries again what failed, with the files as they are now', async () => {
    const paths = writeFiles(temporary.path, { 'a.txt': 'A 1.', 'b.txt': 'refuse', 'c.txt': 'refuse' });
    await engine.ask('import.start', { paths, role: 'source' });
    await engine.settled();
    expect(await states()).toEqual(['done', 'refused', 'refused']);
    writeFiles(temporary.path, { 'b.txt': 'B 2.' });
    await engine.ask('import.retry', {});
    await engine.settled();
    expect(await states()).toEqual(['done', 'done', 'refused']);
    expect((await engine.ask('case.summary', {})).undo).toMatchObject({ entries: 2 });
  });

  test('keeps what became of each file until it is taken off the list', async () => {
    const paths = writeFiles(temporary.path, { 'a.txt': 'A 1.', 'b.txt': 'refuse', 'c.txt': 'A 1.' });
    await engine.ask('import.start', { paths, role: 'source' });
    await engine.settled();
    const before = await engine.ask('import.jobs', {});
    await reopen();
    expect(await engine.ask('import.jobs', {})).toEqual(JSON.parse(JSON.stringify(before)));
    await engine.ask('import.clear', {});
    await reopen();
    expect(await engine.ask('import.jobs', {})).toEqual([]);
  });

  test.each(['import.pause', 'import.resume', 'import.cancel', 'import.retry', 'import.clear'] as const)(
    '%s says when the job is no longer there',
    async (method) => {
      expect(await engine.refusal(method, { jobId: 'gone' })).toBe('not-found');
    },
  );
});

describe('a case that was closed before everything was imported', () => {
  const chosen = { ...stuck, 'w.txt': 'W 6.', 'x.txt': 'X 7.', 'y.txt': 'Y 8.', 'z.txt': 'Z 9.' };

  async function interrupt(): Promise<void> {
    const paths = writeFiles(temporary.path, { 'a.txt': 'A 1.', ...chosen });
    await engine.ask('import.start', { paths, role: 'source' });
    await until(async () => (await titles()).length === 1);
    await reopen();
  }

  test('waits to be told to go on, and does then', async () => {
    await interrupt();
    await engine.settled();
    expect(await engine.ask('import.jobs', {})).toMatchObject([{ state: 'interrupted', paused: true }]);
    expect(await states()).toEqual(['done', ...Object.keys(chosen).map(() => 'waiting')]);
    expect(await titles()).toEqual(['a.txt']);
    writeFiles(temporary.path, { '1.txt': 'hang no more 1.' });
    for (const position of [1, 2, 3, 4]) {
      const [job] = await engine.ask('import.jobs', {});
      await engine.ask('import.cancel', { jobId: job?.id, position });
    }
    await engine.ask('import.resume', {});
    await engine.settled();
    expect(await titles()).toEqual(['a.txt', 'w.txt', 'x.txt', 'y.txt', 'z.txt']);
    // Nothing was done in between: it is still the one import that the person began.
    expect((await engine.ask('case.summary', {})).undo).toMatchObject({ subject: 'a.txt', entries: 5 });
  });

  test('names files that have changed or are gone since, and imports a changed one when told to', async () => {
    await interrupt();
    writeFiles(temporary.path, { 'x.txt': 'X 7, and more.' });
    rmSync(join(temporary.path, 'y.txt'));
    const [job] = await engine.ask('import.jobs', {});
    for (const position of [1, 2, 3, 4]) await engine.ask('import.cancel', { jobId: job?.id, position });
    await engine.ask('import.resume', { jobId: job?.id });
    await engine.settled();
    expect((await files()).slice(5)).toMatchObject([
      { fileName: 'w.txt', state: 'done' },
      { fileName: 'x.txt', state: 'refused', failure: { kind: 'file-changed', fileName: 'x.txt' } },
      { fileName: 'y.txt', state: 'refused', failure: { kind: 'file-missing', fileName: 'y.txt' } },
      { fileName: 'z.txt', state: 'done' },
    ]);
    await engine.ask('import.retry', { jobId: job?.id, position: 6 });
    await engine.settled();
    expect(await titles()).toContain('x.txt');
  });

  test('forgets them when told to', async () => {
    await interrupt();
    const [job] = await engine.ask('import.jobs', {});
    await engine.ask('import.clear', {});
    expect(await jobStates()).toEqual(['interrupted']);
    await engine.ask('import.clear', { jobId: job?.id });
    expect(await jobStates()).toEqual([]);
    await reopen();
    expect(await jobStates()).toEqual([]);
    expect(await titles()).toEqual(['a.txt']);
  });

  test('taken up after other things were done is a step of its own', async () => {
    await interrupt();
    await engine.ask('case.rename', { name: 'R' });
    const [job] = await engine.ask('import.jobs', {});
    await engine.ask('import.resume', { jobId: job?.id, position: 8 });
    await until(async () => (await states())[8] === 'done');
    expect((await engine.ask('case.summary', {})).undo).toMatchObject({ subject: 'z.txt', entries: 1 });
  });
});

test('a thousand files come in with one request, and go with one undo', async () => {
  const sources = join(temporary.path, 'sources');
  mkdirSync(sources);
  for (let index = 0; index < 1000; index += 1) {
    writeFileSync(
      join(sources, `${index}.txt`),
      index % 100 === 7 ? 'refuse' : `File ${index} says ${index * 3}.`,
    );
  }
  await engine.ask('import.start', { paths: [sources], role: 'source' });
  await engine.settled();
  const counts = Map.groupBy(await states(), (state) => state);
  expect([counts.get('done')?.length, counts.get('refused')?.length]).toEqual([990, 10]);
  expect(await titles()).toHaveLength(990);
  expect((await engine.ask('case.summary', {})).undo).toMatchObject({ entries: 990 });
  await engine.ask('history.undo', {});
  expect(await titles()).toEqual([]);
  await engine.ask('history.redo', {});
  expect(await titles()).toHaveLength(990);
});

describe('a long document', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => `Line ${index} says ${index * 7}.`).join('\n');

  test('keeps nobody waiting while it is stored', async () => {
    const paths = writeFiles(temporary.path, { 'short.txt': 'Short 1.', 'long.txt': long });
    await engine.ask('import.start', { paths: paths.slice(0, 1), role: 'source' });
    await engine.settled();
    await engine.ask('import.start', { paths: paths.slice(1), role: 'source' });
    await until(async () => (await states())[1] === 'storing');
    const answered: string[] = [];
    const stored = engine.settled().then(() => answered.push('stored'));
    const found = await engine.ask('search.query', { query: 'short', limit: 5 });
    answered.push('searched');
    const hidden = await engine.ask('search.query', { query: '"Line 0 says"', limit: 5 });
    const listed = await titles();
    answered.push('listed');
    await stored;
    expect(answered).toEqual(['searched', 'listed', 'stored']);
    expect(found.total).toBeGreaterThan(0);
    // What is not yet whole is not there.
    expect([hidden.total, listed]).toEqual([0, ['short.txt']]);
    expect((await engine.ask('search.query', { query: '"Line 0 says"', limit: 5 })).total).toBe(1);
  });

  test('is stopped in the middle of being stored, and leaves nothing', async () => {
    const paths = writeFiles(temporary.path, { 'long.txt': long });
    const { jobId } = await engine.ask('import.start', { paths, role: 'source' });
    await until(async () => (await states())[0] === 'storing');
    await engine.ask('import.cancel', { jobId });
    await engine.settled();
    expect(await states()).toEqual(['cancelled']);
    const database = engine.session()?.database;
    for (const table of [
      'document',
      'file',
      'passage',
      'quantity',
      'number_entry',
      'document_text',
      'history',
    ]) {
      expect([table, database?.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
    }
    expect(() =>
      database?.exec("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)"),
    ).not.toThrow();
    expect(existsSync(join(folder, 'files', 'incoming', 'id2'))).toBe(false);
  });
});
