import type { ParserMessage, ParserRequest } from '../shared/parser-protocol.ts';

/** Why a parser process ended. */
export type ParserExitReason = 'clean' | 'out-of-memory' | 'crashed' | 'killed';

/** A disposable process that parses one file at a time. */
export interface ParserProcess {
  post(request: ParserRequest): void;
  onMessage(listener: (message: ParserMessage) => void): void;
  /** Called once; also when the process ended before the listener was set. */
  onExit(listener: (reason: ParserExitReason) => void): void;
  kill(): void;
}

/** Makes parser processes: forks on Node, asks main in the app. */
export interface ParserSpawner {
  spawn(options: { readonly memoryLimitBytes: number }): Promise<ParserProcess>;
}
