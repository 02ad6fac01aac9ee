import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createParserClient, type ParserClient, type ParserClientOptions } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import type { ParserSpawner } from '../../src/parser/parser-process.ts';

const misbehaving = fileURLToPath(new URL('entries/misbehaving.ts', import.meta.url));
const parser = fileURLToPath(new URL('../../src/parser/index.ts', import.meta.url));

let folder = '';
let good = '';
const clients: ParserClient[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-parser-'));
  good = join(folder, 'good.txt');
  writeFileSync(good, 'Report\n\n1. In 2016 there were 2,608 cases.\n\n2. Of these, 30 % were closed.\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

function open(options: ParserClientOptions = {}, entry = misbehaving): ParserClient {
  const client = createParserClient(forkSpawner(entry), options);
  clients.push(client);
  return client;
}

const goodJob = (): Parameters<ParserClient['parse']>[0] => ({
  path: good,
  fileName: 'good.txt',
  role: 'auto',
});
const job = (fileName: string): Parameters<ParserClient['parse']>[0] => ({
  path: good,
  fileName,
  role: 'auto',
});

/** Counts the processes that a spawner makes. */
function counted(entry: string): { spawner: ParserSpawner; count: () => number } {
  const inner = forkSpawner(entry);
  let spawned = 0;
  return {
    spawner: {
      spawn(options) {
        spawned += 1;
        return inner.spawn(options);
      },
    },
    count: () => spawned,
  };
}

async function afterTurns(count: number, act: () => void): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
  act();
}

test('parses a file in a process of its own', async () => {
  const result = await open({}, parser).parse(goodJob());
  expect(result).toMatchObject({ ok: true, value: { role: 'source' } });
  const texts = result.ok ? result.value.document.paragraphs.map((paragraph) => paragraph.text) : [];
  expect(texts).toContain('In 2016 there were 2,608 cases.');
});

describe('a file that goes wrong takes only its own process with it', () => {
  test.each([
    ['hang', 'parse-timeout', { timeoutMs: 1500 }],
    ['wait', 'parse-timeout', { timeoutMs: 1500 }],
    ['explode in the heap', 'parse-out-of-memory', { memoryBytes: 300_000_000 }],
    ['explode beside the heap', 'parse-out-of-memory', { memoryBytes: 300_000_000 }],
    ['throw', 'parse-crashed', {}],
    ['exit', 'parse-crashed', {}],
    ['recurse', 'parse-crashed', {}],
  ])('%s: %s', async (fileName, kind, limits) => {
    const client = open({ limits, concurrency: 1 });
    const [bad, next] = await Promise.all([client.parse(job(fileName)), client.parse(goodJob())]);
    expect(bad).toMatchObject({ ok: false, failure: { kind, fileName } });
    expect(next.ok).toBe(true);
  });
});

test('a file that reports progress may take longer than the timeout', async () => {
  const seen: number[] = [];
  const result = await open({ limits: { timeoutMs: 1000 } }).parse(job('slow but alive'), {
    onProgress: (done, total) => seen.push(done / total),
  });
  expect(result).toMatchObject({ failure: { kind: 'file-missing', fileName: 'arrived' } });
  expect(seen.length).toBeGreaterThan(3);
});

describe('cancelling', () => {
  test('ends the file under way at once and lets the next one through', async () => {
    const client = open({ concurrency: 1 });
    const stop = new AbortController();
    const hanging = client.parse(job('hang'), { signal: stop.signal });
    const next = client.parse(goodJob());
    setTimeout(() => {
      stop.abort();
    }, 300);
    expect(await hanging).toEqual({ ok: false, failure: { kind: 'cancelled', fileName: 'hang' } });
    expect((await next).ok).toBe(true);
  });

  test('reaches a file that is just about to be handed to its process', async () => {
    const stop = new AbortController();
    const inner = forkSpawner(misbehaving);
    const spawner: ParserSpawner = {
      async spawn(options) {
        const process = await inner.spawn(options);
        return {
          post: (request) => {
            process.post(request);
          },
          onExit: (listener) => {
            process.onExit(listener);
          },
          kill: () => {
            process.kill();
          },
          onMessage(listener) {
            process.onMessage((message) => {
              listener(message);
              // A few turns later the client is looking at the file, before the event loop goes on.
              if (message.kind === 'ready')
                void afterTurns(20, () => {
                  stop.abort();
                });
            });
          },
        };
      },
    };
    const client = createParserClient(spawner, { limits: { timeoutMs: 20_000 } });
    clients.push(client);
    expect(await client.parse(job('hang'), { signal: stop.signal })).toMatchObject({
      failure: { kind: 'cancelled' },
    });
  });

  test('a file that has not begun never starts a process', async () => {
    const { spawner, count } = counted(misbehaving);
    const client = createParserClient(spawner);
    clients.push(client);
    expect(await client.parse(goodJob(), { signal: AbortSignal.abort() })).toMatchObject({
      failure: { kind: 'cancelled' },
    });
    expect(count()).toBe(0);
  });

  test('closing ends what runs and what waits', async () => {
    const client = open({ concurrency: 1 });
    const results = [client.parse(job('hang')), client.parse(goodJob())];
    setTimeout(() => void client.close(), 300);
    expect(await Promise.all(results)).toMatchObject([
      { failure: { kind: 'cancelled' } },
      { failure: { kind: 'cancelled' } },
    ]);
  });
});

describe('processes', () => {
  test('are used again, and replaced after so many files', async () => {
    const client = open({ concurrency: 1, recycleAfterFiles: 2 });
    const processes: string[] = [];
    for (let file = 0; file < 4; file += 1) {
      const result = await client.parse(job('which process'));
      if (!result.ok && result.failure.kind === 'file-missing') processes.push(result.failure.fileName);
    }
    expect(processes[0]).toBe(processes[1]);
    expect(processes[2]).toBe(processes[3]);
    expect(processes[0]).not.toBe(processes[2]);
  });

  test('are never more than asked for', async () => {
    const { spawner, count } = counted(misbehaving);
    const client = createParserClient(spawner, { concurrency: 2 });
    clients.push(client);
    const results = await Promise.all(Array.from({ length: 8 }, () => client.parse(goodJob())));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(count()).toBe(2);
  });

  test('that cannot start are reported for the file', async () => {
    const client = open({}, join(folder, 'no-such-entry.ts'));
    expect(await client.parse(goodJob())).toEqual({
      ok: false,
      failure: { kind: 'parse-crashed', fileName: 'good.txt' },
    });
  });
});
