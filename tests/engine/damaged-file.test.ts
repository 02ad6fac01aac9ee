import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import { makePdf } from '../parser/make-pdf.ts';
import { temporaryFolder } from './case-fixture.ts';
import { testEngine } from './engine-fixture.ts';

const parserEntry = new URL('../../src/parser/index.ts', import.meta.url).pathname;

test('a damaged file is refused, and read as far as it goes when the person asks for that', async () => {
  const temporary = temporaryFolder();
  const parser = createParserClient(forkSpawner(parserEntry), { concurrency: 1 });
  const engine = testEngine(parser);
  try {
    await engine.ask('case.create', {
      folder: join(temporary.path, 'a.corroborate'),
      name: 'A',
      reviewer: 'Ana',
    });
    const path = join(temporary.path, 'survey.pdf');
    const page = [{ text: 'The survey counted 3,719 children.', x: 72, y: 700, size: 12 }];
    writeFileSync(path, makePdf([page], { withoutTable: true }));
    const { jobId } = await engine.ask('import.start', { paths: [path], role: 'source' });
    await engine.settled();
    const refused = (await engine.ask('import.jobs', {}))[0]?.files[0];
    expect(refused).toMatchObject({
      state: 'refused',
      failure: { kind: 'partly-damaged', fileName: 'survey.pdf', readablePages: 1 },
    });
    expect(await engine.ask('document.list', {})).toEqual([]);
    expect(await engine.refusal('import.acceptDamaged', { jobId, position: 1 })).toBe('not-found');

    await engine.ask('import.acceptDamaged', { jobId, position: 0 });
    await engine.settled();
    expect((await engine.ask('import.jobs', {}))[0]?.files[0]).toMatchObject({
      state: 'done',
      warnings: [{ kind: 'damaged-parts' }],
    });
    expect(await engine.ask('document.list', {})).toMatchObject([{ fileName: 'survey.pdf', quantities: 1 }]);
    // What has been read is not read again.
    expect(await engine.refusal('import.acceptDamaged', { jobId, position: 0 })).toBe('not-found');
  } finally {
    await engine.close();
    await parser.close();
    temporary.remove();
  }
});
