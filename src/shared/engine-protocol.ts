import type { Result } from '../core/result.ts';
import type { ChangedEvent, EngineMethod, Input, Output } from './contract.ts';
import type { Failure } from './failure.ts';

/** What main (or the command line) posts to the engine. */
export type EngineRequest = {
  [M in EngineMethod]: {
    readonly kind: 'request';
    readonly id: number;
    readonly method: M;
    readonly input: Input<M>;
  };
}[EngineMethod];

/** What the engine posts back. */
export type EngineMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<Output<EngineMethod>, Failure> }
  | { readonly kind: 'changed'; readonly event: ChangedEvent }
  /** Asks main to fork a parser process and to connect it; main answers with `parser-spawned` and a transferred port. */
  | { readonly kind: 'spawn-parser'; readonly spawnId: number; readonly memoryLimitBytes: number }
  | { readonly kind: 'kill-parser'; readonly spawnId: number };

/** Main's side of the parser brokerage. `parser-spawned` carries one transferred message port whose other end the
 * parser holds (see `ParserConnect`). */
export type EngineControl =
  | { readonly kind: 'parser-spawned'; readonly spawnId: number }
  | {
      readonly kind: 'parser-exited';
      readonly spawnId: number;
      readonly reason: 'clean' | 'out-of-memory' | 'crashed' | 'killed';
    }
  | { readonly kind: 'shutdown' };
