import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOverview } from '../../src/engine/overview/read-overview.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let folder: TemporaryFolder;
let engine: TestEngine;
beforeEach(() => {
  folder = temporaryFolder();
  engine = testEngine();
});
afterEach(async () => {
  await engine.close();
  folder.remove();
});

/** A report of paragraphs, and sources, with everything proposed. */
async function caseOf(report: string, sources: Readonly<Record<string, string>>): Promise<void> {
  await engine.ask('case.create', { folder: `${folder.path}/a`, name: 'Lights', reviewer: 'Ana' });
  await engine.ask('import.start', {
    paths: writeFiles(folder.path, { 'report.txt': report }),
    role: 'report',
  });
  await engine.settled();
  if (Object.keys(sources).length === 0) return;
  await engine.ask('import.start', { paths: writeFiles(folder.path, sources), role: 'source' });
  await engine.settled();
}

const report = 'Keepers of lights were 412\nShips in distress were 1206 and 38 of them sank';
const sources = {
  'yearbook.txt': 'Keepers of lights were 412 in all',
  'log.txt': 'Ships in distress were 1206 in all\nOf them 38 sank',
};

async function link(statisticId: string, documentId: string): Promise<void> {
  await engine.ask('evidence.link', {
    target: { kind: 'statistic', id: statisticId },
    documentId,
    start: 3,
    end: 12,
    stance: 'supports',
  });
}

async function overview(minutesFromUtc = 0) {
  return engine.ask('overview.read', { minutesFromUtc });
}

test('without a report there is nothing yet', async () => {
  await engine.ask('case.create', { folder: `${folder.path}/a`, name: 'Lights', reviewer: 'Ana' });
  expect(await overview()).toMatchObject({ sections: [], days: [], sources: [], markers: 0 });
});

test('counts the states of statistics by paragraph', async () => {
  await caseOf(report, {});
  await engine.ask('verdict.set', { statisticId: 's1', verdict: 'not-a-statistic' });
  const [section] = (await overview()).sections;
  expect(section?.counts).toEqual({ verified: 0, candidate: 0, doubt: 0, open: 2, dismissed: 1 });
  expect(section?.paragraphs.map(({ label, counts }) => [label, counts.open])).toEqual([
    ['1', 0],
    ['2', 2],
  ]);
});

test('sources are weighed by what rests on them, and by what rests on nothing else', async () => {
  await caseOf(report, sources);
  const documents = await engine.ask('document.list', {});
  const idOf = (fileName: string): string => documents.find((each) => each.fileName === fileName)?.id ?? '';
  await link('s1', idOf('yearbook.txt'));
  await link('s2', idOf('log.txt'));
  await link('s2', idOf('yearbook.txt'));
  await link('s3', idOf('log.txt'));
  expect(
    (await overview()).sources.map(({ title, linked, alone }) => [title, linked.map(({ id }) => id), alone]),
  ).toEqual([
    ['log.txt', ['s2', 's3'], 1],
    ['yearbook.txt', ['s1', 's2'], 1],
  ]);

  await engine.ask('document.remove', { documentId: idOf('log.txt') });
  expect((await overview()).sources.map(({ title, alone }) => [title, alone])).toEqual([['yearbook.txt', 2]]);
});

test('the best proposal counts for a source only where nothing is linked', async () => {
  await caseOf(report, sources);
  const proposed = (await overview()).sources.flatMap((source) =>
    source.proposed.map(({ id }) => `${source.title} ${id}`),
  );
  expect(proposed).toContain('yearbook.txt s1');
  const documents = await engine.ask('document.list', {});
  await link('s1', documents.find(({ fileName }) => fileName === 'log.txt')?.id ?? '');
  const now = (await overview()).sources.find(({ title }) => title === 'yearbook.txt');
  expect(now?.proposed.map(({ id }) => id)).not.toContain('s1');
});

test('verdicts are counted by the day of whoever asks; what was taken back is not decided', async () => {
  await caseOf(report, {});
  await engine.ask('verdict.set', { statisticId: 's1', verdict: 'cannot-verify', note: 'No.' });
  await engine.ask('verdict.set', { statisticId: 's2', verdict: 'cannot-verify', note: 'No.' });
  await engine.ask('history.undo', {});
  expect((await overview()).days).toEqual([{ day: '2026-11-23', verdicts: 2, decided: 1 }]);
  expect((await overview(13 * 60)).days.map(({ day }) => day)).toEqual(['2026-11-24']);
});

test('open work is named for everybody who reads', async () => {
  await caseOf(report, {});
  await engine.ask('verdict.set', { statisticId: 's1', verdict: 'cannot-verify', note: 'No.' });
  await engine.ask('case.setReviewer', { reviewer: 'Bea' });
  expect((await overview()).reviewers).toEqual([
    { name: 'Bea', given: 0, left: 2, next: 's2' },
    { name: 'Ana', given: 1, left: 2, next: 's2' },
  ]);
});

test('answers of a thousand statistics and a thousand sources come out of few statements', async () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => `Row ${index} of lights has`);
  await caseOf(numbers.join('\n'), {});
  const session = engine.session();
  if (session === undefined) throw new Error('No case');
  // No timing: the shape of the answer, and that each statistic is counted once.
  const read = readOverview(session, 0);
  expect(read.sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1000);
});
