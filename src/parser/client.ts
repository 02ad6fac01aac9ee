import { stat } from 'node:fs/promises';
import { failed, success, type Result } from '../core/result.ts';
import type { DocumentRole } from '../core/document/document.ts';
import type { Failure } from '../shared/failure.ts';
import type { ParseLimits, ParseOutcome, ParserMessage } from '../shared/parser-protocol.ts';
import { OutcomeCollector } from './outcome-parts.ts';
import type { ParserExitReason, ParserProcess, ParserSpawner } from './parser-process.ts';

export type { ParserExitReason, ParserProcess, ParserSpawner } from './parser-process.ts';

/** What a caller asks for; the client adds id and limits. */
export interface ParseJob {
  readonly path: string;
  /** As the person knows it. */
  readonly fileName: string;
  readonly role: DocumentRole | 'auto';
  /** Read what can be read of a damaged file. Absent: it is refused. */
  readonly acceptDamaged?: boolean;
}

export interface ParseJobOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting ends the file with `cancelled`; its process is killed. */
  readonly signal?: AbortSignal;
}

export interface ParserClient {
  parse(job: ParseJob, options?: ParseJobOptions): Promise<Result<ParseOutcome, Failure>>;
  /** Kills all processes; what is under way or waiting ends with `cancelled`. */
  close(): Promise<void>;
}

export interface ParserClientOptions {
  /** Processes at the same time. Default 2. */
  readonly concurrency?: number;
  readonly limits?: Partial<ParseLimits>;
  /** A process is replaced after so many files (default 250) … */
  readonly recycleAfterFiles?: number;
  /** … or so many bytes (default 64 MB), so that leaks of one file's parser never add up. */
  readonly recycleAfterBytes?: number;
  /** An unused process ends after this time. Default 20 seconds. */
  readonly idleMs?: number;
}

/** Far above any real report or source, low enough to keep a desktop machine usable. */
export const defaultLimits: ParseLimits = {
  fileBytes: 500 * 1024 * 1024,
  unzippedBytes: 256 * 1024 * 1024,
  pages: 20_000,
  timeoutMs: 120_000,
  memoryBytes: 1536 * 1024 * 1024,
};

/** A file that keeps reporting progress may take longer than the timeout, but not for ever. */
const longestInTimeouts = 10;
/** … unless it has many pages: recognising a thousand scans takes an hour and is wanted. Part of the timeout per page. */
const allowancePerStep = 1 / 8;
const startTimeoutMs = 30_000;

interface Waiting {
  readonly job: ParseJob;
  readonly options: ParseJobOptions;
  readonly resolve: (result: Result<ParseOutcome, Failure>) => void;
}

/** A process with what it has done so far. */
interface Worker {
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

/**
 * A pool of disposable parser processes. A file that hangs, explodes or crashes takes only its own process with it: it
 * is reported for that file, and the next file gets a fresh process.
 */
export function createParserClient(spawner: ParserSpawner, options: ParserClientOptions = {}): ParserClient {
  return new ParserPool(spawner, options);
}

class ParserPool implements ParserClient {
  readonly #spawner: ParserSpawner;
  readonly #limits: ParseLimits;
  readonly #concurrency: number;
  readonly #recycleAfterFiles: number;
  readonly #recycleAfterBytes: number;
  readonly #idleMs: number;
  readonly #waiting: Waiting[] = [];
  readonly #idle: Worker[] = [];
  readonly #workers = new Set<Worker>();
  readonly #closing = new AbortController();
  #running = 0;
  #lastId = 0;

  constructor(spawner: ParserSpawner, options: ParserClientOptions) {
    this.#spawner = spawner;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#concurrency = Math.max(1, options.concurrency ?? 2);
    this.#recycleAfterFiles = options.recycleAfterFiles ?? 250;
    this.#recycleAfterBytes = options.recycleAfterBytes ?? 64 * 1024 * 1024;
    this.#idleMs = options.idleMs ?? 20_000;
  }

  parse(job: ParseJob, options: ParseJobOptions = {}): Promise<Result<ParseOutcome, Failure>> {
    return new Promise((resolve) => {
      this.#waiting.push({ job, options, resolve });
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    const ends = [...this.#workers].map(
      (worker) =>
        new Promise<void>((resolve) => {
          worker.process.onExit(() => {
            resolve();
          });
        }),
    );
    this.#closing.abort();
    for (const { job, resolve } of this.#waiting.splice(0)) resolve(cancelled(job));
    for (const worker of this.#workers) this.#discard(worker);
    await Promise.all(ends);
  }

  #startNext(): void {
    while (this.#running < this.#concurrency) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (isCancelled(next.options.signal, this.#closing.signal)) {
        next.resolve(cancelled(next.job));
        continue;
      }
      this.#running += 1;
      void this.#serve(next);
    }
  }

  async #serve({ job, options, resolve }: Waiting): Promise<void> {
    try {
      resolve(await this.#run(job, options));
    } catch (error) {
      resolve(failed({ kind: 'internal', detail: String(error) }));
    }
    this.#running -= 1;
    this.#startNext();
  }

  async #run(job: ParseJob, options: ParseJobOptions): Promise<Result<ParseOutcome, Failure>> {
    const worker = this.#idle.pop() ?? (await this.#spawn());
    clearTimeout(worker.idleTimer);
    const isReady = await worker.ready;
    if (isCancelled(options.signal, this.#closing.signal)) {
      this.#release(worker);
      return cancelled(job);
    }
    if (!isReady) {
      this.#discard(worker);
      return failed({ kind: 'parse-crashed', fileName: job.fileName });
    }
    const size = await fileSize(job.path);
    const result = await this.#parseOn(worker, job, options);
    worker.files += 1;
    worker.bytes += size;
    this.#release(worker);
    return result;
  }

  #parseOn(worker: Worker, job: ParseJob, options: ParseJobOptions): Promise<Result<ParseOutcome, Failure>> {
    const { fileName } = job;
    const { timeoutMs, memoryBytes } = this.#limits;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      let silence: NodeJS.Timeout | undefined;
      const finish = (result: Result<ParseOutcome, Failure>): void => {
        clearTimeout(silence);
        clearTimeout(longest);
        options.signal?.removeEventListener('abort', cancel);
        this.#closing.signal.removeEventListener('abort', cancel);
        worker.onMessage = undefined;
        worker.onEnd = undefined;
        resolve(result);
      };
      const killWith = (failure: Failure): void => {
        this.#discard(worker);
        finish(failed(failure));
      };
      const timeOut = (): void => {
        killWith({ kind: 'parse-timeout', fileName, timeoutMs });
      };
      const cancel = (): void => {
        killWith({ kind: 'cancelled', fileName });
      };
      const startedAt = performance.now();
      let allowedMs = timeoutMs * longestInTimeouts;
      let longest = setTimeout(timeOut, allowedMs);
      const allowFor = (steps: number): void => {
        const wantedMs = steps * timeoutMs * allowancePerStep;
        if (wantedMs <= allowedMs) return;
        allowedMs = wantedMs;
        clearTimeout(longest);
        longest = setTimeout(timeOut, allowedMs - (performance.now() - startedAt));
      };
      silence = setTimeout(timeOut, timeoutMs);
      let furthest = 0;
      const parts = new OutcomeCollector();
      worker.onMessage = (message) => {
        if (message.kind === 'ready' || message.id !== id) return;
        switch (message.kind) {
          case 'progress':
            allowFor(message.total);
            if (message.done > furthest) {
              furthest = message.done;
              clearTimeout(silence);
              silence = setTimeout(timeOut, timeoutMs);
            }
            options.onProgress?.(message.done, message.total);
            return;
          case 'part':
            parts.add(message.part);
            return;
          case 'parsed':
            finish(success(parts.complete(message.outcome)));
            return;
          case 'refused':
            finish(failed(message.failure));
        }
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
      if (isCancelled(options.signal, this.#closing.signal)) {
        cancel();
        return;
      }
      options.signal?.addEventListener('abort', cancel);
      this.#closing.signal.addEventListener('abort', cancel);
      if (worker.ended.reason !== undefined) worker.onEnd(worker.ended.reason);
      else worker.process.post({ id, ...job, limits: this.#limits, alone: this.#isOnlyFile() });
    });
  }

  /** Whether a processor core would lie idle if the file under way used only one. */
  #isOnlyFile(): boolean {
    return this.#concurrency > 1 && this.#running === 1 && this.#waiting.length === 0;
  }

  async #spawn(): Promise<Worker> {
    const process = await this.#spawner.spawn({ memoryLimitBytes: this.#limits.memoryBytes });
    const { promise: ready, resolve: setReady } = Promise.withResolvers<boolean>();
    const worker: Worker = {
      process,
      ready,
      ended: { reason: undefined },
      files: 0,
      bytes: 0,
      idleTimer: undefined,
      onMessage: undefined,
      onEnd: undefined,
    };
    this.#workers.add(worker);
    const startTimer = setTimeout(() => {
      setReady(false);
    }, startTimeoutMs);
    process.onMessage((message) => {
      if (message.kind === 'ready') {
        clearTimeout(startTimer);
        setReady(true);
      }
      worker.onMessage?.(message);
    });
    process.onExit((reason) => {
      clearTimeout(startTimer);
      worker.ended.reason = reason;
      setReady(false);
      this.#forget(worker);
      worker.onEnd?.(reason);
    });
    if (this.#closing.signal.aborted) this.#discard(worker);
    return worker;
  }

  /** Keeps a process for the next file, unless it has ended or done enough. */
  #release(worker: Worker): void {
    if (worker.ended.reason !== undefined || !this.#workers.has(worker)) return;
    const isWorn = worker.files >= this.#recycleAfterFiles || worker.bytes >= this.#recycleAfterBytes;
    if (isWorn || this.#closing.signal.aborted) {
      this.#discard(worker);
      return;
    }
    this.#idle.push(worker);
    worker.idleTimer = setTimeout(() => {
      this.#discard(worker);
    }, this.#idleMs);
    worker.idleTimer.unref();
  }

  #discard(worker: Worker): void {
    this.#forget(worker);
    worker.process.kill();
  }

  #forget(worker: Worker): void {
    clearTimeout(worker.idleTimer);
    this.#workers.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at !== -1) this.#idle.splice(at, 1);
  }
}

function cancelled(job: ParseJob): Result<ParseOutcome, Failure> {
  return failed({ kind: 'cancelled', fileName: job.fileName });
}

function isCancelled(...signals: (AbortSignal | undefined)[]): boolean {
  return signals.some((signal) => signal?.aborted === true);
}

/** Only for counting: a file that cannot be looked at is reported by the parser. */
async function fileSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
