import { join } from 'node:path';
import { lineParser, testEngine } from './engine-fixture.ts';

// A process to be killed: works in a case and says what it has got done, until nobody needs it any more.
const [, , folder = '', task = ''] = process.argv;
const engine = testEngine(lineParser(), 'killed');
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

if (task === 'verdict') {
  await engine.ask('case.open', { folder });
  await engine.ask('verdict.set', { statisticId: 's1', verdict: 'discrepancy', note: 'the source says 13' });
  tell('done');
} else if (task === 'reread') {
  await engine.ask('case.open', { folder });
  const [document] = await engine.ask('document.list', {});
  void engine.request('version.reread', { documentId: document?.id ?? '' });
  const tellHalf = (): void => {
    const half = engine
      .session()
      ?.database.prepare('SELECT count(*) FROM document WHERE incomplete = 1')
      .pluck()
      .get();
    if (half === 1) tell('half stored');
    setTimeout(tellHalf, 1);
  };
  tellHalf();
} else {
  await engine.ask('case.create', { folder, name: 'K', reviewer: 'Ana' });
  await engine.ask('import.start', { paths: [join(folder, '..', 'sources')], role: 'source' });
  tell('started');
  const tellImported = async (told: number): Promise<void> => {
    const { length } = await engine.ask('document.list', {});
    for (let at = told; at < length; at += 1) tell('imported');
    const half = engine
      .session()
      ?.database.prepare('SELECT count(*) FROM document WHERE incomplete = 1')
      .pluck()
      .get();
    if (half === 1) tell('half stored');
    setTimeout(() => void tellImported(length), 1);
  };
  await tellImported(0);
}
setInterval(() => undefined, 1000);
