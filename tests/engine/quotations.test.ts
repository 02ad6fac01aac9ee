import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FindingEntry } from '../../src/shared/contract.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;
beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine();
  await engine.ask('case.create', { folder: `${temporary.path}/a.corroborate`, name: 'A', reviewer: 'Ana' });
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

async function importFiles(
  role: 'report' | 'source',
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = temporary.path;
  await engine.ask('import.start', { paths: writeFiles(folder, files), role });
  await engine.settled();
}

async function quotations(): Promise<FindingEntry[]> {
  return (await engine.ask('finding.list', {})).filter(({ quotation }) => quotation !== undefined);
}

const report =
  'The keeper wrote that “the lamp was lit on forty nights of the winter” and left.\nHe said “nobody has ever thanked me for it”.';
const diary = 'Diary of the keeper.\nI note that the lamp was lit on forty nights of the winter, no more.';

test('a quotation is found in a source that nobody has linked, with its place there', async () => {
  await importFiles('report', { 'report.txt': report });
  expect(await quotations()).toEqual([]);
  await importFiles('source', { 'diary.txt': diary });
  const [found, ...others] = await quotations();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: 'quotation', holds: true, severity: 'info' });
  const source = found?.quotation?.source;
  expect(source).toBeDefined();
  const read = await engine.ask('document.read', { documentId: source?.documentId ?? '' });
  const passage = read.paragraphs.find(({ end }) => end > (source?.start ?? 0));
  expect(passage?.text.slice((source?.start ?? 0) - passage.start, (source?.end ?? 0) - passage.start)).toBe(
    'the lamp was lit on forty nights of the winter',
  );
});

test('linking a source raises the doubt about a quotation that it lacks, and taking the link back ends it', async () => {
  await importFiles('report', { 'report.txt': report });
  await importFiles('source', { 'diary.txt': diary });
  const [source] = (await engine.ask('document.list', {})).filter(({ role }) => role === 'source');
  const documents = await engine.ask('document.list', {});
  const reportId = documents.find(({ role }) => role === 'report')?.id ?? '';
  const paragraph = (await engine.ask('document.read', { documentId: reportId })).paragraphs.at(-1);
  await engine.ask('evidence.link', {
    target: { kind: 'paragraph', id: paragraph?.id ?? '' },
    documentId: source?.id ?? '',
    start: 0,
    end: 12,
    stance: 'supports',
  });
  await engine.settled();
  const doubts = (await quotations()).filter(({ holds }) => holds === false);
  expect(doubts).toMatchObject([{ severity: 'warning', found: 'nobody has ever thanked me for it' }]);
  await engine.ask('finding.dismiss', { findingId: doubts[0]?.id ?? '', reason: 'Said to us.' });
  expect((await quotations()).find(({ holds }) => holds === false)?.dismissed?.reason).toBe('Said to us.');
  await engine.ask('history.undo', {});
  await engine.ask('history.undo', {});
  await engine.settled();
  expect((await quotations()).filter(({ holds }) => holds === false)).toEqual([]);
});

test('a quotation that differs by a word shows which', async () => {
  await importFiles('report', { 'report.txt': report.replace('forty', 'fifty') });
  await importFiles('source', { 'diary.txt': diary });
  const [found] = await quotations();
  expect(found).toMatchObject({ holds: false, severity: 'warning' });
  expect(found?.quotation?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'quoted', text: 'fifty' },
    { kind: 'source', text: 'forty' },
  ]);
});
