import type { Result } from '../core/result.ts';
import type { DocumentRole } from '../core/document/document.ts';
import type { Failure } from '../shared/failure.ts';
import type { ParseLimits, ParseOutcome } from '../shared/parser-protocol.ts';
import type { ParserSpawner } from './parser-process.ts';

export type { ParserExitReason, ParserProcess, ParserSpawner } from './parser-process.ts';

/** What a caller asks for; the client adds id and limits. */
export interface ParseJob {
  readonly path: string;
  /** As the person knows it. */
  readonly fileName: string;
  readonly role: DocumentRole | 'auto';
}

export interface ParseJobOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting ends the file with `cancelled`; its process is killed. */
  readonly signal?: AbortSignal;
}

export interface ParserClient {
  parse(job: ParseJob, options?: ParseJobOptions): Promise<Result<ParseOutcome, Failure>>;
  /** Kills all processes; what is under way ends with `cancelled`. */
  close(): Promise<void>;
}

export interface ParserClientOptions {
  /** Processes at the same time. Default 2. */
  readonly concurrency?: number;
  readonly limits?: Partial<ParseLimits>;
  /** A process is replaced after so many files (default 50) … */
  readonly recycleAfterFiles?: number;
  /** … or so many bytes (default 64 MB), so that leaks of one file's parser never add up. */
  readonly recycleAfterBytes?: number;
}

export function createParserClient(spawner: ParserSpawner, options: ParserClientOptions = {}): ParserClient {
  void spawner;
  void options;
  throw new Error('not yet');
}
