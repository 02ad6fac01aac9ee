import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyCase } from '../../src/engine/case/verify-case.ts';
import { createParserClient, type ParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import { membersOfCollection } from '../../src/engine/store/collections.ts';
import type { Output } from '../../src/shared/contract.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

const entry = join(import.meta.dirname, '../../src/parser/index.ts');
const report = `Harbour review

1. Of the 200 pupils of 2018, 120 were boys and 80 were girls.1

2. Some umpteen ferries sailed 12 to 15 times in the season.2

3. The district of Almar has 4,211 inhabitants and 17 schools.3

1 Yearbook of Velmara, 2018.
2 Ferry Office, timetable.
3 Yearbook of Velmara, 2019.
`;
const yearbook = 'The yearbook counts 125 boys and 80 girls.\n\nAlmar had 4,211 inhabitants.\n';

let temporary: TemporaryFolder;
let engine: TestEngine;
/** How a newer version of the program reads files otherwise. */
let readOtherwise: (outcome: ParseOutcome) => ParseOutcome = (outcome) => outcome;

/** Nothing is read to its end. */
let isHeld = false;

function changingParser(): ParserClient {
  const parser = createParserClient(forkSpawner(entry));
  return {
    async parse(job, options) {
      if (isHeld) {
        options?.onProgress?.(1, 2);
        await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve));
        return { ok: false, failure: { kind: 'cancelled', fileName: job.fileName } };
      }
      const parsed = await parser.parse(job, options);
      return parsed.ok ? { ok: true, value: readOtherwise(parsed.value) } : parsed;
    },
    draw: (job) => parser.draw(job),
    close: () => parser.close(),
  };
}

async function importAs(role: 'report' | 'source', name: string, text: string): Promise<void> {
  await engine.ask('import.start', { paths: writeFiles(temporary.path, { [name]: text }), role });
  await engine.settled();
}

beforeEach(async () => {
  readOtherwise = (outcome) => outcome;
  isHeld = false;
  temporary = temporaryFolder();
  engine = testEngine(changingParser());
  await engine.ask('case.create', {
    folder: join(temporary.path, 'a.corroborate'),
    name: 'A',
    reviewer: 'Ana',
  });
  await importAs('report', 'report.txt', report);
  await importAs('source', 'yearbook.txt', yearbook);
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
async function idOf(role: 'report' | 'source'): Promise<string> {
  return (await engine.ask('document.list', {})).find((document) => document.role === role)?.id ?? '';
}
async function content(): Promise<Output<'document.read'>> {
  return engine.ask('document.read', { documentId: await idOf('report') });
}
async function paragraph(beginning: string): Promise<{ id: string; text: string; label?: string }> {
  const found = (await content()).paragraphs.find(({ text }) => text.startsWith(beginning));
  if (found === undefined) throw new Error(`No ${beginning}`);
  return found;
}
async function link(text: string, quote: string): Promise<void> {
  const documentId = await idOf('source');
  const read = await engine.ask('document.read', { documentId });
  const found = read.paragraphs.find((each) => each.text.includes(quote));
  const start = (found?.start ?? 0) + (found?.text.indexOf(quote) ?? 0);
  const { id } = await written(text);
  await engine.ask('evidence.link', {
    target: { kind: 'statistic', id },
    documentId,
    start,
    end: start + quote.length,
    stance: 'supports',
    match: 'exact',
  });
}
async function decide(
  text: string,
  verdict: 'verified' | 'rounded' | 'not-a-statistic' = 'verified',
): Promise<void> {
  await engine.ask('verdict.set', { statisticId: (await written(text)).id, verdict, note: `on ${text}` });
}
async function state(): Promise<unknown> {
  const summary = await engine.ask('case.summary', {});
  return {
    statistics: await statistics(),
    evidence: await engine.ask('report.evidence', {}),
    findings: await engine.ask('finding.list', {}),
    reportId: summary.reportId,
    documents: await engine.ask('document.list', {}),
  };
}
async function expectWhole(): Promise<void> {
  const session = engine.session();
  if (session === undefined) throw new Error('No case');
  expect((await verifyCase(session)).problems).toEqual([]);
}
function statuses(version: Output<'version.reread'>['version']): string[] {
  return (version?.items ?? []).map(({ thing, status, quote }) => `${thing} ${status}: ${quote}`).sort();
}

describe('reading the report again', () => {
  test('changes nothing where it is read as before, corrections included', async () => {
    const { id, text } = await paragraph('Some umpteen');
    await engine.ask('correction.addStatistic', { paragraphId: id, start: 5, end: text.indexOf(' sailed') });
    await engine.ask('correction.renumberParagraph', { paragraphId: id, label: '2 bis' });
    await engine.ask('correction.removeStatistic', { statisticId: (await written('17')).id });
    await decide('120');
    const before = await state();
    const documentId = await idOf('report');
    expect(await engine.ask('version.reread', { documentId })).toEqual({ documentId });
    expect(await state()).toEqual(before);
  });

  test('keeps corrections, verdicts, links and dismissals, and is one step to undo and redo', async () => {
    const { id, text } = await paragraph('Some umpteen');
    const added = await engine.ask('correction.addStatistic', {
      paragraphId: id,
      start: text.indexOf('umpteen'),
      end: text.indexOf(' sailed'),
    });
    await engine.ask('correction.editStatistic', {
      statisticId: added.statisticId,
      fields: { kind: 'count', value: '777', of: 'ferries' },
    });
    await engine.ask('correction.moveMarker', {
      position: 1,
      paragraphId: id,
      offset: text.indexOf(' sailed'),
    });
    await engine.ask('correction.renumberParagraph', {
      paragraphId: (await paragraph('The district')).id,
      label: '3A',
    });
    await decide('120', 'rounded');
    await decide('umpteen');
    await link('4,211', '4,211 inhabitants');
    const [finding] = (await engine.ask('finding.list', {})).filter((each) => each.holds !== true);
    if (finding !== undefined)
      await engine.ask('finding.dismiss', { findingId: finding.id, reason: 'known' });
    const before = await state();
    // The newer version counts its statistics otherwise, and no longer sees the 17 schools.
    readOtherwise = (outcome) => ({
      ...outcome,
      quantities: outcome.quantities
        .filter(({ text: written }) => !written.startsWith('17'))
        .map((quantity, index) => ({ ...quantity, id: `s${String(index + 20)}` })),
    });
    const read = await engine.ask('version.reread', { documentId: await idOf('report') });
    expect(statuses(read.version).filter((line) => !line.includes('kept'))).toEqual([]);
    expect(await written('umpteen')).toMatchObject({ value: '777', of: 'ferries', verdict: 'verified' });
    expect(await written('120')).toMatchObject({ verdict: 'rounded' });
    expect(await written('4,211')).toMatchObject({ evidenceCount: 1 });
    expect((await paragraph('The district')).label).toBe('3A');
    expect((await content()).footnoteMarkers[1]).toMatchObject({ offset: text.indexOf(' sailed') });
    const findings = await engine.ask('finding.list', {});
    expect(findings.filter((each) => each.dismissed?.reason === 'known')).toHaveLength(
      finding === undefined ? 0 : 1,
    );
    expect((await statistics()).some((each) => each.text.startsWith('17'))).toBe(false);
    const after = await state();
    await engine.ask('history.undo', {});
    expect(await state()).toEqual(before);
    await engine.ask('history.redo', {});
    expect(await state()).toEqual(after);
    expect((await engine.ask('version.list', {})).map(({ kind }) => kind)).toEqual(['reading']);
  });

  test('opens a verdict again where the number is now read otherwise, and shows the one that was', async () => {
    await decide('4,211');
    readOtherwise = (outcome) => ({
      ...outcome,
      quantities: outcome.quantities.map((each) =>
        each.text.startsWith('4,211') ? { ...each, value: '4.211' } : each,
      ),
    });
    const read = await engine.ask('version.reread', { documentId: await idOf('report') });
    expect(read.version?.items).toMatchObject([{ thing: 'verdict', status: 'reopened', reason: 'number' }]);
    const statistic = await written('4,211');
    expect(statistic.verdict).toBeUndefined();
    expect(statistic.reopened).toMatchObject({
      verdict: 'verified',
      note: 'on 4,211',
      by: 'Ana',
      reason: 'number',
    });
    await decide('4,211');
    expect((await written('4,211')).reopened).toBeUndefined();
    await engine.ask('verdict.withdraw', { statisticId: statistic.id });
    expect((await written('4,211')).reopened).toBeUndefined();
  });

  test('leaves a correction that the newer version makes by itself to the newer version', async () => {
    await engine.ask('correction.removeStatistic', { statisticId: (await written('17')).id });
    readOtherwise = (outcome) => ({
      ...outcome,
      quantities: outcome.quantities.filter(({ text }) => !text.startsWith('17')),
    });
    const read = await engine.ask('version.reread', { documentId: await idOf('report') });
    // Everything is as it was left.
    expect(read.version).toBeUndefined();
  });

  test('keeps on record what finds no place, and finds it on the reading after', async () => {
    const { id, text } = await paragraph('Some umpteen');
    const start = text.indexOf('umpteen');
    await engine.ask('correction.addStatistic', { paragraphId: id, start, end: start + 7 });
    await decide('umpteen');
    readOtherwise = (outcome) => ({
      ...outcome,
      document: {
        ...outcome.document,
        paragraphs: outcome.document.paragraphs.filter((each) => !each.text.startsWith('Some')),
        footnoteMarkers: outcome.document.footnoteMarkers.filter((marker) => marker.paragraphId !== id),
      },
      quantities: outcome.quantities.filter((each) => each.paragraphId !== id),
      legalReferences: [],
    });
    const first = await engine.ask('version.reread', { documentId: await idOf('report') });
    expect(statuses(first.version)).toEqual(['statistics lost: umpteen', 'verdict lost: umpteen']);
    readOtherwise = (outcome) => outcome;
    const second = await engine.ask('version.reread', { documentId: await idOf('report') });
    expect(statuses(second.version)).toEqual(['statistics kept: umpteen', 'verdict kept: umpteen']);
    expect(await written('umpteen')).toMatchObject({ verdict: 'verified' });
  });

  test('keeps what a person changed of its description, and the rest as it is now read', async () => {
    await engine.ask('document.describe', {
      documentId: await idOf('report'),
      publisher: 'Harbour Board',
      tags: ['due'],
    });
    readOtherwise = (outcome) => ({
      ...outcome,
      document: { ...outcome.document, title: 'A better title', text: `${outcome.document.text} ` },
    });
    await engine.ask('version.reread', { documentId: await idOf('report') });
    expect((await content()).summary).toMatchObject({
      title: 'A better title',
      publisher: 'Harbour Board',
      tags: ['due'],
    });
  });

  test('is refused with a reason where the file is gone or the document unknown, and nothing has changed', async () => {
    const before = await state();
    expect(await engine.refusal('version.reread', { documentId: 'nobody' })).toBe('not-found');
    readOtherwise = () => {
      throw new Error('stopped in the middle');
    };
    await expect(engine.request('version.reread', { documentId: await idOf('report') })).rejects.toThrow(
      /middle/,
    );
    expect(await state()).toEqual(before);
    expect(await engine.ask('version.rereading', {})).toEqual([]);
  });
});

test('a document that is being read again says so, and can be stopped: nothing is left of it', async () => {
  const documentId = await idOf('report');
  const before = await state();
  isHeld = true;
  const reading = engine.request('version.reread', { documentId });
  await expect
    .poll(() => engine.ask('version.rereading', {}))
    .toEqual([{ documentId, fileName: 'report.txt', done: 1, total: 2 }]);
  await engine.ask('version.cancelReread', { documentId });
  expect(await reading).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
  expect(await state()).toEqual(before);
  expect(await engine.ask('version.rereading', {})).toEqual([]);
  await expectWhole();
});

test('what was being read again when the case was closed is not there when it is opened', async () => {
  const documentId = await idOf('report');
  isHeld = true;
  const reading = engine.request('version.reread', { documentId });
  await expect.poll(async () => (await engine.ask('version.rereading', {})).length).toBe(1);
  await engine.ask('case.close', {});
  expect(await reading).toMatchObject({ ok: false });
  await engine.ask('case.open', { folder: join(temporary.path, 'a.corroborate') });
  expect(await idOf('report')).toBe(documentId);
  await expectWhole();
});

describe('reading a source again', () => {
  test('takes links to their words; what has none stays on the reading before, where it can be opened', async () => {
    await link('4,211', '4,211 inhabitants');
    await link('80', '125 boys and 80 girls');
    await decide('4,211');
    await decide('80');
    readOtherwise = (outcome) => {
      const [first, second] = outcome.document.paragraphs;
      if (first === undefined || second === undefined) throw new Error('No paragraphs');
      // Another order, and the first paragraph not read at all.
      return {
        ...outcome,
        document: {
          ...outcome.document,
          text: `Before it.\n${second.text}\n`,
          paragraphs: [{ ...second, id: 'p1', start: 11, end: 11 + second.text.length }],
        },
        quantities: outcome.quantities
          .filter((each) => each.paragraphId === second.id)
          .map((each) => ({ ...each, paragraphId: 'p1' })),
      };
    };
    const before = await state();
    const read = await engine.ask('version.reread', { documentId: await idOf('source') });
    expect(statuses(read.version)).toEqual([
      'evidence kept: 4,211 inhabitants',
      'evidence lost: 125 boys and 80 girls',
    ]);
    const evidence = await engine.ask('report.evidence', {});
    expect(evidence.map((each) => [each.anchor.quote.exact, each.documentId === read.documentId])).toEqual([
      ['4,211 inhabitants', true],
      // It still rests on the reading that had it, which can be opened.
      ['125 boys and 80 girls', false],
    ]);
    const old = evidence[1]?.documentId ?? '';
    expect((await engine.ask('document.read', { documentId: old })).paragraphs).toHaveLength(2);
    await expectWhole();
    expect(await written('4,211')).toMatchObject({ verdict: 'verified' });
    expect(await written('80')).toMatchObject({ verdict: 'verified', evidenceCount: 1 });
    await engine.ask('history.undo', {});
    expect(await state()).toEqual(before);
  });
});

describe('a further draft of the report', () => {
  const draft = report
    .replace('120 were boys', '125 were boys')
    .replace('2. Some', '2. A paragraph that was put in, about 40 pilots.\n\n3. Some')
    .replace('3. The district of Almar', '4. In all the district of Almar');

  test('takes over what stands, opens what has changed, and says what has become of everything', async () => {
    const { id, text } = await paragraph('Some umpteen');
    const start = text.indexOf('umpteen');
    await engine.ask('correction.addStatistic', { paragraphId: id, start, end: start + 7 });
    for (const written of ['120', '80', '4,211', 'umpteen']) await decide(written);
    await link('120', '125 boys');
    const before = await state();
    await importAs('report', 'report-2.txt', draft);
    expect(await written('4,211')).toMatchObject({ verdict: 'verified' });
    expect(await written('80')).toMatchObject({ verdict: 'verified' });
    expect(await written('umpteen')).toMatchObject({ verdict: 'verified' });
    const changed = await written('125');
    expect(changed).toMatchObject({ evidenceCount: 1, reopened: { reason: 'number', verdict: 'verified' } });
    expect(changed.verdict).toBeUndefined();
    const [version] = await engine.ask('version.list', {});
    expect(version).toMatchObject({ kind: 'draft', fileName: 'report-2.txt', olderFileName: 'report.txt' });
    expect(statuses(version)).toEqual([
      'evidence reworded: 125 boys',
      'statistics kept: umpteen',
      'verdict kept: umpteen',
      'verdict reopened: 120',
      'verdict reworded: 4,211',
      'verdict reworded: 80',
    ]);
    const comparison = await engine.ask('version.compare', { documentId: await idOf('report') });
    expect(comparison.statistics.map(({ kind, old, new: now }) => [kind, old?.text, now?.text])).toEqual([
      ['number', '120', '125'],
      ['new', undefined, '40'],
    ]);
    expect(comparison.rows.map(({ kind }) => kind)).toContain('renumbered');
    await engine.ask('history.undo', {});
    expect(await state()).toEqual(before);
  });

  test('lists by name what has lost its place, and finds it in the draft after', async () => {
    await decide('4,211');
    await link('17', '4,211 inhabitants');
    await importAs('report', 'without.txt', report.replace(/3\. The district[^\n]*\n\n/u, ''));
    const [without] = await engine.ask('version.list', {});
    expect(statuses(without)).toEqual(['evidence lost: 4,211 inhabitants', 'verdict lost: 4,211']);
    await importAs('report', 'again.txt', `${report}\nAnd a last word.\n`);
    expect(await written('4,211')).toMatchObject({ verdict: 'verified' });
    expect(await written('17')).toMatchObject({ evidenceCount: 1 });
  });

  test('is another report where hardly a word is the same: nothing goes over', async () => {
    await decide('80');
    await importAs('report', 'other.txt', 'Weather of the year\n\n1. It rained on 80 days of that year.\n');
    expect(await written('80')).toMatchObject({ state: 'open' });
    expect(await engine.ask('version.list', {})).toEqual([]);
  });
});

test('a source that is read again stands in its collections, and is out of them when that is undone', async () => {
  const documentId = await idOf('source');
  const { id } = await engine.ask('collection.create', { name: 'Yearbooks', documentIds: [documentId] });
  readOtherwise = (outcome) => ({ ...outcome, quantities: [] });
  const read = await engine.ask('version.reread', { documentId });
  const session = engine.session();
  const members = (): string[] => (session === undefined ? [] : membersOfCollection(session.database, id));
  expect(members()).toEqual([documentId, read.documentId]);
  await engine.ask('history.undo', {});
  expect(members()).toEqual([documentId]);
});

test('what may leave the case of a source holds of its next reading, and a promise of its next edition', async () => {
  const documentId = await idOf('source');
  await engine.ask('protection.setSource', { documentId, whole: true, consentBound: true });
  readOtherwise = (outcome) => ({ ...outcome, quantities: [] });
  const { documentId: again } = await engine.ask('version.reread', { documentId });
  const handlingOf = async (id: string): Promise<unknown> =>
    (await engine.ask('protection.read', {})).sources.find((source) => source.documentId === id);
  expect(again).not.toBe(documentId);
  expect(await handlingOf(again)).toMatchObject({ whole: true, consentBound: true });
  await importAs('source', 'other.txt', 'Another text.');
  const newer =
    (await engine.ask('document.list', {})).find(({ fileName }) => fileName === 'other.txt')?.id ?? '';
  await engine.ask('version.declareEdition', { documentId: newer, olderId: again });
  expect(await handlingOf(newer)).toMatchObject({ whole: false, consentBound: true });
});

describe('a newer edition of a source', () => {
  const newer = yearbook.replace('125 boys', '152 boys').replace('counts', 'has');

  async function importNewer(): Promise<{ older: string; newer: string }> {
    const older = await idOf('source');
    await importAs('source', 'yearbook 2.txt', `${newer}\nAnd a sentence that is new.\n`);
    const documents = await engine.ask('document.list', {});
    return { older, newer: documents.find(({ id, role }) => role === 'source' && id !== older)?.id ?? '' };
  }

  test('is offered where name and text are near, until it is declined', async () => {
    const ids = await importNewer();
    const [offer, ...others] = await engine.ask('version.offers', {});
    expect(offer).toMatchObject({ documentId: ids.newer, olderId: ids.older });
    expect(others).toEqual([]);
    await engine.ask('version.declineEdition', { documentId: ids.newer, olderId: ids.older });
    expect(await engine.ask('version.offers', {})).toEqual([]);
  });

  test('takes over links whose passage is the same; others wait, and their verdicts are open again', async () => {
    await link('4,211', '4,211 inhabitants');
    await link('80', '125 boys and 80 girls');
    await decide('4,211');
    await decide('80');
    const ids = await importNewer();
    const before = await state();
    const version = await engine.ask('version.declareEdition', { documentId: ids.newer, olderId: ids.older });
    expect(statuses(version)).toEqual([
      'evidence kept: 4,211 inhabitants',
      'evidence to-confirm: 125 boys and 80 girls',
    ]);
    const waiting = version.items.find(({ status }) => status === 'to-confirm');
    expect(waiting).toMatchObject({ quoteNow: '152 boys and 80 girls', older: { documentId: ids.older } });
    const evidence = await engine.ask('report.evidence', {});
    expect(evidence.map((each) => each.documentId)).toEqual([ids.newer, ids.older]);
    expect(await written('4,211')).toMatchObject({ verdict: 'verified' });
    await expectWhole();
    const open = await written('80');
    expect(open).toMatchObject({ reopened: { reason: 'edition', verdict: 'verified' } });
    expect(await engine.ask('statistic.verdicts', { statisticId: open.id })).toHaveLength(1);
    // Both editions stay in the case.
    expect((await engine.ask('document.list', {})).filter(({ role }) => role === 'source')).toHaveLength(2);
    await engine.ask('history.undo', {});
    // The proposals follow, now from both again.
    await engine.settled();
    expect(await state()).toEqual(before);
  });

  test('is what is proposed from; the older one only where it is linked, and then it says so', async () => {
    await link('80', '125 boys and 80 girls');
    const ids = await importNewer();
    const proposed = async (text: string): Promise<Output<'statistic.candidates'>> => {
      await engine.settled();
      return engine.ask('statistic.candidates', { statisticId: (await written(text)).id });
    };
    const documents = async (text: string): Promise<string[]> => [
      ...new Set((await proposed(text)).map(({ documentId }) => documentId)),
    ];
    expect((await documents('4,211')).sort()).toEqual([ids.newer, ids.older].sort());
    await engine.ask('version.declareEdition', { documentId: ids.newer, olderId: ids.older });
    expect(await documents('4,211')).toEqual([ids.newer]);
    expect(await documents('80')).toContain(ids.older);
    const [old] = (await proposed('80')).filter(({ documentId }) => documentId === ids.older);
    expect(old).toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ key: 'context.olderEdition' })]),
    });
    await engine.ask('history.undo', {});
    expect((await documents('4,211')).sort()).toEqual([ids.newer, ids.older].sort());
  });

  test('has a waiting link carried over or left with the older one by a person', async () => {
    await link('80', '125 boys and 80 girls');
    await decide('80');
    const ids = await importNewer();
    const version = await engine.ask('version.declareEdition', { documentId: ids.newer, olderId: ids.older });
    const itemId = version.items[0]?.id ?? '';
    await engine.ask('version.settle', { documentId: ids.newer, itemId, how: 'stay' });
    expect(await written('80')).toMatchObject({ verdict: 'verified' });
    expect((await engine.ask('version.list', {}))[0]?.items[0]).toMatchObject({ status: 'stayed' });
    await engine.ask('history.undo', {});
    await engine.ask('version.settle', { documentId: ids.newer, itemId, how: 'carry' });
    const [evidence] = await engine.ask('report.evidence', {});
    expect(evidence).toMatchObject({
      documentId: ids.newer,
      anchor: { quote: { exact: '152 boys and 80 girls' } },
    });
    // The passage says something else: it takes another look.
    expect(await written('80')).toMatchObject({ reopened: { reason: 'edition' } });
    await decide('80');
    expect(await written('80')).toMatchObject({ verdict: 'verified' });
  });

  test('is neither itself, nor a report, nor a second time, nor round in a circle', async () => {
    const ids = await importNewer();
    const refused = async (documentId: string, olderId: string): Promise<string> =>
      engine.refusal('version.declareEdition', { documentId, olderId });
    expect(await refused(ids.older, ids.older)).toBe('edition-impossible');
    expect(await refused(await idOf('report'), ids.older)).toBe('edition-impossible');
    await engine.ask('version.declareEdition', { documentId: ids.newer, olderId: ids.older });
    expect(await refused(ids.newer, ids.older)).toBe('edition-impossible');
    expect(await refused(ids.older, ids.newer)).toBe('edition-impossible');
    const { rows } = await engine.ask('version.compare', { documentId: ids.newer });
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['changed', 'new']));
  });
});

test('a source that is made the report takes over as a draft where it is one', async () => {
  await decide('80');
  await importAs('source', 'report-2.txt', report.replace('120 were', '121 were'));
  const draft = (await engine.ask('document.list', {})).find(({ fileName }) => fileName === 'report-2.txt');
  await engine.ask('document.describe', { documentId: draft?.id ?? '', role: 'report' });
  expect(await written('80')).toMatchObject({ verdict: 'verified' });
  expect((await engine.ask('version.list', {}))[0]).toMatchObject({ kind: 'draft', documentId: draft?.id });
  expect((await engine.ask('document.list', {})).map(({ fileName }) => fileName)).not.toContain('report.txt');
  await engine.ask('history.undo', {});
  expect((await engine.ask('document.read', { documentId: await idOf('report') })).summary.fileName).toBe(
    'report.txt',
  );
});
