import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import type { CheckedAnalysis } from '../../src/core/report/analysis.ts';
import { generator } from '../../src/engine/generator.ts';
import { corroborate, programFolder, schemaErrors } from './cli-fixture.ts';

const report = `A SHORT REPORT

I. Introduction

1. In 2017 the country had 12,500 inhabitants.1 Of them, 3,200 were children.

2. The survey of 2018 reached 1,204 households, of which 54.2% had a boat.

II. Law

3. Article 12 bis of Law 4.417 punishes it with two years.

1 Statistical Office, Census (2018), p. 4.
`;

const source = `# Household survey

The survey reached 1.204 households in 2018.

In 2018, 54.2 % of the households had a boat.
`;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-cli-'));
  mkdirSync(at('sources/deep'), { recursive: true });
  writeFileSync(at('report.txt'), report);
  writeFileSync(at('sources/deep/survey.md'), source);
  writeFileSync(at('sources/picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('usage', () => {
  test.each(['', 'analyze', 'check', 'import', 'search', 'export', 'verify', 'reanchor', 'info'])(
    '%s --help explains itself',
    async (command) => {
      const { code, out } = await corroborate(...(command === '' ? [] : [command]), '--help');
      expect(code).toBe(0);
      expect(out).toContain(`Usage: corroborate${command === '' ? '' : ` ${command}`}`);
    },
  );

  test.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['analyze', 'x', '--frob']],
    ['a missing argument', ['analyze']],
    ['no sources', ['check', 'x']],
    ['a format that there is not', ['export', 'x', '--format', 'odt']],
    ['a PDF, which the app prints', ['export', 'x', '--format', 'pdf']],
    ['a limit that is no number', ['search', 'x', 'y', '--limit', 'many']],
    ['no query', ['search', 'x']],
  ])('%s ends with 2 and says why', async (_, args) => {
    const { code, out, error } = await corroborate(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(/^error: /);
  });

  test('the version is the package’s', async () => {
    expect(generator).toBe(`${program.productName} ${program.version}`);
    expect((await corroborate('--version')).out).toBe(`${generator}\n`);
  });

  test('the installed command starts the same program', () => {
    const out = execFileSync(process.execPath, [join(programFolder, 'bin/corroborate.js'), '--version'], {
      encoding: 'utf8',
    });
    expect(out).toBe(`${generator}\n`);
  });
});

describe('analyze', () => {
  test('prints one JSON document of the published shape', async () => {
    const { code, out } = await corroborate('analyze', at('report.txt'), '--json');
    expect(code).toBe(0);
    const analysis = JSON.parse(out) as CheckedAnalysis;
    expect(schemaErrors(analysis)).toBeUndefined();
    expect(
      analysis.paragraphs
        .filter((paragraph) => paragraph.kind === 'numbered')
        .map((paragraph) => paragraph.label),
    ).toEqual(['1', '2', '3']);
    for (const paragraph of analysis.paragraphs) {
      expect(analysis.document.text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
    }
    expect(analysis.statistics.map((statistic) => statistic.value)).toEqual(
      expect.arrayContaining(['12500', '3200', '1204', '54.2']),
    );
  });

  test('says in words what there is', async () => {
    const { code, out } = await corroborate('analyze', at('report.txt'));
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ paragraphs/);
  });

  test.each([
    ['a file that is not there', 'gone.txt', /“gone.txt” is no longer where it was/],
    ['a picture that is cut off', 'sources/picture.png', /“picture.png” is damaged and cannot be read/],
  ])('%s ends with 2 and one sentence', async (_, name, sentence) => {
    const { code, out, error } = await corroborate('analyze', at(name), '--json');
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});

describe('a case in a script', () => {
  test('is made by the first import, which tells of every file', async () => {
    const first = await corroborate('import', at('case'), at('report.txt'), '--as', 'report');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^report\.txt: report, \d+ paragraphs, /);
    const second = await corroborate('import', at('case'), at('sources'));
    expect(second.code).toBe(0);
    expect(second.out.trim().split('\n').sort()).toEqual([
      expect.stringMatching(/^deep\/survey\.md: source, /),
      expect.stringMatching(/^picture\.png: refused\. /),
    ]);
    expect((await corroborate('import', at('case'), at('sources/picture.png'))).code).toBe(2);
  });

  test('is searched, numbers in any writing', async () => {
    const found = await corroborate('search', at('case.corroborate'), '1204 households', '--json');
    expect(found.code).toBe(0);
    const answers = JSON.parse(found.out) as {
      query: string;
      hits: { document: string; snippet: string }[];
      ms: number;
    }[];
    expect(answers).toHaveLength(1);
    expect(answers[0]?.hits.map((hit) => hit.document).sort()).toEqual(['deep/survey.md', 'report.txt']);
  });

  test('answers a file of queries in one process', async () => {
    writeFileSync(at('queries.txt'), 'boat\n\n"had a boat"\n-nothing\n');
    const found = await corroborate(
      'search',
      at('case.corroborate'),
      '--queries',
      at('queries.txt'),
      '--json',
    );
    const answers = JSON.parse(found.out) as { query: string; hits: unknown[] }[];
    expect(answers.map((answer) => [answer.query, answer.hits.length])).toEqual([
      ['boat', 2],
      ['"had a boat"', 2],
      ['-nothing', 0],
    ]);
  });

  test('says what is inside, and that it is whole', async () => {
    const { out } = await corroborate('info', at('case.corroborate'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      name: 'case',
      documents: [{ role: 'report' }, { role: 'source' }],
      history: 2,
    });
    const verified = await corroborate('verify', at('case.corroborate'));
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('The case is whole') });
  });

  test('that was tampered with is named by verify', async () => {
    await corroborate('import', at('other'), at('report.txt'));
    const files = join(at('other.corroborate'), 'files');
    const [shelf = ''] = readdirSync(files).filter((name) => name.length === 2);
    const [original = ''] = readdirSync(join(files, shelf));
    writeFileSync(join(files, shelf, original), 'tampered');
    const { code, out } = await corroborate('verify', at('other.corroborate'));
    expect(code).toBe(2);
    expect(out).toContain(`Stored file ${original} has been changed (report.txt)`);
  });

  test('is exported to standard output or a file', async () => {
    const items = await corroborate('export', at('case.corroborate'), '--format', 'citations-csl-json');
    expect(items.code).toBe(0);
    expect(JSON.parse(items.out)).toMatchObject([{ title: 'Household survey' }]);
    const html = await corroborate(
      'export',
      at('case.corroborate'),
      '--format',
      'verification-html',
      '-o',
      at('v.html'),
    );
    expect(html).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(at('v.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect((await corroborate('export', at('case.corroborate'), '--format', 'verification-xlsx')).code).toBe(
      2,
    );
  });

  test('is exported in English or in the language that is asked for', async () => {
    const html = (...locale: string[]) =>
      corroborate('export', at('case.corroborate'), '--format', 'verification-html', ...locale);
    expect((await html()).out).toContain('<html lang="en">');
    expect((await html('--locale', 'es')).out).toMatch(/<html lang="es">[\s\S]*Informe de verificación/);
    expect((await html('--locale', 'fr')).out).toContain('<h1>Rapport de vérification</h1>');
    expect((await html('--locale', 'de')).code).toBe(2);
  });

  test.each([
    ['a case that is not there', ['info', 'gone.corroborate'], /There is no case at/],
    ['a folder that is no case', ['info', 'sources'], /is not a Corroborate case/],
  ])('%s ends with 2', async (_, [command = '', name = ''], sentence) => {
    const { code, error } = await corroborate(command, at(name));
    expect(code).toBe(2);
    expect(error).toMatch(sentence);
  });
});

describe('check', () => {
  test('does the main job in one go', async () => {
    const { code, out, error } = await corroborate(
      'check',
      at('report.txt'),
      '--sources',
      at('sources'),
      '--out',
      at('out'),
      '--json',
    );
    expect([0, 1]).toContain(code);
    const analysis = JSON.parse(out) as CheckedAnalysis;
    expect(schemaErrors(analysis)).toBeUndefined();
    expect(readdirSync(at('out')).sort()).toEqual([
      'citations.bib',
      'citations.csv',
      'citations.json',
      'report.corroborate',
      'verification.html',
      'verification.xlsx',
    ]);
    expect(error).toContain('picture.png: refused.');
    const share = analysis.statistics.find((statistic) => statistic.value === '54.2');
    const evidence = analysis.evidence.find((each) => each.statisticId === share?.id);
    expect(evidence).toMatchObject({
      status: 'supported',
      candidates: [{ document: 'deep/survey.md', match: 'exact' }],
    });
    expect(analysis.evidence.map((each) => each.statisticId)).toEqual(
      analysis.statistics.map((statistic) => statistic.id),
    );
  });

  test('can be run again on the same case with the same outcome', async () => {
    const again = await corroborate(
      'check',
      at('report.txt'),
      '--sources',
      at('sources'),
      '--out',
      at('out'),
      '--json',
    );
    const fresh = await corroborate('check', at('report.txt'), '--sources', at('sources'), '--json');
    expect(JSON.parse(again.out)).toEqual(JSON.parse(fresh.out));
    expect(JSON.parse((await corroborate('info', at('out/report.corroborate'), '--json')).out)).toMatchObject(
      {
        documents: [{}, {}],
      },
    );
  });

  test('analyses as "analyze" does, the store loses nothing', async () => {
    const { evidence, ...checked } = JSON.parse(
      (await corroborate('check', at('report.txt'), '--sources', at('sources'), '--json')).out,
    ) as CheckedAnalysis;
    expect(evidence.length).toBeGreaterThan(0);
    expect(checked).toEqual(JSON.parse((await corroborate('analyze', at('report.txt'), '--json')).out));
  });

  test('without --out and --case leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('corroborate-check-'));
    const { out } = await corroborate('check', at('report.txt'), '--sources', at('sources'));
    expect(out).toMatch(/\d+ statistics: /);
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('corroborate-check-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
    expect(existsSync(at('report.corroborate'))).toBe(false);
  });

  test('a total that does not add up ends with 1', async () => {
    writeFileSync(
      at('wrong.txt'),
      '1. In 2018 there were 100 cases, of which 40 were closed and 45 are open.\n\n2. Of 33 accidents, 20 (90%) were fatal.\n',
    );
    const { code, out } = await corroborate('check', at('wrong.txt'), '--sources', at('sources'), '--json');
    const analysis = JSON.parse(out) as CheckedAnalysis;
    const hasErrors = analysis.checks.some((check) => check.severity === 'error' && check.holds !== true);
    expect(code).toBe(hasErrors ? 1 : 0);
  });

  test('a report or sources that cannot be read end with 2', async () => {
    expect((await corroborate('check', at('sources/picture.png'), '--sources', at('sources'))).code).toBe(2);
    expect((await corroborate('check', at('report.txt'), '--sources', at('nowhere'))).code).toBe(2);
  });
});

describe('reanchor', () => {
  test('places quotations of one text in another, and refuses what is not there', async () => {
    writeFileSync(
      at('old.txt'),
      'Keepers\n\nThe service employs 412 keepers of lights.\n\nThis goes away for good.\n',
    );
    writeFileSync(at('new.txt'), 'Keepers\n\nA line put in.\n\nThe service employs 421 keepers of lights.\n');
    const exact = 'employs 412 keepers of lights';
    const gone = 'This goes away for good.';
    writeFileSync(
      at('selectors.json'),
      JSON.stringify([
        { id: 'a', start: 21, end: 21 + exact.length, exact, prefix: 'The service ', suffix: '.' },
        { id: 'b', start: 53, end: 53 + gone.length, exact: gone, prefix: '', suffix: '' },
        { id: 'c', start: 0, end: 4, exact: 'never there', prefix: '', suffix: '' },
      ]),
    );
    const { code, out } = await corroborate(
      'reanchor',
      at('old.txt'),
      at('new.txt'),
      '--selectors',
      at('selectors.json'),
      '--json',
    );
    expect(code).toBe(0);
    const [a, b, c] = JSON.parse(out) as Record<string, unknown>[];
    const text = readFileSync(at('new.txt'), 'utf8');
    expect(a).toMatchObject({ id: 'a', status: 'placed', reason: null });
    expect(text.slice(Number(a?.['start']), Number(a?.['end']))).toBe('employs 421 keepers of lights');
    expect(b).toEqual({ id: 'b', status: 'refused', start: null, end: null, score: 0, reason: 'gone' });
    expect(c).toMatchObject({ status: 'refused', reason: 'not-in-old' });
    const plain = await corroborate(
      'reanchor',
      at('old.txt'),
      at('new.txt'),
      '--selectors',
      at('selectors.json'),
    );
    expect(plain.out).toContain('b: nothing of it is left');
  });

  test('says what is wrong with a list of quotations', async () => {
    writeFileSync(at('wrong.json'), '{ "id": 1 }');
    const { code, error } = await corroborate(
      'reanchor',
      at('old.txt'),
      at('new.txt'),
      '--selectors',
      at('wrong.json'),
    );
    expect(code).toBe(2);
    expect(error).toContain('is no list of quotations');
  });
});

test('check says what has become of verdicts when a draft takes the place of the report', async () => {
  const folderOfCase = at('drafts.corroborate');
  await corroborate('check', at('report.txt'), '--sources', at('sources'), '--case', folderOfCase);
  writeFileSync(at('draft.txt'), report.replace('3,200', '3,300'));
  const { code, error } = await corroborate(
    'check',
    at('draft.txt'),
    '--sources',
    at('sources'),
    '--case',
    folderOfCase,
  );
  expect(code).toBe(0);
  expect(error).toContain('draft.txt takes the place of report.txt');
});
