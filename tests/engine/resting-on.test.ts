import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;
beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine();
  const folder = join(temporary.path, 'a.corroborate');
  await engine.ask('case.create', { folder, name: 'R', reviewer: 'Ana' });
  const [report = '', source = ''] = writeFiles(temporary.path, {
    'report.txt': 'There were 12 ships and 30 wrecks.\nOf them 7 were lost.',
    'log.txt': '12 ships, 30 wrecks, 7 lost.',
  });
  await engine.ask('import.start', { paths: [report], role: 'report' });
  await engine.settled();
  await engine.ask('import.start', { paths: [source], role: 'source' });
  await engine.settled();
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

test('what rests on a source is counted by what would lose its evidence, and comes back with it', async () => {
  const [, source] = await engine.ask('document.list', {});
  const documentId = source?.id ?? '';
  expect(await engine.ask('document.restingOn', { documentId })).toEqual({
    statistics: 0,
    verdicts: 0,
    paragraphs: 0,
  });
  const link = (kind: 'statistic' | 'paragraph', id: string, start: number) =>
    engine.ask('evidence.link', {
      target: { kind, id },
      documentId,
      start,
      end: start + 2,
      stance: 'supports',
    });
  await link('statistic', 's1', 3);
  await link('statistic', 's1', 5);
  await link('statistic', 's2', 7);
  await link('paragraph', 'p2', 9);
  await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
  await engine.ask('verdict.set', { statisticId: 's2', verdict: 'verified' });
  await engine.ask('verdict.withdraw', { statisticId: 's2' });
  await engine.ask('verdict.set', { statisticId: 's3', verdict: 'verified' });
  expect(await engine.ask('document.restingOn', { documentId })).toEqual({
    statistics: 2,
    verdicts: 1,
    paragraphs: 1,
  });
  const before = await engine.ask('report.evidence', {});
  await engine.ask('document.remove', { documentId });
  expect(await engine.ask('report.evidence', {})).toEqual([]);
  expect(await engine.refusal('document.restingOn', { documentId })).toBe('not-found');
  await engine.ask('history.undo', {});
  expect(await engine.ask('report.evidence', {})).toEqual(before);
});
