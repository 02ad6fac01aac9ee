import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyPackage } from '../../../src/engine/exports/package/read-package.ts';
import { createParserClient } from '../../../src/parser/client.ts';
import { forkSpawner } from '../../../src/parser/fork-spawner.ts';
import { exportFormat, type ExportFormat } from '../../../src/shared/contract.ts';
import { makePdf } from '../../parser/make-pdf.ts';
import { testEngine, writeFiles, type TestEngine } from '../engine-fixture.ts';
import { manifestOf, partsOf } from './package-fixture.ts';

/** Nothing of these may be anywhere in what is handed over covered. */
const secrets = [
  '12.345.678-5',
  'ana.rojas@example.org',
  '+56 9 8765 4321',
  'Testimony of the Quillota shelter',
  'testimony-quillota',
  'Rosa Fuentealba',
  'sleep on the floor of the laundry',
  'Seen with the shelter',
];

let folder: string;
let engine: TestEngine;
let few: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-covered-'));
  engine = testEngine(
    createParserClient(forkSpawner(join(import.meta.dirname, '../../../src/parser/index.ts'))),
    'id',
    undefined,
    join(folder, 'user'),
  );
  await engine.ask('case.create', {
    folder: join(folder, 'c.corroborate'),
    name: 'Shelters',
    reviewer: 'B. S.',
  });
  const [report] = writeFiles(folder, {
    'report.md': [
      '# Shelters',
      '',
      '1. In 2019 the shelters took in 2,608 children, of whom 3 children were sent back the same night.',
      '',
      '2. A boy (RUT 12.345.678-5) waited 45 days. Another 64 children sleep without a bed.',
    ].join('\n'),
  });
  const sources = writeFiles(folder, {
    'yearbook-2019.txt':
      'Yearbook 2019\n\nThe shelters took in 2.608 children in 2019; write to ana.rojas@example.org or +56 9 8765 4321.\n\nIn the north 3 children were sent back the same night.\n\nThe boy with RUT 12.345.678-5 waited 45 days for a place.\n',
    'testimony-quillota.txt':
      'Testimony of the Quillota shelter\n\nBy Rosa Fuentealba. In our house 64 children sleep on the floor of the laundry, without a bed.\n',
  });
  const pdf = join(folder, 'inspection.pdf');
  writeFileSync(
    pdf,
    makePdf([
      [{ x: 72, y: 100, text: 'Inspection: the shelters took in 2,608 children in 2019.' }],
      [{ x: 72, y: 100, text: 'The boy with RUT 12.345.678-5 waited 45 days for a place in 2019.' }],
    ]),
  );
  await engine.ask('import.start', { paths: [report ?? ''], role: 'report' });
  await engine.settled();
  await engine.ask('import.start', { paths: [...sources, pdf], role: 'source' });
  await engine.settled();
  const documents = await engine.ask('document.list', {});
  const idOf = (name: string): string => documents.find(({ fileName }) => fileName === name)?.id ?? '';
  await engine.ask('document.describe', {
    documentId: idOf('testimony-quillota.txt'),
    title: 'Testimony of the Quillota shelter',
    authors: ['Rosa Fuentealba'],
  });
  await engine.ask('protection.setSource', {
    documentId: idOf('testimony-quillota.txt'),
    whole: false,
    consentBound: true,
  });
  for (const name of ['yearbook-2019.txt', 'inspection.pdf']) {
    await engine.ask('protection.setSource', { documentId: idOf(name), whole: true, consentBound: false });
  }
  const statistics = await engine.ask('report.statistics', {});
  const link = async (text: string, name: string, quote: string, note?: string): Promise<string> => {
    const statistic = statistics.find((candidate) => candidate.text === text);
    if (statistic === undefined)
      throw new Error(`No statistic ${text}: ${statistics.map((each) => each.text).join()}`);
    const content = await engine.ask('document.read', { documentId: idOf(name) });
    const paragraph = content.paragraphs.find((each) => each.text.includes(quote));
    if (paragraph === undefined) throw new Error(`No quote ${quote}`);
    const start = paragraph.start + paragraph.text.indexOf(quote);
    await engine.ask('evidence.link', {
      target: { kind: 'statistic', id: statistic.id },
      documentId: idOf(name),
      start,
      end: start + quote.length,
      stance: 'supports',
    });
    await engine.ask('verdict.set', { statisticId: statistic.id, verdict: 'verified', note });
    return statistic.id;
  };
  await link('2,608', 'yearbook-2019.txt', 'took in 2.608 children in 2019');
  await link('2,608', 'inspection.pdf', '2,608 children');
  few = await link('3', 'yearbook-2019.txt', '3 children were sent back', 'three of them, says the yearbook');
  await link('45 days', 'inspection.pdf', 'waited 45 days');
  await link(
    '64',
    'testimony-quillota.txt',
    '64 children sleep on the floor of the laundry',
    'Seen with the shelter.',
  );
}, 240_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All text in a file, that of archives inside it included. */
function textIn(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return Object.entries(unzipSync(bytes))
      .map(([name, content]) => `${name}\n${textIn(content)}`)
      .join('\n');
  }
  const text = strFromU8(bytes);
  // As a reader of XML, HTML or JSON sees it, and as it lies there.
  return `${text}\n${text.replaceAll(/<[^>]+>/g, '')}\n${text.replaceAll(String.raw`\"`, '"')}`;
}

async function exported(format: ExportFormat, covered: boolean): Promise<string> {
  const path = join(folder, `out-${format}-${String(covered)}`);
  await engine.ask('export.write', { format, path, covered, language: 'en' });
  return textIn(readFileSync(path));
}

describe('an export that covers what concerns persons', () => {
  test('would tell all of it otherwise', async () => {
    const plain = await exported('verification-json', false);
    for (const secret of secrets) expect(plain, secret).toContain(secret);
  });

  test.each(exportFormat.options)('tells none of it: %s', async (format) => {
    const text = await exported(format, true);
    for (const secret of secrets) expect(text.toLowerCase(), secret).not.toContain(secret.toLowerCase());
    expect(text).not.toMatch(/\b3 children/);
  });

  test('keeps what concerns nobody', async () => {
    const text = await exported('verification-html', true);
    for (const kept of [
      '2,608',
      '2.608',
      '45 days',
      'yearbook-2019.txt',
      '[covered: count of few persons]',
    ]) {
      expect(text).toContain(kept);
    }
  });

  test('shows nothing else in the preview than in the file', async () => {
    const { text } = await engine.ask('export.preview', { format: 'verification-html', covered: true });
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

describe('a covered package', () => {
  test('tells none of it in any file or name, is whole, and says what was withheld', async () => {
    const path = join(folder, 'covered.zip');
    await engine.ask('export.package', { path, language: 'en', covered: true });
    const all = textIn(readFileSync(path));
    for (const secret of secrets) expect(all.toLowerCase(), secret).not.toContain(secret.toLowerCase());
    expect(all).not.toMatch(/\b3 children|three of them/);

    const checked = await verifyPackage(path);
    expect(checked.ok && checked.value.problems).toEqual([]);
    const manifest = manifestOf(partsOf(path));
    expect(manifest.history.chain).toBe('redacted');
    expect(manifest.withheld).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'source', reason: 'consent' }),
        expect.objectContaining({ what: 'count', reason: 'small-count', places: 1 }),
        expect.objectContaining({ what: 'page', reason: 'identifier', page: 2 }),
        expect.objectContaining({ what: 'extract', reason: 'small-count' }),
        expect.objectContaining({ what: 'text', reason: 'identifier' }),
      ]),
    );
    // Page 1 names nobody and is shown; whole sources that name somebody are not.
    expect(manifest.items.filter(({ kind }) => kind === 'page').map(({ page }) => page)).toEqual([1]);
    expect(manifest.items.filter(({ kind }) => kind === 'source')).toEqual([]);
  });

  test('leaves the case’s own chain where nothing had to be covered', async () => {
    const path = join(folder, 'open.zip');
    await engine.ask('export.package', { path, language: 'en' });
    expect(manifestOf(partsOf(path)).history.chain).toBe('case');
  });
});

test('what concerns persons is flagged before anything is handed over', async () => {
  const flags = await engine.ask('protection.flags', {});
  expect(flags.counts.map(({ statisticId }) => statisticId)).toEqual([few]);
  expect(flags.consent.map(({ title }) => title)).toEqual(['Testimony of the Quillota shelter']);
  expect(flags.identifiers).toContainEqual(
    expect.objectContaining({ kind: 'national-id', text: '12.345.678-5' }),
  );
  await engine.ask('protection.setFewerThan', { fewerThan: 2 });
  expect((await engine.ask('protection.flags', {})).counts).toEqual([]);
  await engine.ask('history.undo', {});
});
