import { utilityProcess } from 'electron';
import type { MessagePortMain } from 'electron';
import type { EngineMessage } from '../shared/engine-protocol.ts';
import type { EngineProcess } from './engine-process.ts';
import { killAtOnce } from './kill-at-once.ts';

/**
 * Runs the engine in a process of its own, with a heap of its own.
 * `userDataFolder`: where the key that signs packages, own profiles and own words are kept.
 */
export function forkEngine(entryPath: string, userDataFolder: string): EngineProcess<MessagePortMain> {
  const child = utilityProcess.fork(entryPath, [userDataFolder], {
    serviceName: 'Corroborate engine',
    stdio: 'inherit',
  });
  return {
    post: (message, ports = []) => child.postMessage(message, [...ports]),
    // The engine is our own code: its messages have the protocol's shape.
    onMessage: (listener) => child.on('message', (message) => listener(message as EngineMessage)),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => killAtOnce(child),
  };
}
