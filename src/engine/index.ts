import { randomUUID } from 'node:crypto';
import type { EngineControl, EngineMessage, EngineRequest } from '../shared/engine-protocol.ts';
import { createParserClient } from '../parser/client.ts';
import { createBrokerSpawner } from './broker-spawner.ts';
import { createEngine } from './engine.ts';
import { generator } from './generator.ts';
import { parentPort } from './parent-port.ts';

/** The engine as a process of the app: requests and answers over the port to main. */
const port = parentPort();
if (port === undefined) throw new Error('The engine is started by the app; scripts use the command line');

const userDataFolder = process.argv.at(-1);
if (userDataFolder === undefined) throw new Error('The app says where its data are kept');

const post = (message: EngineMessage): void => port.postMessage(message);
const spawner = createBrokerSpawner(post);
const engine = createEngine({
  parser: createParserClient(spawner),
  now: () => new Date(),
  newId: () => randomUUID(),
  generator,
  userDataFolder,
  // Work in the background goes on with the next file or statistic: ending the process would only meet the same again.
  onBug: (error) => console.error(error),
});
engine.onChanged((event) => post({ kind: 'changed', event }));

port.on('message', ({ data, ports }) => {
  // Main is our own code and validates what the window sends; the engine validates inputs once more.
  const message = data as EngineRequest | EngineControl;
  switch (message.kind) {
    case 'request':
      void answer(message);
      break;
    case 'shutdown':
      void engine.close().then(() => process.exit(0));
      break;
    default:
      spawner.receive(message, ports);
  }
});
post({ kind: 'ready' });

/** A bug in a request is answered as one and reported; the engine goes on, for the store is transactional. */
async function answer(request: EngineRequest): Promise<void> {
  try {
    post({ kind: 'reply', id: request.id, result: await engine.request(request.method, request.input) });
  } catch (error) {
    console.error(error);
    const detail = error instanceof Error ? error.message : String(error);
    post({ kind: 'reply', id: request.id, result: { ok: false, failure: { kind: 'internal', detail } } });
  }
}
