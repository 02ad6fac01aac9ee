import type { Result } from '../../core/result.ts';
import type { ParserClient } from '../../parser/client.ts';
import type { ImportJob, ImportOverview, ImportSelection, Input, Output } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Author } from '../history/journal.ts';
import type { RequestedRole } from './queue-model.ts';
import type { Storing } from './storing.ts';
import type { FoundFile } from './walk-files.ts';

/** What the queue works on, and whom it tells what. */
export interface ImportSurroundings {
  readonly opened: OpenCase;
  /** Where documents are written one at a time. */
  readonly storing: Storing;
  readonly parser: ParserClient;
  readonly author: () => Author;
  readonly newId: () => string;
  /** The version of the program, which is kept with what it reads. */
  readonly reader: string;
  /** Called when what `jobs` returns has changed; often. */
  readonly onProgress: () => void;
  /** Called when a document has come into the case. */
  readonly onImported: () => void;
  /** Called when nothing is left to import. */
  readonly onIdle: () => void;
  /** A programming error met on a file: that file is reported as refused, and this is told. */
  readonly onBug: (error: unknown) => void;
}

/** How a job differs from others of its role. */
export interface StartOptions {
  readonly acceptDamaged?: boolean;
  /** Of the history; by itself an import is a step of its own. */
  readonly step?: string;
}

/** A request that carries nothing back. */
export type Answer = Result<Record<string, never>, Failure>;

/** What is to be imported, is being imported and was imported, until it is taken off the list. Kept with the case. */
export interface ImportQueue {
  start(
    paths: readonly string[],
    role: RequestedRole,
    options?: StartOptions,
  ): Result<{ readonly jobId: string }, Failure>;
  /** As `start`, with files that were found before. */
  startFiles(
    files: readonly FoundFile[],
    role: RequestedRole,
    options?: StartOptions,
  ): Result<{ readonly jobId: string }, Failure>;
  jobs(): ImportJob[];
  /** The same by numbers. */
  overview(): ImportOverview[];
  /** A part of the list of all files. */
  files(question: Input<'import.files'>): Output<'import.files'>;
  pause(selection: ImportSelection): Answer;
  resume(selection: ImportSelection): Answer;
  cancel(selection: ImportSelection): Answer;
  /** Tries what failed once more, with the file as it is now. */
  retry(selection: ImportSelection): Answer;
  /** Takes up again a file that was refused as damaged, for what can be read of it. */
  acceptDamaged(jobId: string, position: number): Answer;
  /** Stops what would still be added to this step of the history. */
  stopStep(step: string): void;
  /** Takes off the list what has ended, or one job whatever is left of it. */
  clear(jobId?: string): Answer;
  /** Resolves when what was left of broken off documents has been removed. */
  settled(): Promise<void>;
  /** Puts down what is under way; it waits until the case is opened again. */
  close(): Promise<void>;
}
