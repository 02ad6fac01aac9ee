import type { ParserExitReason, ParserProcess, ParserSpawner } from '../parser/client.ts';
import type { EngineControl, EngineMessage } from '../shared/engine-protocol.ts';
import type { ParserMessage } from '../shared/parser-protocol.ts';
import type { ProcessMessagePort } from './parent-port.ts';

export interface BrokerSpawner extends ParserSpawner {
  /** Takes main's answers: a port to a parser that has started, or word that one has ended. */
  receive(control: EngineControl, ports: readonly ProcessMessagePort[]): void;
}

interface Spawned {
  connect(port: ProcessMessagePort): void;
  exited(reason: ParserExitReason): void;
}

/**
 * Only main can start processes in the app: the engine asks it for a parser and gets a port to it. Messages then go
 * between the two directly.
 */
export function createBrokerSpawner(post: (message: EngineMessage) => void): BrokerSpawner {
  const spawned = new Map<number, Spawned>();
  let lastSpawnId = 0;

  return {
    spawn({ memoryLimitBytes }) {
      lastSpawnId += 1;
      const spawnId = lastSpawnId;
      return new Promise<ParserProcess>((resolve) => {
        let exitReason: ParserExitReason | undefined;
        const exitListeners: ((reason: ParserExitReason) => void)[] = [];
        spawned.set(spawnId, {
          connect(port) {
            resolve(
              overPort(port, {
                kill: () => post({ kind: 'kill-parser', spawnId }),
                onExit: (listener) => {
                  if (exitReason === undefined) exitListeners.push(listener);
                  else listener(exitReason);
                },
              }),
            );
          },
          exited(reason) {
            exitReason = reason;
            spawned.delete(spawnId);
            for (const listener of exitListeners) listener(reason);
            // It never started: the client learns of it from a process that is over.
            resolve(neverStarted(reason));
          },
        });
        post({ kind: 'spawn-parser', spawnId, memoryLimitBytes });
      });
    },
    receive(control, ports) {
      if (control.kind === 'parser-spawned') {
        const [port] = ports;
        if (port !== undefined) spawned.get(control.spawnId)?.connect(port);
      } else if (control.kind === 'parser-exited') {
        spawned.get(control.spawnId)?.exited(control.reason);
      }
    },
  };
}

function overPort(port: ProcessMessagePort, end: Pick<ParserProcess, 'kill' | 'onExit'>): ParserProcess {
  const listeners: ((message: ParserMessage) => void)[] = [];
  // The parser is our own code: its messages have the protocol's shape.
  port.on('message', ({ data }) => {
    for (const listener of listeners) listener(data as ParserMessage);
  });
  return {
    post: (request) => port.postMessage(request),
    onMessage(listener) {
      const isFirst = listeners.length === 0;
      listeners.push(listener);
      // Messages wait in the port until somebody listens.
      if (isFirst) port.start();
    },
    ...end,
  };
}

function neverStarted(reason: ParserExitReason): ParserProcess {
  return {
    post: () => undefined,
    onMessage: () => undefined,
    onExit: (listener) => listener(reason),
    kill: () => undefined,
  };
}
