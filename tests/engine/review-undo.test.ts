import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

const statisticId = fc.constantFrom('s1', 's2');
const verdict = fc.constantFrom('verified' as const, 'rounded' as const, 'discrepancy' as const);

interface Deed {
  readonly asked: object;
  /** Refusals are outcomes like others: nothing is done then. */
  readonly carryOut: (engine: TestEngine, source: string) => Promise<unknown>;
}

function deedOf<Asked extends object>(
  asked: fc.Arbitrary<Asked>,
  carryOut: (engine: TestEngine, asked: Asked, source: string) => Promise<unknown>,
): fc.Arbitrary<Deed> {
  return asked.map((each) => ({
    asked: each,
    carryOut: (engine, source) => carryOut(engine, each, source),
  }));
}

const deed = fc.oneof(
  deedOf(
    fc.record({ statisticId, verdict, note: fc.constantFrom(undefined, 'why'), links: fc.boolean() }),
    (engine, { links, ...given }, documentId) =>
      engine.request('verdict.set', {
        ...given,
        ...(links ? { link: { documentId, start: 3, end: 11, stance: 'supports' } } : {}),
      }),
  ),
  deedOf(fc.record({ statisticId, adjudication: fc.boolean() }), (engine, asked) =>
    engine.request('verdict.withdraw', asked),
  ),
  deedOf(fc.record({ statisticId, verdict }), (engine, asked) =>
    engine.request('verdict.adjudicate', { ...asked, note: 'so' }),
  ),
  deedOf(fc.record({ reviewer: fc.constantFrom('Ana', 'Ben', 'Cai') }), (engine, asked) =>
    engine.ask('case.setReviewer', asked),
  ),
  deedOf(
    fc.record({ readers: fc.constantFrom(1 as const, 2 as const), blind: fc.boolean() }),
    (engine, asked) => engine.ask('review.setMode', asked),
  ),
  deedOf(fc.constant({ unlink: 'first' }), async (engine) => {
    const [evidence] = await engine.ask('report.evidence', {});
    if (evidence !== undefined) await engine.ask('evidence.unlink', { evidenceId: evidence.id });
  }),
  deedOf(fc.record({ statisticId, value: fc.constantFrom('12', '13') }), (engine, asked) =>
    engine.ask('correction.editStatistic', {
      statisticId: asked.statisticId,
      fields: { kind: 'count', value: asked.value },
    }),
  ),
);

/** All that is shown of verdicts: without the moments at which they were given. */
async function shown(engine: TestEngine): Promise<string> {
  const statistics = await engine.ask('report.statistics', {});
  const readings = await engine.ask('review.readings', {});
  const { reading, reviewer } = await engine.ask('case.summary', {});
  return JSON.stringify([reviewer, reading, statistics, readings.entries]);
}

test('whatever readers do, each step taken back leaves the verdicts as they were before it', async () => {
  const temporary = temporaryFolder();
  const [report = '', log = ''] = writeFiles(temporary.path, {
    'report.txt': 'There were 12 ships.\nOf them 7 were lost.',
    'log.txt': '12 ships, 7 lost.',
  });
  let count = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), async (deeds) => {
        const engine = testEngine();
        try {
          const folder = join(temporary.path, `c${String((count += 1))}.corroborate`);
          await engine.ask('case.create', { folder, name: 'R', reviewer: 'Ana' });
          await engine.ask('import.start', { paths: [report], role: 'report' });
          await engine.settled();
          await engine.ask('import.start', { paths: [log], role: 'source' });
          await engine.settled();
          const source = (await engine.ask('document.list', {})).find(({ role }) => role === 'source');
          const before: string[] = [];
          for (const each of deeds) {
            const [last] = await engine.ask('history.list', { limit: 1 });
            const state = await shown(engine);
            await each.carryOut(engine, source?.id ?? '');
            await engine.settled();
            const [latest] = await engine.ask('history.list', { limit: 1 });
            if (latest?.id !== last?.id) before.push(state);
          }
          for (const state of before.reverse()) {
            await engine.ask('history.undo', {});
            await engine.settled();
            expect(await shown(engine)).toBe(state);
          }
        } finally {
          await engine.close();
        }
      }),
      { numRuns: 12 },
    );
  } finally {
    temporary.remove();
  }
}, 120_000);
