import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultLimits, type ParserClient } from '../../src/parser/client.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;

beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine(parserInProcess());
  await engine.ask('case.create', {
    folder: join(temporary.path, 'a.corroborate'),
    name: 'Harbour',
    reviewer: 'Ana',
  });
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

function parserInProcess(): ParserClient {
  return {
    parse: (job) =>
      parseFile(
        { id: 1, path: job.path, fileName: job.fileName, role: job.role, limits: defaultLimits },
        () => undefined,
      ),
    draw: () => Promise.resolve({ ok: true, value: [] }),
    close: () => Promise.resolve(),
  };
}

async function take(role: 'report' | 'source', paths: string[]): Promise<void> {
  await engine.ask('import.start', { paths, role });
  await engine.settled();
}

function workbook(name = 'harbour.xlsx'): string {
  const path = join(temporary.path, name);
  copyFileSync(fileURLToPath(new URL(`../fixtures/sheets/${name}`, import.meta.url)), path);
  return path;
}

test('a number of the report finds its cell, and what is linked keeps the address', async () => {
  await take(
    'report',
    writeFiles(temporary.path, {
      'report.md': '# Harbour\n\n1. In 2016, 480,609 women lived in the district of Old Port in the north.\n',
    }),
  );
  await take('source', [workbook()]);
  const [statistic] = await engine.ask('report.statistics', {});
  const statisticId = statistic?.id ?? '';
  const [best] = await engine.ask('statistic.candidates', { statisticId });
  expect(best).toMatchObject({
    label: 'Poblacion!C6',
    match: 'exact',
    quote:
      'Table 1. Population by region and sex Persons, as of 30 June — North | District: Old Port | 2016 Women: 480,609 | 2016 Men: 471,203 | 2017 Share of women: 50.5% | Check: 951,812',
  });
  const linked = await engine.ask('evidence.link', {
    target: { kind: 'statistic', id: statisticId },
    documentId: best?.documentId ?? '',
    start: best?.numberStart ?? 0,
    end: best?.numberEnd ?? 0,
    stance: 'supports',
  });
  expect(linked.label).toBe('Poblacion!C6');
  expect(linked.anchor.cell).toEqual({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc7111',
    value: 'cell=6,3',
    sheet: 'Poblacion',
    address: 'C6',
  });
  const path = join(temporary.path, 'citations.csv');
  await engine.ask('export.write', { format: 'citations-csv', path, language: 'en' });
  expect(readFileSync(path, 'utf8')).toContain('Poblacion!C6');
});

test.each([
  ['480609', 'Poblacion!C6', ['480,609']],
  ['480.609', 'Poblacion!C6', ['480,609']],
  ['50.494%', 'Poblacion!E6', ['50.5%']],
  ['Saltmarsh', 'Poblacion!B7', ['Saltmarsh']],
  ['north saltmarsh', 'Poblacion!B7', ['North', 'Saltmarsh']],
  ['poblacion!d7', 'Poblacion!D7', ['11,986']],
  ["'Total país'!B2", "'Total país'!B2", ['3.14159']],
])('%s is found in %s', async (query, label, marked) => {
  await take('source', [workbook()]);
  const { groups } = await engine.ask('search.query', { query, limit: 20 });
  const hit = groups[0]?.hits[0];
  expect(hit?.label).toBe(label);
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(marked);
});

test('an address is answered with its cell alone', async () => {
  await take('source', [workbook()]);
  const found = await engine.ask('search.query', { query: "'Total país'!B2", limit: 20 });
  expect(found).toMatchObject({ total: 1, relaxed: false });
  expect(found.groups.flatMap(({ hits }) => hits.map(({ label }) => label))).toEqual(["'Total país'!B2"]);
});

test('a document is read with its sheets', async () => {
  await take('source', [workbook()]);
  const [document] = await engine.ask('document.list', {});
  const content = await engine.ask('document.read', { documentId: document?.id ?? '' });
  expect(document).toMatchObject({ format: 'xlsx', title: 'Harbour households 2015 to 2017' });
  expect(content.tables[0]?.sheet).toEqual({
    name: 'Poblacion',
    firstColumn: 0,
    hiddenRows: [[8, 8]],
    hiddenColumns: [5],
  });
  const row = content.paragraphs.find((paragraph) => paragraph.row === 7);
  const cells = JSON.parse(row?.packedCells ?? '[]') as unknown[];
  expect(cells[0]).toMatchObject({ column: 0, repeated: true });
  expect(cells[4]).toMatchObject({ column: 4, value: '0.50123' });
});

test('mislabelled files are refused by name, the others are read', async () => {
  const csv = join(temporary.path, 'really-a-workbook.csv');
  copyFileSync(workbook(), csv);
  const html = writeFiles(temporary.path, { 'page.xls': '<html><table><tr><td>1</td></tr></table></html>' });
  await take('source', [csv, ...html, workbook('harbour.ods')]);
  const jobs = await engine.ask('import.jobs', {});
  expect(jobs.at(-1)?.files.map(({ fileName, failure, state }) => [fileName, failure ?? state])).toEqual([
    [
      'really-a-workbook.csv',
      { kind: 'format-mismatch', fileName: 'really-a-workbook.csv', expected: 'CSV', found: 'XLSX' },
    ],
    ['page.xls', { kind: 'format-mismatch', fileName: 'page.xls', expected: 'XLS', found: 'HTML' }],
    ['harbour.ods', 'done'],
  ]);
});
