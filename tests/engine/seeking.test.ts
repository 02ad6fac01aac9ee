import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenCase } from '../../src/engine/case/open-case.ts';
import { createProposals, type Proposals } from '../../src/engine/evidence/proposals.ts';
import { findReport, type StoredDocument } from '../../src/engine/store/documents.ts';
import { readQuantities } from '../../src/engine/store/quantities.ts';
import {
  addDocument,
  newCase,
  parsedParagraphs,
  temporaryFolder,
  type TemporaryFolder,
} from './case-fixture.ts';
import { testEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let opened: OpenCase;
beforeEach(() => {
  temporary = temporaryFolder();
  opened = newCase(join(temporary.path, 'a.corroborate'));
  addDocument(
    opened,
    'report',
    parsedParagraphs([
      'In the north 2,608 children attended school.',
      'There were 17,574 inhabitants in the town.',
      'The harbour had 9,321 boats.',
    ]),
    'report',
  );
});
afterEach(() => {
  opened.close();
  temporary.remove();
});

function seeking(onChanged: (proposals: Proposals) => void = () => undefined, canWrite = true): Proposals {
  const proposals = createProposals({
    database: opened.database,
    canWrite,
    generator: 'test',
    onChanged: () => onChanged(proposals),
    onBug: (error) => {
      throw error;
    },
  });
  return proposals;
}

function report(): StoredDocument {
  const found = findReport(opened.database);
  if (found === undefined) throw new Error('No report');
  return found;
}

const statusesOf = (proposals: Proposals): unknown[] =>
  ['s1', 's2', 's3'].map((id) => {
    const known = proposals.known(report()).get(id);
    return known?.isCurrent === true ? known.status : 'unsought';
  });

test.each([true, false])('all statistics are sought in all sources (may write: %j)', async (canWrite) => {
  addDocument(opened, 'town', parsedParagraphs(['There were 17,574 inhabitants in the town.']));
  const proposals = seeking(undefined, canWrite);
  expect(statusesOf(proposals)).toEqual(['unsought', 'unsought', 'unsought']);
  proposals.refresh();
  expect(proposals.progress()).toEqual({ state: 'running', statistics: 3, sought: 0 });
  await proposals.settled();
  expect(proposals.progress()).toEqual({ state: 'done', statistics: 3, sought: 3 });
  expect(statusesOf(proposals)).toEqual(['missing', 'supported', 'missing']);
  expect(proposals.best(report()).get('s2')).toMatchObject({ best: { documentId: 'town' }, candidates: 1 });
});

test('stopped, the rest stays unsought until it goes on; what is opened is sought all the same', async () => {
  addDocument(opened, 'town', parsedParagraphs(['There were 17,574 inhabitants in the town.']));
  // As soon as it is known what there is to seek.
  const proposals = seeking((running) => running.cancel());
  proposals.refresh();
  await proposals.settled();
  expect(proposals.progress()).toEqual({ state: 'stopped', statistics: 3, sought: 0 });
  // Something that has nothing to do with documents has happened.
  proposals.refresh();
  await proposals.settled();
  expect(proposals.progress().state).toBe('stopped');
  const [, second] = readQuantities(opened.database, report().number);
  if (second === undefined) throw new Error('No statistic');
  expect(proposals.candidatesOf(second, report())).toHaveLength(1);
  expect(statusesOf(proposals)).toEqual(['unsought', 'supported', 'unsought']);

  const resumed = seeking();
  resumed.resume();
  await resumed.settled();
  expect(resumed.progress()).toEqual({ state: 'done', statistics: 3, sought: 3 });
});

test('a further source begins it anew, also where it was stopped', async () => {
  let wasStopped = false;
  const proposals = seeking((running) => {
    if (!wasStopped) running.cancel();
    wasStopped = true;
  });
  proposals.refresh();
  await proposals.settled();
  expect(proposals.progress().state).toBe('stopped');
  addDocument(opened, 'harbour', parsedParagraphs(['The harbour had 9,321 boats.']));
  proposals.refresh();
  await proposals.settled();
  expect(statusesOf(proposals)).toEqual(['missing', 'missing', 'supported']);
});

test('the window gets a result for each statistic, in its sentence, with the best place', async () => {
  addDocument(opened, 'town', parsedParagraphs(['There were 17,574 inhabitants in the town.'], 'Census'));
  opened.close();
  const engine = testEngine();
  await engine.ask('case.open', { folder: join(temporary.path, 'a.corroborate') });
  await engine.settled();
  const results = await engine.ask('seeking.results', {});
  expect(results.map(({ outcome, paragraphLabel }) => [paragraphLabel, outcome])).toEqual([
    ['§ 1', 'missing'],
    ['§ 2', 'supported'],
    ['§ 3', 'missing'],
  ]);
  expect(results[1]?.best).toMatchObject({ documentTitle: 'Census', label: '1', match: 'exact' });
  expect(results[1]?.sentence.slice(results[1].number.start, results[1].number.end)).toBe('17,574');
  const statistics = await engine.ask('report.statistics', {});
  expect(statistics.map(({ unsought }) => unsought)).toEqual([undefined, undefined, undefined]);
  expect(await engine.ask('seeking.progress', {})).toEqual({ state: 'done', statistics: 3, sought: 3 });
  await engine.ask('seeking.stop', {});
  await engine.ask('seeking.resume', {});
  await engine.settled();
  expect((await engine.ask('seeking.progress', {})).state).toBe('done');
  await engine.close();
});
