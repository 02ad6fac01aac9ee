import { stat } from 'node:fs/promises';
import { failed, success, type Result } from '../core/result.ts';
import type { DocumentRole } from '../core/document/document.ts';
import type { Failure } from '../shared/failure.ts';
import type {
  DrawnPage,
  PageToDraw,
  ParseLimits,
  ParseOutcome,
  ParserRequest,
} from '../shared/parser-protocol.ts';
import { askWorker, cancelled, isAborted, type Collect, type Worker } from './ask-worker.ts';
import { defaultLimits, limitsFor } from './limits.ts';
import { OutcomeCollector } from './outcome-parts.ts';
import type { ParserSpawner } from './parser-process.ts';

export { defaultLimits } from './limits.ts';
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

/** Pages of a file to be drawn. */
export interface DrawJob {
  readonly path: string;
  readonly fileName: string;
  readonly pages: readonly PageToDraw[];
}

export interface ParserClient {
  parse(job: ParseJob, options?: ParseJobOptions): Promise<Result<ParseOutcome, Failure>>;
  /** The pages as pictures, in the order in which they were asked for. */
  draw(job: DrawJob, options?: ParseJobOptions): Promise<Result<readonly DrawnPage[], Failure>>;
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

const startTimeoutMs = 30_000;

/** A request without what the client adds. */
type Bare = ParserRequest extends infer Each
  ? Each extends ParserRequest
    ? Omit<Each, 'id' | 'limits' | 'alone'>
    : never
  : never;

interface Waiting {
  readonly request: Bare;
  readonly options: ParseJobOptions;
  /** Serves the request on a process and tells whoever asked. */
  readonly serve: () => Promise<void>;
  readonly cancel: () => void;
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
    const parts = new OutcomeCollector();
    return this.#ask(job, options, (message) => {
      if (message.kind === 'part') parts.add(message.part);
      return message.kind === 'parsed' ? success(parts.complete(message.outcome)) : undefined;
    });
  }

  draw(job: DrawJob, options: ParseJobOptions = {}): Promise<Result<readonly DrawnPage[], Failure>> {
    const pages: DrawnPage[] = [];
    return this.#ask({ kind: 'draw', ...job }, options, (message) => {
      if (message.kind === 'drawn') pages.push(message.drawn);
      return message.kind === 'drawn-all' ? success(pages) : undefined;
    });
  }

  #ask<Outcome>(
    request: Bare,
    options: ParseJobOptions,
    collect: Collect<Outcome>,
  ): Promise<Result<Outcome, Failure>> {
    return new Promise((resolve) => {
      this.#waiting.push({
        request,
        options,
        serve: async () => {
          try {
            resolve(await this.#run(request, options, collect));
          } catch (error) {
            resolve(failed({ kind: 'internal', detail: String(error) }));
          }
        },
        cancel: () => {
          resolve(cancelled(request.fileName));
        },
      });
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
    for (const waiting of this.#waiting.splice(0)) waiting.cancel();
    for (const worker of this.#workers) this.#discard(worker);
    await Promise.all(ends);
  }

  #startNext(): void {
    while (this.#running < this.#concurrency) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (isAborted(next.options.signal, this.#closing.signal)) {
        next.cancel();
        continue;
      }
      this.#running += 1;
      void this.#serve(next);
    }
  }

  async #serve(waiting: Waiting): Promise<void> {
    await waiting.serve();
    this.#running -= 1;
    this.#startNext();
  }

  async #run<Outcome>(
    request: Bare,
    options: ParseJobOptions,
    collect: Collect<Outcome>,
  ): Promise<Result<Outcome, Failure>> {
    const worker = this.#idle.pop() ?? (await this.#spawn());
    clearTimeout(worker.idleTimer);
    const isReady = await worker.ready;
    if (isAborted(options.signal, this.#closing.signal)) {
      this.#release(worker);
      return cancelled(request.fileName);
    }
    if (!isReady) {
      this.#discard(worker);
      return failed({ kind: 'parse-crashed', fileName: request.fileName });
    }
    const size = await fileSize(request.path);
    this.#lastId += 1;
    const result = await askWorker(
      worker,
      {
        ...request,
        id: this.#lastId,
        limits: limitsFor(this.#limits, size),
        ...(request.kind === 'draw' ? {} : { alone: this.#isOnlyFile() }),
      },
      {
        onProgress: options.onProgress,
        signals:
          options.signal === undefined ? [this.#closing.signal] : [options.signal, this.#closing.signal],
        kill: () => {
          this.#discard(worker);
        },
      },
      collect,
    );
    worker.files += 1;
    worker.bytes += size;
    this.#release(worker);
    return result;
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

/** 0 for a file that cannot be looked at, which the parser reports. */
async function fileSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
