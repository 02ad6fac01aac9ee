import { failed, type Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';
import type { ParserMessage, ParserRequest } from '../shared/parser-protocol.ts';
import type { ParserExitReason, ParserProcess } from './parser-process.ts';

/** A file that keeps reporting progress may take longer than the timeout, but not for ever. */
const longestInTimeouts = 10;
/** … unless it has many pages: recognising a thousand scans takes an hour and is wanted. Part of the timeout per page. */
const allowancePerStep = 1 / 8;

/** A process with what it has done so far. */
export interface Worker {
  readonly process: ParserProcess;
  readonly ready: Promise<boolean>;
  readonly ended: { reason: ParserExitReason | undefined };
  files: number;
  bytes: number;
  idleTimer: NodeJS.Timeout | undefined;
  /** Of the file under way. */
  onMessage: ((message: ParserMessage) => void) | undefined;
  onEnd: ((reason: ParserExitReason) => void) | undefined;
}

interface Surroundings {
  readonly onProgress: ((done: number, total: number) => void) | undefined;
  /** The file is given up when one of them is aborted. */
  readonly signals: readonly AbortSignal[];
  /** Ends the process. */
  readonly kill: () => void;
}

/** What belongs to one request; undefined until the last message has come. */
export type Collect<Outcome> = (message: ParserMessage) => Result<Outcome, Failure> | undefined;

/** Has a process read or draw one file. Silence, length and the end of the process all end in a failure of that file alone. */
export function askWorker<Outcome>(
  worker: Worker,
  request: ParserRequest,
  { onProgress, signals, kill }: Surroundings,
  collect: Collect<Outcome>,
): Promise<Result<Outcome, Failure>> {
  const { id, fileName } = request;
  const { timeoutMs, memoryBytes } = request.limits;
  return new Promise((resolve) => {
    const silence = timer(timeOut);
    const longest = timer(timeOut);
    const startedAt = performance.now();
    let allowedMs = timeoutMs * longestInTimeouts;
    let furthest = 0;

    function finish(result: Result<Outcome, Failure>): void {
      silence.clear();
      longest.clear();
      for (const signal of signals) signal.removeEventListener('abort', cancel);
      worker.onMessage = undefined;
      worker.onEnd = undefined;
      resolve(result);
    }
    function timeOut(): void {
      kill();
      finish(failed({ kind: 'parse-timeout', fileName, timeoutMs }));
    }
    function cancel(): void {
      kill();
      finish(cancelled(fileName));
    }
    function allowFor(steps: number): void {
      const wantedMs = steps * timeoutMs * allowancePerStep;
      if (wantedMs <= allowedMs) return;
      allowedMs = wantedMs;
      longest.set(allowedMs - (performance.now() - startedAt));
    }

    longest.set(allowedMs);
    silence.set(timeoutMs);
    worker.onMessage = (message) => {
      if (message.kind === 'ready' || message.id !== id) return;
      switch (message.kind) {
        case 'progress':
          allowFor(message.total);
          if (message.done > furthest) {
            furthest = message.done;
            silence.set(timeoutMs);
          }
          onProgress?.(message.done, message.total);
          return;
        case 'refused':
          finish(failed(message.failure));
          return;
        case 'drawn':
          // A page is as good as progress.
          silence.set(timeoutMs);
          break;
        default:
      }
      const outcome = collect(message);
      if (outcome !== undefined) finish(outcome);
    };
    worker.onEnd = (reason) => {
      finish(
        failed(
          reason === 'out-of-memory'
            ? { kind: 'parse-out-of-memory', fileName, limitBytes: memoryBytes }
            : { kind: 'parse-crashed', fileName },
        ),
      );
    };
    // The signal may have been given while the file was looked at: a listener added now would never hear of it.
    if (isAborted(...signals)) {
      cancel();
      return;
    }
    for (const signal of signals) signal.addEventListener('abort', cancel);
    if (worker.ended.reason === undefined) worker.process.post(request);
    else worker.onEnd(worker.ended.reason);
  });
}

/** A file that nobody wants any more. */
export function cancelled(fileName: string): Result<never, Failure> {
  return failed({ kind: 'cancelled', fileName });
}

/** Whether one of them has been given; absent ones never are. */
export function isAborted(...signals: readonly (AbortSignal | undefined)[]): boolean {
  return signals.some((signal) => signal?.aborted === true);
}

/** One timeout that is set anew each time. */
function timer(body: () => void): { set(afterMs: number): void; clear(): void } {
  let running: NodeJS.Timeout | undefined;
  return {
    set(afterMs) {
      clearTimeout(running);
      running = setTimeout(body, afterMs);
    },
    clear: () => {
      clearTimeout(running);
    },
  };
}
