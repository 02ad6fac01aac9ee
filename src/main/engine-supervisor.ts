import type { Result } from '../shared/result.ts';
import type { CaseSummary, ChangedEvent, EngineMethod, Input, Output } from '../shared/contract.ts';
import type { EngineMessage, EngineRequest } from '../shared/engine-protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { EngineProcess, ParserBroker } from './engine-process.ts';

export interface EngineSupervisorOptions<Port> {
  readonly spawnEngine: () => EngineProcess<Port>;
  readonly parsers: ParserBroker<Port>;
  readonly onChanged: (event: ChangedEvent) => void;
  readonly now: () => number;
  readonly wait: (delayMs: number) => Promise<void>;
}

type AnyResult = Result<unknown, Failure>;

interface PendingRequest {
  readonly method: EngineMethod;
  readonly input: unknown;
  readonly settle: (result: AnyResult) => void;
}

/** As many crashes within a minute mean that something is wrong that a restart does not mend. */
const crashesBeforeGivingUp = 3;
const crashWindowMs = 60_000;
const firstRestartDelayMs = 200;
/** A killed process is gone at once, unless the machine is in trouble. */
const killedWithinMs = 2000;

/**
 * Keeps one engine process alive. Requests wait while it starts; when it crashes, requests under way fail with
 * `engine-restarted`, a new process takes over after a short pause, and the case that was open is opened again.
 */
export class EngineSupervisor<Port> {
  readonly #options: EngineSupervisorOptions<Port>;
  #engine: EngineProcess<Port> | undefined;
  #state: 'stopped' | 'starting' | 'ready' | 'failed' | 'closing' = 'stopped';
  #nextRequestId = 1;
  readonly #pending = new Map<number, PendingRequest>();
  #waiting: PendingRequest[] = [];
  #crashTimes: number[] = [];
  #openCase: CaseSummary | undefined;
  #onClosed: (() => void) | undefined;

  constructor(options: EngineSupervisorOptions<Port>) {
    this.#options = options;
  }

  /** The case that the engine has open, as far as its replies have told. */
  get openCase(): CaseSummary | undefined {
    return this.#openCase;
  }

  start(): void {
    if (this.#state !== 'stopped' && this.#state !== 'failed') return;
    this.#state = 'starting';
    const engine = this.#options.spawnEngine();
    this.#engine = engine;
    engine.onMessage((message) => this.#receive(engine, message));
    engine.onExit(() => this.#exited(engine));
  }

  request<M extends EngineMethod>(method: M, input: Input<M>): Promise<Result<Output<M>, Failure>> {
    return new Promise((resolve) => {
      const request: PendingRequest = {
        method,
        input,
        settle: (result) => {
          this.#noteOpenCase(method, result);
          // The engine's reply to `method` has that method's output by contract.
          resolve(result as Result<Output<M>, Failure>);
        },
      };
      if (this.#state === 'ready') this.#post(request);
      else if (this.#state === 'starting') this.#waiting.push(request);
      else if (this.#state === 'failed' && method.startsWith('case.')) {
        // A person who tries to open a case again gets a fresh chance.
        this.#crashTimes = [];
        this.#waiting.push(request);
        this.start();
      } else resolve({ ok: false, failure: { kind: 'engine-restarted' } });
    });
  }

  /**
   * Lets the engine finish what it is writing; kills it after `timeoutMs`. Main must not end before it: the platform
   * takes a process that outlives the program for a fault of its own.
   */
  async close(timeoutMs: number): Promise<void> {
    const engine = this.#engine;
    this.#state = 'closing';
    if (engine === undefined) return;
    const closed = new Promise<void>((resolve) => (this.#onClosed = resolve));
    engine.post({ kind: 'shutdown' });
    await Promise.race([closed, this.#options.wait(timeoutMs)]);
    this.#options.parsers.killAll();
    if (this.#engine === undefined) return;
    engine.kill();
    await Promise.race([closed, this.#options.wait(killedWithinMs)]);
  }

  #post(request: PendingRequest): void {
    const id = this.#nextRequestId++;
    this.#pending.set(id, request);
    this.#engine?.post({
      kind: 'request',
      id,
      method: request.method,
      input: request.input,
    } as EngineRequest);
  }

  #receive(engine: EngineProcess<Port>, message: EngineMessage): void {
    if (engine !== this.#engine) return;
    switch (message.kind) {
      case 'ready':
        void this.#becomeReady();
        return;
      case 'reply': {
        const request = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        request?.settle(message.result);
        return;
      }
      case 'changed':
        this.#options.onChanged(message.event);
        return;
      case 'spawn-parser': {
        const { spawnId, memoryLimitBytes } = message;
        this.#options.parsers.spawn({
          spawnId,
          memoryLimitBytes,
          onSpawned: (port) => engine.post({ kind: 'parser-spawned', spawnId }, [port]),
          onExit: (reason) => {
            if (engine === this.#engine) engine.post({ kind: 'parser-exited', spawnId, reason });
          },
        });
        return;
      }
      case 'kill-parser':
        this.#options.parsers.kill(message.spawnId);
        return;
    }
  }

  async #becomeReady(): Promise<void> {
    const reopen = this.#openCase;
    this.#state = 'ready';
    if (reopen !== undefined) {
      // Requests that came in meanwhile wait until the case is open again.
      this.#state = 'starting';
      const result = await new Promise<AnyResult>((resolve) =>
        this.#post({
          method: 'case.open',
          input: { folder: reopen.folder, reviewer: reopen.reviewer },
          settle: resolve,
        }),
      );
      if (!result.ok && result.failure.kind === 'engine-restarted') return; // Crashed again: the next one takes over.
      this.#noteOpenCase('case.open', result);
      if (!result.ok) this.#openCase = undefined;
      this.#state = 'ready';
    }
    if (this.#crashTimes.length > 0) {
      this.#options.onChanged({
        areas: ['engine', 'case', 'documents', 'report', 'evidence', 'findings', 'history', 'import'],
        engine: 'restarted',
      });
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const request of waiting) this.#post(request);
  }

  #exited(engine: EngineProcess<Port>): void {
    if (engine !== this.#engine) return;
    this.#engine = undefined;
    this.#options.parsers.killAll();
    const interrupted = [...this.#pending.values()];
    this.#pending.clear();
    for (const request of interrupted) request.settle({ ok: false, failure: { kind: 'engine-restarted' } });
    if (this.#state === 'closing') {
      this.#onClosed?.();
      return;
    }
    const now = this.#options.now();
    this.#crashTimes = [...this.#crashTimes.filter((at) => now - at < crashWindowMs), now];
    if (this.#crashTimes.length >= crashesBeforeGivingUp) {
      this.#state = 'failed';
      for (const request of this.#waiting)
        request.settle({ ok: false, failure: { kind: 'engine-restarted' } });
      this.#waiting = [];
      this.#options.onChanged({ areas: ['engine'], engine: 'failed' });
      return;
    }
    void this.#restart(firstRestartDelayMs * 2 ** (this.#crashTimes.length - 1));
  }

  async #restart(delayMs: number): Promise<void> {
    this.#state = 'starting';
    await this.#options.wait(delayMs);
    if (this.#state !== 'starting') return; // Closed meanwhile.
    this.#state = 'stopped';
    this.start();
  }

  #noteOpenCase(method: EngineMethod, result: AnyResult): void {
    if (!result.ok) return;
    switch (method) {
      case 'case.create':
      case 'case.open':
      case 'case.createSample':
      case 'case.summary':
      case 'case.rename':
      case 'case.setReviewer':
        this.#openCase = result.value as CaseSummary;
        return;
      case 'case.close':
        this.#openCase = undefined;
        return;
      default:
        return;
    }
  }
}
