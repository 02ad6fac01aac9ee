import { Worker } from 'node:worker_threads';

/**
 * Runs on a thread of its own: a parser that explodes does so inside one long computation, in which no timer of its
 * own thread ever fires. Plain text, so that it needs no file of its own in the built app.
 */
const watch = `
const { workerData, parentPort } = require('node:worker_threads');
let limitBytes = workerData.limitBytes;
parentPort.on('message', (bytes) => { limitBytes = bytes; });
setInterval(() => {
  if (process.memoryUsage.rss() > limitBytes) process.kill(process.pid, 'SIGKILL');
}, workerData.intervalMs);
`;

/** Short enough to catch an allocation of gigabytes before the machine starts to swap. */
const intervalMs = 50;

/** Ends this process hard when its resident memory passes a limit. */
export class MemoryWatchdog {
  #worker: Worker | undefined;

  setLimit(limitBytes: number): void {
    if (this.#worker === undefined) {
      this.#worker = new Worker(watch, { eval: true, workerData: { limitBytes, intervalMs } });
      this.#worker.unref();
    } else {
      this.#worker.postMessage(limitBytes);
    }
  }
}
