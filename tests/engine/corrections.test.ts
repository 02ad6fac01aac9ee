import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import { createParserClient } from '../../src/parser/client.ts';
import type { Output } from '../../src/shared/contract.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

const entry = join(import.meta.dirname, '../../src/parser/index.ts');
const report = `Harbour review

1. Of the 200 pupils of 2018, 120 were boys and 80 were girls.1

2. Some umpteen ferries sailed 12 to 15 times.2

3. The district of Almar has 4,211 inhabitants.3

1 Yearbook of Velmara, 2018.
2 Ferry Office, timetable.
3 Yearbook of Velmara, 2019.
`;

let temporary: TemporaryFolder;
let engine: TestEngine;
beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine(createParserClient(forkSpawner(entry)));
  await engine.ask('case.create', {
    folder: join(temporary.path, 'a.corroborate'),
    name: 'A',
    reviewer: 'Ana',
  });
  const files = writeFiles(temporary.path, {
    'report.txt': report,
    'yearbook.txt': 'The yearbook counts 125 boys and 80 girls.\n\nAlmar had 4,211 inhabitants.\n',
  });
  await engine.ask('import.start', { paths: files.slice(0, 1), role: 'report' });
  await engine.settled();
  await engine.ask('import.start', { paths: files.slice(1), role: 'source' });
  await engine.settled();
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

type Statistic = Output<'report.statistics'>[number];

async function statistics(): Promise<Statistic[]> {
  await engine.settled();
  return engine.ask('report.statistics', {});
}

async function written(text: string): Promise<Statistic> {
  const found = (await statistics()).find((statistic) => statistic.text.includes(text));
  if (found === undefined) throw new Error(`No ${text}`);
  return found;
}

async function texts(): Promise<string[]> {
  return (await statistics()).map(({ text }) => text);
}

async function paragraph(beginning: string): Promise<{ id: string; text: string; label?: string }> {
  const [summary] = await engine.ask('document.list', {});
  const content = await engine.ask('document.read', { documentId: summary?.id ?? '' });
  const found = content.paragraphs.find(({ text }) => text.startsWith(beginning));
  if (found === undefined) throw new Error(`No ${beginning}`);
  return found;
}

async function hitsOf(query: string): Promise<number> {
  return (await engine.ask('search.query', { query, limit: 20 })).total;
}

describe('a statistic', () => {
  test('is added where it was missed, read as far as it can be, found by search, and taken back', async () => {
    const { id, text } = await paragraph('Some umpteen');
    const start = text.indexOf('umpteen');
    const before = await texts();
    const added = await engine.ask('correction.addStatistic', {
      paragraphId: id,
      start: start - 1,
      end: start + 'umpteen ferries'.length + 1,
    });
    expect(await written('umpteen')).toMatchObject({
      id: added.statisticId,
      text: 'umpteen ferries',
      kind: 'count',
    });
    await engine.ask('correction.editStatistic', {
      statisticId: added.statisticId,
      fields: { kind: 'count', value: '777', of: 'ferries' },
    });
    expect(await written('umpteen')).toMatchObject({ value: '777', of: 'ferries', decimals: 0 });
    expect(await hitsOf('777')).toBe(1);
    await engine.ask('history.undo', {});
    await engine.ask('history.undo', {});
    expect(await texts()).toEqual(before);
    expect(await hitsOf('777')).toBe(0);
    await engine.ask('history.redo', {});
    expect(await texts()).toContain('umpteen ferries');
  });

  test('stands in reading order wherever it was added', async () => {
    const { id, text } = await paragraph('Some umpteen');
    const start = text.indexOf('umpteen');
    await engine.ask('correction.addStatistic', { paragraphId: id, start, end: start + 7 });
    const order = await texts();
    expect(order.indexOf('umpteen')).toBeLessThan(order.findIndex((each) => each.startsWith('12 to')));
    expect(order.indexOf('umpteen')).toBeGreaterThan(order.findIndex((each) => each.startsWith('200')));
  });

  test('that is corrected is checked anew and looked for anew, and loses its verdict', async () => {
    const sums = async (): Promise<(boolean | undefined)[]> =>
      (await engine.ask('finding.list', {})).filter(({ rule }) => rule === 'sum').map(({ holds }) => holds);
    expect(await sums()).toEqual([true]);
    const boys = await written('120');
    await engine.ask('verdict.set', { statisticId: boys.id, verdict: 'verified', note: 'as counted' });
    await engine.ask('correction.editStatistic', {
      statisticId: boys.id,
      fields: { kind: 'count', value: '125', of: 'boys' },
    });
    expect(await sums()).not.toEqual([true]);
    expect(await written('120')).toMatchObject({
      state: 'doubt',
      reopened: { reason: 'number', verdict: 'verified' },
    });
    expect((await written('120')).verdict).toBeUndefined();
    const [best] = await engine.ask('statistic.candidates', { statisticId: boys.id });
    expect(best).toMatchObject({ match: 'exact' });
    await engine.ask('history.undo', {});
    expect(await sums()).toEqual([true]);
    expect((await written('120')).verdict).toBe('verified');
  });

  test('keeps its verdict where only what is counted is said better', async () => {
    const { id, value, kind, period } = await written('4,211');
    await engine.ask('verdict.set', { statisticId: id, verdict: 'verified' });
    await engine.ask('correction.editStatistic', {
      statisticId: id,
      fields: { kind, value, period, of: 'people of Almar' },
    });
    expect(await written('4,211')).toMatchObject({ verdict: 'verified', of: 'people of Almar' });
  });

  test('is split and joined again', async () => {
    const before = await texts();
    const range = await written('12 to 15');
    const { statisticIds } = await engine.ask('correction.splitStatistic', {
      statisticId: range.id,
      at: '12'.length,
    });
    expect(statisticIds).toHaveLength(2);
    const [first] = (await statistics()).filter(({ text }) => text === '12');
    expect(first).toMatchObject({ id: range.id, value: '12' });
    await engine.ask('correction.mergeStatistics', { statisticIds });
    expect(await texts()).toEqual(before);
  });

  test('that is removed takes its evidence along, and brings it back', async () => {
    const { id } = await written('4,211');
    const source = (await engine.ask('document.list', {})).find(({ role }) => role === 'source');
    await engine.ask('evidence.link', {
      target: { kind: 'statistic', id },
      documentId: source?.id ?? '',
      start: 0,
      end: 12,
      stance: 'supports',
    });
    await engine.ask('correction.removeStatistic', { statisticId: id });
    expect(await engine.ask('report.evidence', {})).toEqual([]);
    await engine.ask('history.undo', {});
    expect(await engine.ask('report.evidence', {})).toHaveLength(1);
  });

  test.each([
    ['nothing', 0, 0, 'nothingSelected'],
    ['a space', 2, 3, 'nothingSelected'],
    ['what is one already', 0, 200, 'overlaps'],
  ])('cannot be made of %s', async (_, start, end, reason) => {
    const { id } = await paragraph('Of the 200');
    const answer = await engine.request('correction.addStatistic', { paragraphId: id, start, end });
    expect(answer).toMatchObject({ failure: { kind: 'correction-impossible', reason } });
  });

  test('cannot be given a number that is none, nor joined across others', async () => {
    const boys = await written('120');
    const girls = await written('80');
    expect(
      await engine.request('correction.editStatistic', {
        statisticId: boys.id,
        fields: { kind: 'count', value: '12.34.5' },
      }),
    ).toMatchObject({ failure: { reason: 'noNumber', text: '12.34.5' } });
    expect(
      await engine.request('correction.mergeStatistics', {
        statisticIds: [(await written('200')).id, girls.id],
      }),
    ).toMatchObject({ failure: { reason: 'notNeighbours' } });
  });
});

test('a footnote marker is moved to another paragraph and back', async () => {
  const [summary] = await engine.ask('document.list', {});
  const markers = async () =>
    (await engine.ask('document.read', { documentId: summary?.id ?? '' })).footnoteMarkers;
  const before = await markers();
  expect(before).toHaveLength(3);
  const third = await paragraph('The district');
  await engine.ask('correction.moveMarker', {
    position: 0,
    paragraphId: third.id,
    offset: third.text.length,
  });
  expect((await markers())[0]).toMatchObject({ paragraphId: third.id, offset: third.text.length });
  await engine.ask('history.undo', {});
  expect(await markers()).toEqual(before);
});

test('a paragraph is renumbered, and found under its number', async () => {
  const third = await paragraph('The district');
  await engine.ask('correction.renumberParagraph', { paragraphId: third.id, label: '33bis' });
  expect((await paragraph('The district')).label).toBe('33bis');
  expect(await hitsOf('33bis')).toBe(1);
  await engine.ask('history.undo', {});
  expect((await paragraph('The district')).label).toBe('3');
  expect(await hitsOf('33bis')).toBe(0);
});

test('corrections are there when the case is opened again', async () => {
  const { id } = await written('4,211');
  await engine.ask('correction.editStatistic', {
    statisticId: id,
    fields: { kind: 'count', value: '4212', of: 'inhabitants' },
  });
  await engine.ask('case.close', {});
  await engine.ask('case.open', { folder: join(temporary.path, 'a.corroborate') });
  expect(await written('4,211')).toMatchObject({ value: '4212' });
});
