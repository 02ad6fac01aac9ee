import { fork } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EngineControl, EngineMessage, EngineRequest } from '../../src/shared/engine-protocol.ts';
import { temporaryFolder } from './case-fixture.ts';

test('the engine as a process answers, tells of changes and ends when told to, the case closed', async () => {
  const temporary = temporaryFolder();
  const child = fork(join(import.meta.dirname, '../../src/engine/index.ts'), [], {
    execArgv: ['--import', join(import.meta.dirname, 'parent-port-shim.mjs')],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const heard: EngineMessage[] = [];
  const arrivals: (() => void)[] = [];
  child.on('message', (message) => {
    heard.push(message as EngineMessage);
    for (const arrived of arrivals.splice(0)) arrived();
  });
  const waitFor = async (fits: (message: EngineMessage) => boolean): Promise<EngineMessage> => {
    for (;;) {
      const found = heard.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => arrivals.push(resolve));
    }
  };
  const post = (message: EngineRequest | EngineControl): void => void child.send(message);
  const replyTo = (id: number) => waitFor((message) => message.kind === 'reply' && message.id === id);

  await waitFor((message) => message.kind === 'ready');
  const folder = join(temporary.path, 'p.corroborate');
  post({ kind: 'request', id: 1, method: 'case.create', input: { folder, name: 'P', reviewer: 'Ana' } });
  expect(await replyTo(1)).toMatchObject({
    result: { ok: true, value: { name: 'P', access: 'read-write' } },
  });
  expect(await waitFor((message) => message.kind === 'changed')).toMatchObject({
    event: { areas: expect.arrayContaining(['case']) },
  });
  post({ kind: 'request', id: 2, method: 'history.undo', input: {} });
  expect(await replyTo(2)).toMatchObject({ result: { ok: false, failure: { kind: 'nothing-to-undo' } } });
  post({ kind: 'request', id: 3, method: 'case.create', input: { folder: 7 } as never });
  expect(await replyTo(3)).toMatchObject({ result: { ok: false, failure: { kind: 'invalid-request' } } });
  post({ kind: 'shutdown' });
  expect(await gone).toBe(0);
  temporary.remove();
});
