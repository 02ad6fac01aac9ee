import { describe, expect, test } from 'vitest';
import { createBrokerSpawner } from '../../src/engine/broker-spawner.ts';
import type { ProcessMessagePort } from '../../src/engine/parent-port.ts';
import type { EngineMessage } from '../../src/shared/engine-protocol.ts';
import type { ParseRequest } from '../../src/shared/parser-protocol.ts';

/** One end of a channel to a parser, as Electron gives it: silent until it is started. */
function fakePort(): ProcessMessagePort & { deliver(data: unknown): void; readonly sent: unknown[] } {
  const waiting: unknown[] = [];
  const sent: unknown[] = [];
  let listener: ((event: { data: unknown }) => void) | undefined;
  let started = false;
  return {
    on(event: 'message' | 'close', added: (event: { data: unknown }) => void) {
      if (event === 'message') listener = added;
    },
    postMessage: (message) => sent.push(message),
    start() {
      started = true;
      for (const data of waiting.splice(0)) listener?.({ data });
    },
    close: () => undefined,
    deliver(data) {
      if (started) listener?.({ data });
      else waiting.push(data);
    },
    sent,
  };
}

const request: ParseRequest = {
  id: 1,
  path: '/tmp/a',
  fileName: 'a',
  role: 'auto',
  limits: { fileBytes: 1, unzippedBytes: 1, pages: 1, timeoutMs: 1, memoryBytes: 1 },
};

describe('a parser that main starts for the engine', () => {
  test('is asked for, connected, spoken to and killed', async () => {
    const posted: EngineMessage[] = [];
    const spawner = createBrokerSpawner((message) => posted.push(message));
    const spawning = spawner.spawn({ memoryLimitBytes: 1000 });
    expect(posted).toEqual([{ kind: 'spawn-parser', spawnId: 1, memoryLimitBytes: 1000 }]);
    const port = fakePort();
    spawner.receive({ kind: 'parser-spawned', spawnId: 1 }, [port]);
    const parser = await spawning;
    port.deliver({ kind: 'ready' });
    const heard: unknown[] = [];
    parser.onMessage((message) => heard.push(message));
    expect(heard).toEqual([{ kind: 'ready' }]);
    parser.post(request);
    expect(port.sent).toEqual([request]);
    parser.kill();
    expect(posted.at(-1)).toEqual({ kind: 'kill-parser', spawnId: 1 });
  });

  test('tells everybody who asks why it ended, also late', async () => {
    const spawner = createBrokerSpawner(() => undefined);
    const spawning = spawner.spawn({ memoryLimitBytes: 1 });
    spawner.receive({ kind: 'parser-spawned', spawnId: 1 }, [fakePort()]);
    const parser = await spawning;
    const reasons: string[] = [];
    parser.onExit((reason) => reasons.push(`first ${reason}`));
    parser.onExit((reason) => reasons.push(`second ${reason}`));
    spawner.receive({ kind: 'parser-exited', spawnId: 1, reason: 'out-of-memory' }, []);
    parser.onExit((reason) => reasons.push(`late ${reason}`));
    expect(reasons).toEqual(['first out-of-memory', 'second out-of-memory', 'late out-of-memory']);
  });

  test('that never started is over from the beginning', async () => {
    const spawner = createBrokerSpawner(() => undefined);
    const spawning = spawner.spawn({ memoryLimitBytes: 1 });
    spawner.receive({ kind: 'parser-exited', spawnId: 1, reason: 'crashed' }, []);
    const parser = await spawning;
    await expect(new Promise((resolve) => parser.onExit(resolve))).resolves.toBe('crashed');
  });

  test('is not mistaken for another', async () => {
    const spawner = createBrokerSpawner(() => undefined);
    const first = spawner.spawn({ memoryLimitBytes: 1 });
    const second = spawner.spawn({ memoryLimitBytes: 1 });
    const [firstPort, secondPort] = [fakePort(), fakePort()];
    spawner.receive({ kind: 'parser-spawned', spawnId: 2 }, [secondPort]);
    spawner.receive({ kind: 'parser-spawned', spawnId: 1 }, [firstPort]);
    (await first).post(request);
    expect([firstPort.sent.length, secondPort.sent.length]).toEqual([1, 0]);
    (await second).post(request);
    expect(secondPort.sent).toHaveLength(1);
  });
});
