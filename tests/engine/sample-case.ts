import { join } from 'node:path';
import { createParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import type { Output } from '../../src/shared/contract.ts';
import { testEngine, type TestEngine } from './engine-fixture.ts';

const programFolder = join(import.meta.dirname, '../..');

/** The sample case as a person leaves it after an hour: evidence linked, verdicts of every kind, one taken back. */
export async function reviewedSampleCase(folder: string, userDataFolder = folder): Promise<TestEngine> {
  const engine = testEngine(
    createParserClient(forkSpawner(join(programFolder, 'src/parser/index.ts'))),
    'id',
    undefined,
    userDataFolder,
  );
  await engine.ask('case.createSample', {
    folder: join(folder, 'sample.corroborate'),
    samples: join(programFolder, 'resources/sample'),
    name: 'Harbour Districts',
    reviewer: 'Ana Rojas',
  });
  await engine.settled();
  const statistics = await engine.ask('report.statistics', {});
  for (const [index, statistic] of statistics.entries()) {
    if (index % 3 === 2) continue;
    const [best] = await engine.ask('statistic.candidates', { statisticId: statistic.id });
    if (best !== undefined) await linkAndDecide(engine, statistic, best, index);
  }
  const [, , third] = statistics;
  if (third !== undefined) {
    await engine.ask('verdict.set', {
      statisticId: third.id,
      verdict: 'cannot-verify',
      note: 'The study is not public.',
    });
    await engine.ask('history.undo', {});
  }
  return engine;
}

async function linkAndDecide(
  engine: TestEngine,
  statistic: Output<'report.statistics'>[number],
  best: Output<'statistic.candidates'>[number],
  index: number,
): Promise<void> {
  await engine.ask('evidence.link', {
    target: { kind: 'statistic', id: statistic.id },
    documentId: best.documentId,
    start: best.start,
    end: best.end,
    stance: best.match === 'conflicting' ? 'contradicts' : 'supports',
    match: best.match,
    reasons: best.reasons,
  });
  await engine.ask('verdict.set', {
    statisticId: statistic.id,
    verdict: best.match === 'conflicting' ? 'discrepancy' : best.match === 'rounded' ? 'rounded' : 'verified',
    ...(best.match === 'conflicting' ? { note: 'The source says another number; ask the author.' } : {}),
    ...(index === 4 ? { note: 'Seen in the yearbook, page and table as cited.' } : {}),
  });
}
