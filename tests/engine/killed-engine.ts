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
} else {
  await engine.ask('case.create', { folder, name: 'K', reviewer: 'Ana' });
  engine.onChanged(({ areas }) => {
    if (areas.includes('documents')) tell('imported');
  });
  await engine.ask('import.start', { paths: [join(folder, '..', 'sources')], role: 'source' });
  tell('started');
}
setInterval(() => undefined, 1000);
