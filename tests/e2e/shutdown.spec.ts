import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ask } from './harness/ask.ts';
import { processIdOf } from './harness/launch.ts';
import { expect, test } from './harness/test.ts';

test('the program ends although its engine does not answer any more', async ({ openWindow }) => {
  test.skip(process.platform === 'win32', 'Windows has no signal that holds a process');
  const { page, application, casesFolder } = await openWindow();
  const folder = join(casesFolder, 'a.corroborate');
  await ask(page, 'case.create', { folder, name: 'A', reviewer: 'R. Viewer' });
  const engine = await processIdOf(application, 'Corroborate engine');
  if (engine === undefined) throw new Error('There is no engine process.');
  let said = '';
  application.process().stderr?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise((resolve) =>
    application.process().once('exit', (code, signal) => resolve({ code, signal })),
  );
  // Held still, as by an endless loop: it hears neither the request to end nor a signal that asks for it.
  execFileSync('kill', ['-STOP', String(engine)]);
  void application.evaluate(({ app }) => app.quit()).catch(() => undefined);

  expect(await ended).toEqual({ code: 0, signal: null });
  expect(said).not.toContain('FATAL');
  expect(() => process.kill(engine, 0)).toThrow();
});
