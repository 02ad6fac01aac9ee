import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Statistic } from '../../src/shared/contract.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;
let folder: string;
beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine();
  folder = join(temporary.path, 'a.corroborate');
  await engine.ask('case.create', { folder, name: 'R', reviewer: 'Ana' });
  const [report = '', source = ''] = writeFiles(temporary.path, {
    'report.txt': 'In all 4812 ferries sailed.\nThe 4812 ferries were old.\nSome 733 wrecks were found.',
    'log.txt': 'In all 4812 ferries sailed, said the harbour.\nNo fewer than 911 wrecks were found.',
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

async function statistic(id: string): Promise<Statistic> {
  const found = (await engine.ask('report.statistics', {})).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}

async function read(as: string): Promise<void> {
  await engine.ask('case.open', { folder, reviewer: as });
  await engine.settled();
}

/** The passage of the source that says 4812. */
async function passage(): Promise<{ documentId: string; start: number; end: number }> {
  const [best] = await engine.ask('statistic.candidates', { statisticId: 's1' });
  if (best === undefined) throw new Error('No candidate');
  const { documentId, start, end } = best;
  return { documentId, start, end };
}

describe('a verdict', () => {
  test('links the passage that it rests on, as one step', async () => {
    const link = { ...(await passage()), stance: 'supports' as const, match: 'exact' as const };
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified', link });
    expect(await engine.ask('report.evidence', {})).toMatchObject([
      { target: { kind: 'statistic', id: 's1' }, stance: 'supports', by: 'Ana' },
    ]);
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'rounded', link });
    expect(await engine.ask('report.evidence', {})).toHaveLength(1);
    await engine.ask('history.undo', {});
    await engine.ask('history.undo', {});
    expect(await engine.ask('report.evidence', {})).toEqual([]);
    expect((await statistic('s1')).verdict).toBeUndefined();
    await engine.ask('history.redo', {});
    expect(await statistic('s1')).toMatchObject({
      verdict: 'verified',
      evidenceCount: 1,
      consensus: 'single',
    });
  });

  test('is given for identical repeats as well, and taken back with them', async () => {
    const repeats = await engine.ask('review.repeats', { statisticId: 's1' });
    expect(repeats).toMatchObject([
      {
        statisticId: 's2',
        paragraphLabel: '§ 2',
        sentence: 'The 4812 ferries were old.',
        number: { start: 4, end: 8 },
      },
    ]);
    const link = { ...(await passage()), stance: 'supports' as const };
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified', link, also: ['s2'] });
    expect(await statistic('s2')).toMatchObject({ verdict: 'verified', evidenceCount: 1 });
    expect(await engine.ask('review.repeats', { statisticId: 's1' })).toEqual([]);
    expect((await engine.ask('case.summary', {})).undo).toMatchObject({ action: 'verdict.setAll' });
    await engine.ask('history.undo', {});
    expect((await statistic('s1')).verdict).toBeUndefined();
    expect((await statistic('s2')).verdict).toBeUndefined();
    expect(await engine.ask('report.evidence', {})).toEqual([]);
  });

  test('is not given for what is no repeat', async () => {
    expect(
      await engine.refusal('verdict.set', { statisticId: 's1', verdict: 'verified', also: ['s3'] }),
    ).toBe('not-found');
    expect((await statistic('s1')).verdict).toBeUndefined();
  });

  test('needs a reason where it takes the place of another reader’s', async () => {
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    await read('Ben');
    expect(await engine.refusal('verdict.set', { statisticId: 's1', verdict: 'rounded' })).toBe(
      'reason-required',
    );
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'rounded', note: 'It is not exact.' });
    expect(await statistic('s1')).toMatchObject({ verdict: 'rounded', readBy: ['Ben'] });
    await engine.ask('history.undo', {});
    expect(await statistic('s1')).toMatchObject({ verdict: 'verified', readBy: ['Ana'] });
  });

  test('needs a reason where a linked passage says otherwise', async () => {
    const { documentId } = await passage();
    await engine.ask('evidence.link', {
      target: { kind: 'statistic', id: 's3' },
      documentId,
      start: 50,
      end: 70,
      stance: 'contradicts',
    });
    expect(await engine.refusal('verdict.set', { statisticId: 's3', verdict: 'verified' })).toBe(
      'reason-required',
    );
    await engine.ask('verdict.set', {
      statisticId: 's3',
      verdict: 'verified',
      note: 'The log counts others.',
    });
  });

  test('that is a discrepancy keeps what the report should say, and lists it', async () => {
    const link = { ...(await passage()), stance: 'contradicts' as const };
    await engine.ask('verdict.set', {
      statisticId: 's3',
      verdict: 'discrepancy',
      note: 'The log says 911.',
      suggestion: ' Some 911 wrecks were found. ',
      link,
    });
    expect(await engine.ask('review.suggestions', {})).toMatchObject([
      {
        statisticId: 's3',
        paragraphLabel: '§ 3',
        sentence: 'Some 733 wrecks were found.',
        suggestion: 'Some 911 wrecks were found.',
        note: 'The log says 911.',
        by: 'Ana',
        sources: [expect.stringContaining('log.txt')],
      },
    ]);
    expect(await engine.ask('statistic.verdicts', { statisticId: 's3' })).toMatchObject([
      { suggestion: 'Some 911 wrecks were found.' },
    ]);
    await engine.ask('verdict.set', {
      statisticId: 's3',
      verdict: 'verified',
      suggestion: 'x',
      note: 'It agrees.',
    });
    expect(await engine.ask('review.suggestions', {})).toEqual([]);
    await engine.ask('history.undo', {});
    expect((await statistic('s3')).suggestion).toBe('Some 911 wrecks were found.');
  });
});

describe('a verdict reopens by itself', () => {
  async function verified(): Promise<string> {
    const link = { ...(await passage()), stance: 'supports' as const };
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified', note: 'as logged', link });
    const [evidence] = await engine.ask('report.evidence', {});
    return evidence?.id ?? '';
  }

  test('when its passage is unlinked, and stands again when that is undone', async () => {
    const evidenceId = await verified();
    expect((await engine.ask('case.summary', {})).review).toEqual({ toDo: 2, reopened: 0 });
    await engine.ask('evidence.unlink', { evidenceId });
    const reopened = await statistic('s1');
    expect(reopened).toMatchObject({
      state: 'doubt',
      reopened: { reason: 'evidence-removed', verdict: 'verified', note: 'as logged', by: 'Ana' },
    });
    expect(reopened.verdict).toBeUndefined();
    expect((await engine.ask('case.summary', {})).review).toEqual({ toDo: 3, reopened: 1 });
    await engine.ask('history.undo', {});
    expect(await statistic('s1')).toMatchObject({ state: 'verified', verdict: 'verified' });
  });

  test('when its source is removed', async () => {
    await verified();
    const { documentId } = await passage();
    await engine.ask('document.remove', { documentId });
    await engine.settled();
    expect(await statistic('s1')).toMatchObject({ reopened: { reason: 'source-removed' } });
    await engine.ask('history.undo', {});
    expect((await statistic('s1')).reopened).toBeUndefined();
  });

  test('when the number is corrected, and says what it was', async () => {
    await verified();
    await engine.ask('correction.editStatistic', {
      statisticId: 's1',
      fields: { kind: 'count', value: '4821' },
    });
    expect(await statistic('s1')).toMatchObject({
      reopened: { reason: 'number', sentence: 'In all 4812 ferries sailed.' },
    });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified', note: 'Read anew.' });
    expect(await statistic('s1')).toMatchObject({ verdict: 'verified', state: 'verified' });
    expect((await statistic('s1')).reopened).toBeUndefined();
  });

  test('when a contradiction is linked', async () => {
    await verified();
    const { documentId } = await passage();
    await engine.ask('evidence.link', {
      target: { kind: 'statistic', id: 's1' },
      documentId,
      start: 50,
      end: 70,
      stance: 'contradicts',
    });
    expect(await statistic('s1')).toMatchObject({ reopened: { reason: 'evidence-contradicts' } });
  });
});

describe('two readers', () => {
  test('must agree for a verdict to be in force', async () => {
    await engine.ask('review.setMode', { readers: 2 });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    expect(await statistic('s1')).toMatchObject({ own: 'verified', consensus: 'awaiting', readBy: ['Ana'] });
    expect((await statistic('s1')).verdict).toBeUndefined();
    await read('Ben');
    expect(await statistic('s1')).toMatchObject({ consensus: 'awaiting', readBy: ['Ana'] });
    expect((await statistic('s1')).own).toBeUndefined();
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    expect(await statistic('s1')).toMatchObject({
      verdict: 'verified',
      consensus: 'agreed',
      state: 'verified',
    });
    await engine.ask('history.undo', {});
    expect(await statistic('s1')).toMatchObject({ consensus: 'awaiting', readBy: ['Ana'] });
  });

  test('who differ put it in doubt until a third decision is taken, with its reason', async () => {
    await engine.ask('review.setMode', { readers: 2 });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    await read('Ben');
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'discrepancy', note: 'Not so.' });
    expect(await statistic('s1')).toMatchObject({ state: 'doubt', consensus: 'differ' });
    await read('Cai');
    const decide = { statisticId: 's1', verdict: 'rounded' as const };
    expect(await engine.refusal('verdict.adjudicate', { ...decide, note: ' ' })).toBe('reason-required');
    expect(await engine.refusal('verdict.adjudicate', { ...decide, statisticId: 's2', note: 'x' })).toBe(
      'nothing-to-adjudicate',
    );
    await engine.ask('verdict.adjudicate', { ...decide, note: 'Both are near.' });
    expect(await statistic('s1')).toMatchObject({
      verdict: 'rounded',
      consensus: 'adjudicated',
      state: 'verified',
    });
    expect((await engine.ask('review.readings', {})).entries).toMatchObject([
      {
        statisticId: 's1',
        consensus: 'adjudicated',
        readers: [
          { by: 'Ana', verdict: 'verified' },
          { by: 'Ben', verdict: 'discrepancy' },
        ],
        adjudication: { by: 'Cai', verdict: 'rounded', note: 'Both are near.', at: expect.any(String) },
      },
    ]);
    expect((await engine.ask('history.list', { limit: 1 }))[0]).toMatchObject({
      action: 'verdict.adjudicate',
      by: 'Cai',
    });
    await engine.ask('verdict.withdraw', { statisticId: 's1', adjudication: true });
    expect(await statistic('s1')).toMatchObject({ consensus: 'differ' });
    await engine.ask('history.undo', {});
    expect(await statistic('s1')).toMatchObject({ consensus: 'adjudicated' });
  });

  test('who read blind see nothing of each other before they have decided', async () => {
    await engine.ask('review.setMode', { readers: 2, blind: true });
    const link = { ...(await passage()), stance: 'supports' as const };
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified', note: 'plainly there', link });
    expect(await engine.ask('report.evidence', {})).toHaveLength(1);
    await read('Ben');
    const unread = await statistic('s1');
    expect(unread).toMatchObject({ consensus: 'awaiting', readBy: ['Ana'], evidenceCount: 0 });
    expect(unread.verdict ?? unread.own).toBeUndefined();
    expect(await engine.ask('report.evidence', {})).toEqual([]);
    expect(await engine.ask('statistic.verdicts', { statisticId: 's1' })).toEqual([]);
    expect((await engine.ask('review.readings', {})).entries).toEqual([]);
    expect((await engine.ask('search.query', { query: 'plainly', limit: 5 })).notes).toEqual([]);

    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'rounded' });
    expect(await statistic('s1')).toMatchObject({ consensus: 'differ', evidenceCount: 1 });
    expect(await engine.ask('report.evidence', {})).toHaveLength(1);
    expect(await engine.ask('statistic.verdicts', { statisticId: 's1' })).toHaveLength(2);
    expect((await engine.ask('search.query', { query: 'plainly', limit: 5 })).notes).toHaveLength(1);
  });

  test('may be blind by their own choice where the case does not ask for it', async () => {
    await engine.ask('review.setMode', { readers: 2 });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    await read('Ben');
    expect(await engine.ask('statistic.verdicts', { statisticId: 's1' })).toHaveLength(1);
    const { reading } = await engine.ask('review.setMode', { ownBlind: true });
    expect(reading).toEqual({ readers: 2, blind: false, ownBlind: true });
    expect(await engine.ask('statistic.verdicts', { statisticId: 's1' })).toEqual([]);
    await engine.ask('history.undo', {});
    expect(await engine.ask('statistic.verdicts', { statisticId: 's1' })).toHaveLength(1);
  });

  test('agree as far as their first verdicts do', async () => {
    await engine.ask('review.setMode', { readers: 2 });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    await engine.ask('verdict.set', { statisticId: 's2', verdict: 'verified' });
    await engine.ask('verdict.set', { statisticId: 's3', verdict: 'cannot-verify' });
    await read('Ben');
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    await engine.ask('verdict.set', { statisticId: 's2', verdict: 'rounded' });
    await engine.ask('verdict.set', { statisticId: 's3', verdict: 'cannot-verify' });
    await engine.ask('verdict.set', { statisticId: 's2', verdict: 'verified' });
    // po = 2/3; pe = (2·1 + 1·1)/9 = 1/3; kappa = 1/2.
    expect((await engine.ask('review.readings', {})).agreement).toEqual([
      {
        readers: ['Ana', 'Ben'],
        shared: 3,
        agreed: 2,
        share: 2 / 3,
        expected: 1 / 3,
        kappa: 0.5,
      },
    ]);
  });

  test('are one again when the case goes back to one, and what differs can be decided', async () => {
    await engine.ask('review.setMode', { readers: 2 });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified' });
    await read('Ben');
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'rounded' });
    await engine.ask('review.setMode', { readers: 1 });
    expect(await statistic('s1')).toMatchObject({ consensus: 'differ' });
    await engine.ask('verdict.set', { statisticId: 's1', verdict: 'verified', note: 'It is exact.' });
    expect(await statistic('s1')).toMatchObject({ verdict: 'verified', consensus: 'adjudicated' });
    await engine.ask('history.undo', {});
    await engine.ask('history.undo', {});
    expect(await statistic('s1')).toMatchObject({ consensus: 'differ', own: 'rounded' });
  });
});
