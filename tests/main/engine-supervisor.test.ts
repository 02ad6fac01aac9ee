import { expect, test } from 'vitest';
import { EngineSupervisor } from '../../src/main/engine-supervisor.ts';
import type { EngineProcess, ParserBroker } from '../../src/main/engine-process.ts';
import type { CaseSummary, ChangedEvent } from '../../src/shared/contract.ts';
import type { EngineControl, EngineMessage, EngineRequest } from '../../src/shared/engine-protocol.ts';

const summary = { folder: '/cases/a.corroborate', name: 'A', reviewer: 'R. Viewer' } as CaseSummary;

/** Stands for the engine's process: the one boundary that is faked. */
class ProcessDouble {
  readonly posted: (EngineRequest | EngineControl)[] = [];
  killed = false;
  immortal = false;
  #message: (message: EngineMessage) => void = () => {};
  #exit: () => void = () => {};

  readonly process: EngineProcess<string> = {
    post: (message) => void this.posted.push(message),
    onMessage: (listener) => (this.#message = listener),
    onExit: (listener) => (this.#exit = listener),
    kill: () => {
      this.killed = true;
      if (!this.immortal) this.#exit();
    },
  };
  say(message: EngineMessage): void {
    this.#message(message);
  }
  exit(): void {
    this.#exit();
  }
  requests(): EngineRequest[] {
    return this.posted.filter((message): message is EngineRequest => message.kind === 'request');
  }
}

function setUp() {
  const engines: ProcessDouble[] = [];
  const events: ChangedEvent[] = [];
  const waits: number[] = [];
  let time = 0;
  const parsersKilled: string[] = [];
  const parsers: ParserBroker<string> = {
    spawn: ({ onSpawned }) => onSpawned('port'),
    kill: (spawnId) => void parsersKilled.push(String(spawnId)),
    killAll: () => void parsersKilled.push('all'),
  };
  const supervisor = new EngineSupervisor<string>({
    spawnEngine: () => {
      const engine = new ProcessDouble();
      engines.push(engine);
      return engine.process;
    },
    parsers,
    onChanged: (event) => void events.push(event),
    now: () => time,
    wait: async (delayMs) => void waits.push(delayMs),
  });
  supervisor.start();
  return {
    supervisor,
    engines,
    events,
    waits,
    parsersKilled,
    engine: (index: number): ProcessDouble => {
      const engine = engines[index];
      if (engine === undefined) throw new Error(`No engine ${index} was started.`);
      return engine;
    },
    passTime: (milliseconds: number) => (time += milliseconds),
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** Opens the case on an engine that is ready. */
async function withOpenCase() {
  const house = setUp();
  house.engine(0).say({ kind: 'ready' });
  const opened = house.supervisor.request('case.open', { folder: summary.folder });
  await house.settle();
  house.engine(0).say({ kind: 'reply', id: 1, result: { ok: true, value: summary } });
  await opened;
  return house;
}

test('requests wait until the engine is ready', async () => {
  const { supervisor, engine, settle } = setUp();
  const answer = supervisor.request('case.summary', {});
  expect(engine(0).requests()).toEqual([]);
  engine(0).say({ kind: 'ready' });
  await settle();
  expect(engine(0).requests()).toMatchObject([{ method: 'case.summary', id: 1 }]);
  engine(0).say({ kind: 'reply', id: 1, result: { ok: true, value: summary } });
  expect(await answer).toEqual({ ok: true, value: summary });
});

test('a crash fails what was under way, restarts the engine, and opens the case again before anything else', async () => {
  const house = await withOpenCase();
  const interrupted = house.supervisor.request('document.list', {});
  house.engine(0).exit();
  expect(await interrupted).toEqual({ ok: false, failure: { kind: 'engine-restarted' } });
  await house.settle();

  const later = house.supervisor.request('history.undo', {});
  house.engine(1).say({ kind: 'ready' });
  await house.settle();
  expect(house.engine(1).requests()).toMatchObject([
    { method: 'case.open', input: { folder: summary.folder, reviewer: 'R. Viewer' } },
  ]);
  const reopening = house.engine(1).requests()[0];
  house.engine(1).say({ kind: 'reply', id: reopening?.id ?? -1, result: { ok: true, value: summary } });
  await house.settle();
  expect(house.events).toMatchObject([{ engine: 'restarted' }]);
  expect(house.engine(1).requests()[1]).toMatchObject({ method: 'history.undo' });
  house.engine(1).say({
    kind: 'reply',
    id: house.engine(1).requests()[1]?.id ?? -1,
    result: { ok: true, value: { action: 'verdict.set', subject: '12', entries: 1 } },
  });
  expect(await later).toMatchObject({ ok: true });
});

test('each restart within a minute waits longer, and the third crash is the last', async () => {
  const house = setUp();
  house.engine(0).exit();
  await house.settle();
  house.engine(1).exit();
  await house.settle();
  house.engine(2).exit();
  await house.settle();
  expect(house.waits).toEqual([200, 400]);
  expect(house.engines).toHaveLength(3);
  expect(house.events).toEqual([{ areas: ['engine'], engine: 'failed' }]);
  expect(await house.supervisor.request('document.list', {})).toMatchObject({ ok: false });
});

test('opening a case after giving up is a fresh try', async () => {
  const house = setUp();
  for (const index of [0, 1, 2]) {
    house.engine(index).exit();
    await house.settle();
  }
  void house.supervisor.request('case.open', { folder: summary.folder });
  expect(house.engines).toHaveLength(4);
});

test('crashes that lie more than a minute apart are not counted together', async () => {
  const house = setUp();
  for (const index of [0, 1, 2, 3]) {
    house.engine(index).exit();
    house.passTime(61_000);
    await house.settle();
  }
  expect(house.engines).toHaveLength(5);
  expect(house.events).toEqual([]);
});

test('a closed case is not opened again after a crash', async () => {
  const house = await withOpenCase();
  const closing = house.supervisor.request('case.close', {});
  house.engine(0).say({ kind: 'reply', id: 2, result: { ok: true, value: {} } });
  await closing;
  expect(house.supervisor.openCase).toBeUndefined();
  house.engine(0).exit();
  await house.settle();
  house.engine(1).say({ kind: 'ready' });
  await house.settle();
  expect(house.engine(1).requests()).toEqual([]);
});

test('a parser that the engine asked for is connected by a port, and killed when the engine dies', async () => {
  const house = setUp();
  house.engine(0).say({ kind: 'spawn-parser', spawnId: 7, memoryLimitBytes: 1 });
  expect(house.engine(0).posted).toEqual([{ kind: 'parser-spawned', spawnId: 7 }]);
  house.engine(0).say({ kind: 'kill-parser', spawnId: 7 });
  house.engine(0).exit();
  expect(house.parsersKilled).toEqual(['7', 'all']);
});

test('an engine that does not end by itself is killed', async () => {
  const house = setUp();
  house.engine(0).say({ kind: 'ready' });
  await house.supervisor.close(1);
  expect(house.engine(0).posted.at(-1)).toEqual({ kind: 'shutdown' });
  expect(house.engine(0).killed).toBe(true);
  expect(house.waits).toEqual([1, 2000]);
});

test('closing does not wait for an engine that ends by itself', async () => {
  const house = setUp();
  house.engine(0).say({ kind: 'ready' });
  const closing = house.supervisor.close(1);
  house.engine(0).exit();
  await closing;
  expect(house.engine(0).killed).toBe(false);
  expect(house.waits).toEqual([1]);
});

test('closing goes on where even a killed engine does not go', async () => {
  const house = setUp();
  house.engine(0).say({ kind: 'ready' });
  house.engine(0).immortal = true;
  await house.supervisor.close(1);
  expect(house.waits).toEqual([1, 2000]);
});
