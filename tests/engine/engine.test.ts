import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract, type EngineMethod } from '../../src/shared/contract.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { lineParser, testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;
let folder: string;

beforeEach(() => {
  temporary = temporaryFolder();
  folder = join(temporary.path, 'a.corroborate');
  engine = testEngine();
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

async function newCase(): Promise<void> {
  await engine.ask('case.create', { folder, name: 'Chile', reviewer: 'Ana' });
}

async function importFiles(
  files: Readonly<Record<string, string>>,
  role: 'report' | 'source' | 'law' | 'auto' = 'auto',
): Promise<void> {
  await engine.ask('import.start', { paths: writeFiles(temporary.path, files), role });
  await engine.settled();
}

/** A case with a report of three statistics and one source. */
async function filledCase(): Promise<void> {
  await newCase();
  await importFiles({ 'report.txt': 'In 2004 there were 3,719 children and 55 adults.' }, 'report');
  await importFiles({ 'source.txt': 'The survey counted 3.719 children.\nSomething else.' }, 'source');
}

describe('without a case', () => {
  test('everything that needs one says so', async () => {
    for (const method of [
      'case.summary',
      'document.list',
      'report.statistics',
      'history.undo',
      'import.jobs',
    ] as const) {
      expect(await engine.refusal(method, {})).toBe('no-case-open');
    }
  });

  test('requests of the wrong shape and of unknown methods are refused', async () => {
    expect(await engine.refusal('case.create', { folder } as never)).toBe('invalid-request');
    expect(await engine.refusal('toString' as EngineMethod, {})).toBe('invalid-request');
  });
});

describe('a case', () => {
  test('gets the ending of its kind and keeps name and reviewer', async () => {
    const made = await engine.ask('case.create', {
      folder: join(temporary.path, 'b'),
      name: 'B',
      reviewer: 'Ana',
    });
    expect(made).toMatchObject({
      folder: join(temporary.path, 'b.corroborate'),
      name: 'B',
      reviewer: 'Ana',
      access: 'read-write',
    });
    await engine.ask('case.close', {});
    expect(await engine.ask('case.open', { folder: made.folder })).toEqual(made);
  });

  test('can be renamed and handed over, and both undone', async () => {
    await newCase();
    await engine.ask('case.rename', { name: 'Peru' });
    await engine.ask('case.setReviewer', { reviewer: 'Ben' });
    expect(await engine.ask('case.summary', {})).toMatchObject({
      name: 'Peru',
      reviewer: 'Ben',
      undo: { action: 'case.setReviewer', subject: 'Ben', entries: 1 },
    });
    await engine.ask('history.undo', {});
    await engine.ask('history.undo', {});
    expect(await engine.ask('case.summary', {})).toMatchObject({
      name: 'Chile',
      reviewer: 'Ana',
      redo: { action: 'case.rename', subject: 'Peru', entries: 1 },
    });
  });

  test('that cannot be opened leaves the one that is open', async () => {
    await newCase();
    expect(await engine.refusal('case.open', { folder: join(temporary.path, 'gone') })).toBe(
      'case-not-found',
    );
    expect(await engine.refusal('case.create', { folder, name: 'Again', reviewer: 'Ana' })).toBe(
      'case-exists',
    );
    expect(await engine.refusal('case.open', { folder: temporary.path })).toBe('not-a-case');
  });

  test('opened again stays open for writing', async () => {
    await newCase();
    expect(await engine.ask('case.open', { folder })).toMatchObject({ access: 'read-write', name: 'Chile' });
  });

  test('open in another engine can be read there and changed only here', async () => {
    await filledCase();
    const second = testEngine();
    expect(await second.ask('case.open', { folder, reviewer: 'Ben' })).toMatchObject({
      access: 'read-only',
      reviewer: 'Ben',
    });
    for (const [method, input] of [
      ['case.rename', { name: 'x' }],
      ['verdict.set', { statisticId: 's1', verdict: 'verified' }],
      ['import.start', { paths: ['x'], role: 'auto' }],
      ['history.undo', {}],
      ['document.remove', { documentId: 'x' }],
    ] as const) {
      expect(await second.refusal(method, input as never)).toBe('case-read-only');
    }
    expect(await second.ask('report.statistics', {})).toHaveLength(3);
    expect(await second.ask('statistic.candidates', { statisticId: 's2' })).toEqual(
      await engine.ask('statistic.candidates', { statisticId: 's2' }),
    );
    await second.close();
  });
});

describe('importing', () => {
  test('reports what was found in every file, and why one was refused', async () => {
    await newCase();
    await importFiles({ 'a.txt': 'One 1.\nTwo 2.', 'b.txt': 'refuse this', 'c.txt': '' });
    const [job] = await engine.ask('import.jobs', {});
    expect(job?.state).toBe('done');
    expect(job?.files).toMatchObject([
      { fileName: 'a.txt', state: 'done', found: { paragraphs: 2, quantities: 2 } },
      { fileName: 'b.txt', state: 'refused', failure: { kind: 'damaged' } },
      { fileName: 'c.txt', state: 'refused', failure: { kind: 'file-empty' } },
    ]);
  });

  test('keeps the original under its hash and nothing of a refused file', async () => {
    await newCase();
    await importFiles({ 'a.txt': 'One 1.', 'b.txt': 'refuse this' });
    const [document] = await engine.ask('document.list', {});
    const sha256 = document?.sha256 ?? '';
    expect(readFileSync(join(folder, 'files', sha256.slice(0, 2), sha256), 'utf8')).toBe('One 1.');
    const kept = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual([sha256]);
  });

  test('recognises the same content under another name, also within one folder', async () => {
    await newCase();
    await importFiles({ 'a.txt': 'One.', 'b.txt': 'One.', 'c.txt': 'Two.' });
    const [job] = await engine.ask('import.jobs', {});
    expect(job?.files.map((file) => file.state).sort()).toEqual(['done', 'done', 'duplicate']);
    expect(job?.files.find((file) => file.state === 'duplicate')).toMatchObject({
      failure: { kind: 'duplicate', existingTitle: expect.stringMatching(/^[ab]\.txt$/) },
    });
    expect(await engine.ask('document.list', {})).toHaveLength(2);
  });

  test('walks folders, passes over hidden files and does not follow circles', async () => {
    await newCase();
    const sources = join(temporary.path, 'sources');
    mkdirSync(join(sources, 'deep'), { recursive: true });
    writeFiles(sources, { 'a.txt': 'A.', '.hidden': 'x', 'Thumbs.db': 'x', '~$a.docx': 'x' });
    writeFiles(join(sources, 'deep'), { 'b.txt': 'B.' });
    symlinkSync(sources, join(sources, 'deep', 'circle'));
    await engine.ask('import.start', { paths: [sources], role: 'auto' });
    await engine.settled();
    expect(
      (await engine.ask('document.list', {})).map((document) => `${document.role} ${document.path}`).sort(),
    ).toEqual(['source a.txt', 'source deep/b.txt']);
  });

  test('says when there is nothing to import, and when a file is not there', async () => {
    await newCase();
    mkdirSync(join(temporary.path, 'empty'));
    expect(
      await engine.refusal('import.start', { paths: [join(temporary.path, 'empty')], role: 'auto' }),
    ).toBe('not-found');
    await engine.ask('import.start', { paths: [join(temporary.path, 'gone.txt')], role: 'auto' });
    await engine.settled();
    const jobs = await engine.ask('import.jobs', {});
    expect(jobs[0]?.files[0]?.failure).toEqual({ kind: 'file-missing', fileName: 'gone.txt' });
  });

  test('a fault of the program on one file is that file’s alone', async () => {
    const bugs: unknown[] = [];
    const faulty = testEngine(
      { ...lineParser(), parse: () => Promise.reject(new Error('a slip')) },
      'id',
      (error) => {
        bugs.push(error);
      },
    );
    await faulty.ask('case.create', { folder, name: 'F', reviewer: 'Ana' });
    await faulty.ask('import.start', { paths: writeFiles(temporary.path, { 'a.txt': 'A' }), role: 'auto' });
    await faulty.settled();
    const jobs = await faulty.ask('import.jobs', {});
    expect(jobs[0]).toMatchObject({
      state: 'done',
      files: [{ state: 'refused', failure: { kind: 'internal' } }],
    });
    expect(bugs).toHaveLength(1);
    await faulty.close();
  });

  test('cancelling stops the file under way and those that wait, and the case stays as it was', async () => {
    await newCase();
    const paths = writeFiles(temporary.path, { 'a.txt': 'hang', 'b.txt': 'hang too', 'c.txt': 'C.' });
    const { jobId } = await engine.ask('import.start', { paths, role: 'source' });
    await engine.ask('import.cancel', { jobId });
    await engine.settled();
    const [job] = await engine.ask('import.jobs', {});
    expect(job?.state).toBe('cancelled');
    expect(job?.files.map((file) => file.state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await engine.ask('document.list', {})).toEqual([]);
    expect(existsSync(join(folder, 'files', 'incoming', 'id2'))).toBe(false);
    await engine.ask('import.clear', {});
    expect(await engine.ask('import.jobs', {})).toEqual([]);
  });

  test.each([
    ['one file alone into an empty case', ['a.txt'], false, ['report']],
    ['a law alone', ['law.txt'], false, ['law']],
    ['two files at once', ['a.txt', 'b.txt'], false, ['source', 'source']],
    ['one file into a case with a report', ['a.txt'], true, ['report', 'source']],
  ])('under "auto", %s', async (_, names, hasReport, roles) => {
    await newCase();
    if (hasReport) await importFiles({ 'first.txt': 'First.' });
    await importFiles(Object.fromEntries(names.map((name) => [name, `${name.replace('.txt', '')} text`])));
    expect((await engine.ask('document.list', {})).map((document) => document.role)).toEqual(roles);
  });

  test('a second report takes the place of the first, and undo brings it back', async () => {
    await newCase();
    await importFiles({ 'draft1.txt': 'One 1.' }, 'report');
    await importFiles({ 'draft2.txt': 'Two 2.' }, 'report');
    expect((await engine.ask('document.list', {})).map((document) => document.fileName)).toEqual([
      'draft2.txt',
    ]);
    await engine.ask('history.undo', {});
    expect((await engine.ask('document.list', {})).map((document) => document.fileName)).toEqual([
      'draft1.txt',
    ]);
    await engine.ask('history.redo', {});
    expect((await engine.ask('document.list', {})).map((document) => document.fileName)).toEqual([
      'draft2.txt',
    ]);
  });

  test('a removed document is not found any more, undo brings it back with all that is in it', async () => {
    await filledCase();
    const source = (await engine.ask('document.list', {})).find((document) => document.role === 'source');
    const documentId = source?.id ?? '';
    await engine.ask('document.remove', { documentId });
    expect((await engine.ask('search.query', { query: 'survey', limit: 10 })).total).toBe(0);
    expect(await engine.refusal('document.read', { documentId })).toBe('not-found');
    await engine.ask('history.undo', {});
    expect((await engine.ask('search.query', { query: 'survey', limit: 10 })).total).toBe(1);
    expect((await engine.ask('document.read', { documentId })).paragraphs).toHaveLength(2);
  });

  test('a removed document can be imported again', async () => {
    await filledCase();
    const source = (await engine.ask('document.list', {})).find((document) => document.role === 'source');
    await engine.ask('document.remove', { documentId: source?.id ?? '' });
    await engine.ask('import.start', { paths: [join(temporary.path, 'source.txt')], role: 'source' });
    await engine.settled();
    expect(
      (await engine.ask('document.list', {})).filter((document) => document.role === 'source'),
    ).toHaveLength(1);
  });
});

describe('documents', () => {
  test('are read as they were parsed, and every place in them is where it says', async () => {
    await filledCase();
    const [report] = await engine.ask('document.list', {});
    const content = await engine.ask('document.read', { documentId: report?.id ?? '' });
    expect(contract['document.read'].output.safeParse(content).error).toBeUndefined();
    expect(content.paragraphs).toMatchObject([{ id: 'p1', label: '1', kind: 'numbered' }]);
    const [paragraph] = content.paragraphs;
    const anchor = await engine.ask('document.anchor', {
      documentId: report?.id ?? '',
      start: paragraph?.start ?? 0,
      end: (paragraph?.start ?? 0) + 7,
    });
    expect(anchor.quote).toMatchObject({ exact: 'In 2004', prefix: '1. ' });
  });

  test('are described by people, and that can be undone', async () => {
    await filledCase();
    const source = (await engine.ask('document.list', {})).find((document) => document.role === 'source');
    const described = await engine.ask('document.describe', {
      documentId: source?.id ?? '',
      title: 'Survey',
      authors: ['Institute'],
      date: '2005',
    });
    expect(described).toMatchObject({
      title: 'Survey',
      authors: ['Institute'],
      date: '2005',
      role: 'source',
    });
    await engine.ask('history.undo', {});
    expect((await engine.ask('document.list', {}))[1]).toEqual(source);
  });

  test('one that is made the report puts the report before among the sources', async () => {
    await filledCase();
    const [report, source] = await engine.ask('document.list', {});
    await engine.ask('document.describe', { documentId: source?.id ?? '', role: 'report' });
    expect((await engine.ask('document.list', {})).map((document) => document.role)).toEqual([
      'source',
      'report',
    ]);
    expect(await engine.ask('case.summary', {})).toMatchObject({ reportId: source?.id });
    await engine.ask('history.undo', {});
    expect(await engine.ask('case.summary', {})).toMatchObject({ reportId: report?.id });
  });
});

describe('verdicts and evidence', () => {
  test('a verdict settles a statistic, with note and name, and all can be taken back', async () => {
    await filledCase();
    await engine.ask('verdict.set', { statisticId: 's2', verdict: 'verified', note: ' as counted ' });
    const state = async () => (await engine.ask('report.statistics', {})).find((each) => each.id === 's2');
    expect(await state()).toMatchObject({ text: '3,719', state: 'verified', verdict: 'verified' });
    expect(await engine.ask('statistic.verdicts', { statisticId: 's2' })).toMatchObject([
      { verdict: 'verified', note: 'as counted', by: 'Ana' },
    ]);
    await engine.ask('verdict.withdraw', { statisticId: 's2' });
    expect((await state())?.verdict).toBeUndefined();
    expect(await engine.ask('history.undo', {})).toEqual({
      action: 'verdict.withdraw',
      subject: '§ 1 · 3,719',
      entries: 1,
    });
    expect(await state()).toMatchObject({ verdict: 'verified' });
    await engine.ask('history.undo', {});
    expect((await state())?.verdict).toBeUndefined();
    expect(await engine.ask('statistic.verdicts', { statisticId: 's2' })).toEqual([]);
  });

  test('a discrepancy needs a reason', async () => {
    await filledCase();
    expect(
      await engine.refusal('verdict.set', { statisticId: 's2', verdict: 'discrepancy', note: '  ' }),
    ).toBe('reason-required');
    await engine.ask('verdict.set', { statisticId: 's2', verdict: 'discrepancy', note: 'Source says 3,720' });
    expect((await engine.ask('case.summary', {})).statistics).toMatchObject({ doubt: 1, total: 3 });
  });

  test('evidence is linked at an exact place and shows at the statistic and at the source', async () => {
    await filledCase();
    const [, source] = await engine.ask('document.list', {});
    const { paragraphs } = await engine.ask('document.read', { documentId: source?.id ?? '' });
    const start = (paragraphs[0]?.start ?? 0) + (paragraphs[0]?.text.indexOf('3.719') ?? 0);
    const linked = await engine.ask('evidence.link', {
      target: { kind: 'statistic', id: 's2' },
      documentId: source?.id ?? '',
      start,
      end: start + 14,
      stance: 'supports',
      match: 'exact',
    });
    expect(linked).toMatchObject({ label: '1', by: 'Ana', anchor: { quote: { exact: '3.719 children' } } });
    expect(await engine.ask('report.evidence', {})).toEqual([linked]);
    expect((await engine.ask('document.list', {}))[1]?.evidenceCount).toBe(1);
    expect((await engine.ask('report.statistics', {}))[1]).toMatchObject({
      evidenceCount: 1,
      state: 'candidate',
    });
    await engine.ask('evidence.unlink', { evidenceId: linked.id });
    expect(await engine.ask('report.evidence', {})).toEqual([]);
    await engine.ask('history.undo', {});
    expect(await engine.ask('report.evidence', {})).toEqual([linked]);
  });

  test('evidence is refused for what is not in the report', async () => {
    await filledCase();
    const [, source] = await engine.ask('document.list', {});
    const link = (target: { kind: 'statistic' | 'paragraph'; id: string }) =>
      engine.refusal('evidence.link', {
        target,
        documentId: source?.id ?? '',
        start: 0,
        end: 5,
        stance: 'supports',
      });
    expect(await link({ kind: 'statistic', id: 's99' })).toBe('not-found');
    expect(await link({ kind: 'paragraph', id: 'p99' })).toBe('not-found');
    expect(await engine.refusal('statistic.candidates', { statisticId: 's99' })).toBe('not-found');
  });

  test('candidates name the source with the same number in another writing', async () => {
    await filledCase();
    const candidates = await engine.ask('statistic.candidates', { statisticId: 's2' });
    expect(candidates[0]).toMatchObject({ documentTitle: 'source.txt', match: 'exact' });
    const [, source] = await engine.ask('document.list', {});
    const { paragraphs } = await engine.ask('document.read', { documentId: source?.id ?? '' });
    const found = candidates[0];
    const offset = (found?.numberStart ?? 0) - (paragraphs[0]?.start ?? 0);
    expect(paragraphs[0]?.text.slice(offset, offset + 5)).toBe('3.719');
  });

  test('candidates follow the sources that come and go', async () => {
    await newCase();
    await importFiles({ 'report.txt': 'There were 3,719 children in 2004.' }, 'report');
    expect(await engine.ask('statistic.candidates', { statisticId: 's1' })).toEqual([]);
    await importFiles({ 'source.txt': 'The survey counted 3.719 children.' }, 'source');
    expect(await engine.ask('statistic.candidates', { statisticId: 's1' })).toHaveLength(1);
    expect((await engine.ask('case.summary', {})).statistics.candidate).toBe(1);
    await engine.ask('history.undo', {});
    await engine.settled();
    expect(await engine.ask('statistic.candidates', { statisticId: 's1' })).toEqual([]);
    expect((await engine.ask('case.summary', {})).statistics.candidate).toBe(0);
  });
});

describe('exports', () => {
  test.each(['verification-html', 'citations-csv', 'citations-csl-json', 'citations-bibtex'] as const)(
    '%s is written as it is previewed',
    async (format) => {
      await filledCase();
      const preview = await engine.ask('export.preview', { format });
      const written = await engine.ask('export.write', { format, path: join(temporary.path, 'out') });
      expect(written).toEqual({
        path: join(temporary.path, 'out'),
        bytes: readFileSync(join(temporary.path, 'out')).length,
      });
      const withoutTime = (text: string): string =>
        text.replace('\ufeff', '').replaceAll(/12:\d\d:\d\d/g, '');
      expect(withoutTime(readFileSync(join(temporary.path, 'out'), 'utf8'))).toBe(withoutTime(preview.text));
    },
  );

  test('the workbook is a workbook, and its preview shows the same numbers', async () => {
    await filledCase();
    const path = join(temporary.path, 'out.xlsx');
    await engine.ask('export.write', { format: 'verification-xlsx', path });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect((await engine.ask('export.preview', { format: 'verification-xlsx' })).text).toContain('3,719');
  });

  test('a place that cannot be written to leaves what was there', async () => {
    await filledCase();
    const path = join(temporary.path, 'missing', 'out.html');
    expect(await engine.refusal('export.write', { format: 'verification-html', path })).toBe('write-failed');
    await newerCaseWithoutReport();
    expect(await engine.refusal('export.preview', { format: 'verification-html' })).toBe('no-report');
  });

  async function newerCaseWithoutReport(): Promise<void> {
    await engine.ask('case.create', { folder: join(temporary.path, 'empty'), name: 'E', reviewer: 'Ana' });
  }
});

test('the sample case is made of the report and what it rests on', async () => {
  const samples = join(temporary.path, 'sample');
  mkdirSync(join(samples, 'sources'), { recursive: true });
  writeFileSync(join(samples, 'report.txt'), 'There are 12.');
  writeFileSync(join(samples, 'sources', 'a.txt'), 'There are 12 of them.');
  writeFileSync(join(samples, 'README.md'), 'About the sample.');
  await engine.ask('case.createSample', { folder, samples, name: 'Sample case', reviewer: 'Ana' });
  await engine.settled();
  expect(
    (await engine.ask('document.list', {})).map((document) => `${document.role} ${document.path}`).sort(),
  ).toEqual(['report report.txt', 'source a.txt']);
});

test('every answer has the shape that the contract promises', async () => {
  await filledCase();
  const inputs: Partial<Record<EngineMethod, unknown>> = {
    'history.list': { limit: 10 },
    'search.query': { query: 'children', limit: 10 },
    'statistic.candidates': { statisticId: 's2' },
    'statistic.verdicts': { statisticId: 's2' },
    'export.preview': { format: 'citations-csv' },
  };
  for (const method of [
    'case.summary',
    'document.list',
    'import.jobs',
    'report.statistics',
    'report.legalReferences',
    'report.evidence',
    'finding.list',
    'history.list',
    'search.query',
    'statistic.candidates',
    'statistic.verdicts',
    'export.preview',
  ] as const) {
    const value = await engine.ask(method, (inputs[method] ?? {}) as never);
    expect([method, contract[method].output.safeParse(value).error]).toEqual([method, undefined]);
  }
});
