import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;

const byTitle = { column: 'title', descending: false } as const;
const everything = { query: '', sort: byTitle, offset: 0, limit: 100 } as const;

beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine();
  const folder = join(temporary.path, 'a.corroborate');
  await engine.ask('case.create', { folder, name: 'Test', reviewer: 'Ana' });
  const files = writeFiles(temporary.path, {
    'annex 10.txt': 'Ten boats were counted in 2019.',
    'annex 2.txt': 'Two boats were counted in 2020.',
    'report.txt': 'The harbour has 12 boats.',
    'zoning.txt': 'law of zones\nNo boats beyond the pier.',
  });
  await engine.ask('import.start', { paths: files, role: 'auto' });
  await engine.settled();
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

const titles = async (change: object = {}): Promise<string[]> =>
  (await engine.ask('library.list', { ...everything, ...change })).rows.map(({ title }) => title);
const idOf = async (title: string): Promise<string> =>
  (await engine.ask('library.list', everything)).rows.find((row) => row.title.startsWith(title))?.id ?? '';

describe('the library comes by parts', () => {
  test('of one order, with how many there are', async () => {
    expect(await titles()).toEqual(['annex 2.txt', 'annex 10.txt', 'report.txt', 'zoning.txt']);
    const part = await engine.ask('library.list', { ...everything, offset: 1, limit: 2 });
    expect(part).toMatchObject({ total: 4, offset: 1, counts: { all: 4, report: 0, source: 3, law: 1 } });
    expect(part.rows.map(({ title }) => title)).toEqual(['annex 10.txt', 'report.txt']);
  });

  test('and says where a document stands, or that it does not', async () => {
    const documentId = await idOf('report');
    expect(await engine.ask('library.place', { query: '', sort: byTitle, documentId })).toEqual({ index: 2 });
    expect(await engine.ask('library.place', { query: 'annex', sort: byTitle, documentId })).toEqual({});
  });

  test('also after documents went, came back and were described', async () => {
    expect(await titles()).toHaveLength(4);
    await engine.ask('document.remove', { documentId: await idOf('annex 2') });
    expect(await titles()).toEqual(['annex 10.txt', 'report.txt', 'zoning.txt']);
    await engine.ask('history.undo', {});
    await engine.ask('document.describe', { documentId: await idOf('zoning'), title: 'About zones' });
    expect(await titles()).toEqual(['About zones', 'annex 2.txt', 'annex 10.txt', 'report.txt']);
  });
});

describe('collections', () => {
  test('hold a source each, or several the same one', async () => {
    const documentIds = [await idOf('annex 2'), await idOf('annex 10')];
    const annexes = await engine.ask('collection.create', { name: 'Annexes', documentIds });
    const boats = await engine.ask('collection.create', { name: 'Boats' });
    await engine.ask('collection.put', {
      collectionId: boats.id,
      documentIds: documentIds.slice(0, 1),
      isMember: true,
    });
    expect(annexes.documents).toBe(2);
    expect(await titles({ collection: 'Annexes' })).toEqual(['annex 2.txt', 'annex 10.txt']);
    expect(await titles({ collection: 'Boats' })).toEqual(['annex 2.txt']);
    const card = await engine.ask('document.card', { documentId: documentIds[0] ?? '' });
    expect(card.collections).toEqual(['Annexes', 'Boats']);
  });

  test('narrow a search by name, and are offered to narrow it by', async () => {
    await engine.ask('collection.create', { name: 'The annéxes', documentIds: [await idOf('annex 2')] });
    const all = await engine.ask('search.query', { query: 'boats', limit: 10 });
    expect(all.total).toBe(4);
    expect(all.facets.find(({ field }) => field === 'in')?.values).toEqual([
      { value: 'The annéxes', hits: 1 },
    ]);
    const narrowed = await engine.ask('search.query', { query: 'boats in:"the annexes"', limit: 10 });
    expect(narrowed.groups.map(({ documentTitle }) => documentTitle)).toEqual(['annex 2.txt']);
  });

  test('keep their name to themselves', async () => {
    const { id } = await engine.ask('collection.create', { name: 'Annexes' });
    expect(await engine.refusal('collection.create', { name: 'ANNÉXES' })).toBe('collection-exists');
    await engine.ask('collection.rename', { collectionId: id, name: 'Appendices' });
    expect((await engine.ask('collection.list', {})).map(({ name }) => name)).toEqual(['Appendices']);
  });

  test('come back whole, by one step, after they were removed', async () => {
    const documentIds = [await idOf('annex 2'), await idOf('annex 10')];
    const { id } = await engine.ask('collection.create', { name: 'Annexes', documentIds });
    await engine.ask('collection.remove', { collectionId: id });
    expect(await engine.ask('collection.list', {})).toEqual([]);
    expect(await titles()).toHaveLength(4);
    await engine.ask('history.undo', {});
    expect(await engine.ask('collection.list', {})).toEqual([{ id, name: 'Annexes', documents: 2 }]);
    expect(await titles({ collection: 'Annexes' })).toHaveLength(2);
  });

  test('taking out what is not in alters nothing', async () => {
    const { id } = await engine.ask('collection.create', { name: 'Annexes' });
    const documentIds = [await idOf('annex 2')];
    expect(await engine.ask('collection.put', { collectionId: id, documentIds, isMember: false })).toEqual({
      changed: 0,
    });
  });
});

describe('several sources at once', () => {
  test('get a kind, a role and tags, by one step', async () => {
    const documentIds = [await idOf('annex 2'), await idOf('annex 10')];
    await engine.ask('document.describe', { documentId: documentIds[0] ?? '', tags: ['old', 'kept'] });
    const changed = await engine.ask('document.describeMany', {
      documentIds,
      itemType: 'dataset',
      role: 'law',
      addTags: ['new'],
      removeTags: ['old'],
    });
    expect(changed).toEqual({ changed: 2 });
    const rows = (await engine.ask('library.list', { ...everything, query: 'annex' })).rows;
    expect(rows.map(({ tags }) => tags)).toEqual([['kept', 'new'], ['new']]);
    expect(rows.every(({ itemType, role }) => itemType === 'dataset' && role === 'law')).toBe(true);
    await engine.ask('history.undo', {});
    const before = (await engine.ask('library.list', { ...everything, query: 'annex' })).rows;
    expect(before.map(({ tags, role }) => [tags, role])).toEqual([
      [['old', 'kept'], 'source'],
      [[], 'source'],
    ]);
  });

  test('a tag leaves the proposals as they are', async () => {
    const generation = (): unknown =>
      engine.session()?.database.prepare("SELECT value FROM setting WHERE key = 'generation'").pluck().get();
    const before = generation();
    await engine.ask('document.describeMany', { documentIds: [await idOf('annex 2')], addTags: ['x'] });
    expect(generation()).toBe(before);
  });
});

test('what was guessed of a source says where it comes from, and a person has the last word', async () => {
  const documentId = await idOf('annex 10');
  const card = await engine.ask('document.card', { documentId });
  expect(card.guesses).toMatchObject({
    itemType: { value: 'report', from: 'format' },
    language: { value: 'en', from: 'text' },
  });
  await engine.ask('document.describe', {
    documentId,
    itemType: 'article-journal',
    container: 'Harbour Studies',
    symbol: 'HS/10',
    language: 'es',
  });
  await engine.ask('document.describe', { documentId: await idOf('report'), role: 'report' });
  const exported = await engine.ask('export.preview', { format: 'citations-csl-json' });
  const items = JSON.parse(exported.text) as readonly Record<string, unknown>[];
  expect(items.find(({ title }) => title === 'annex 10.txt')).toMatchObject({
    type: 'article-journal',
    'container-title': 'Harbour Studies',
    number: 'HS/10',
    language: 'es',
  });
});

test('the queue comes by parts too', async () => {
  const overview = await engine.ask('import.overview', {});
  expect(overview).toMatchObject([{ state: 'done', total: 4, counts: { done: 4, refused: 0 } }]);
  const part = await engine.ask('import.files', { problemsOnly: false, offset: 1, limit: 2 });
  expect(part).toMatchObject({ total: 4, offset: 1 });
  expect(part.rows).toHaveLength(2);
});
