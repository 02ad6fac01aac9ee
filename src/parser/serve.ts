import type { Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';
import type {
  DrawnPage,
  DrawRequest,
  ParseOutcome,
  ParseRequest,
  ParserRequest,
} from '../shared/parser-protocol.ts';
import { MemoryWatchdog } from './memory-watchdog.ts';
import { takeApart } from './outcome-parts.ts';
import { connectToParent } from './parent-connection.ts';

/** What a parser can be asked for. */
interface Services {
  readonly parse: (
    request: ParseRequest,
    onProgress: (done: number, total: number) => void,
  ) => Promise<Result<ParseOutcome, Failure>>;
  readonly draw: (
    request: DrawRequest,
    onPage: (page: DrawnPage) => Promise<void>,
  ) => Promise<Result<void, Failure>>;
}

/** Progress is for people: more often than this it only costs. */
const progressIntervalMs = 100;

/**
 * Answers requests one after the other until the parent goes away. A bug ends the process: whatever one file did to its
 * state must not reach the next one.
 */
export async function serve({ parse, draw }: Services): Promise<void> {
  const parent = await connectToParent();
  const watchdog = new MemoryWatchdog();
  let queue = Promise.resolve();
  const answerDrawing = async (request: DrawRequest): Promise<void> => {
    const result = await draw(request, (drawn) => parent.post({ kind: 'drawn', id: request.id, drawn }));
    await parent.post(
      result.ok
        ? { kind: 'drawn-all', id: request.id }
        : { kind: 'refused', id: request.id, failure: result.failure },
    );
  };
  const answer = async (request: ParserRequest): Promise<void> => {
    watchdog.setLimit(request.limits.memoryBytes);
    if (request.kind === 'draw') return answerDrawing(request);
    let lastProgress = 0;
    const onProgress = (done: number, total: number): void => {
      const now = performance.now();
      if (now - lastProgress < progressIntervalMs) return;
      lastProgress = now;
      void parent.post({ kind: 'progress', id: request.id, done, total });
    };
    const result = await parse(request, onProgress);
    if (!result.ok) {
      await parent.post({ kind: 'refused', id: request.id, failure: result.failure });
      return;
    }
    const { parts, rest } = takeApart(result.value);
    for (const part of parts) await parent.post({ kind: 'part', id: request.id, part });
    await parent.post({ kind: 'parsed', id: request.id, outcome: rest });
  };
  parent.onRequest((request) => {
    queue = queue
      .then(() => answer(request))
      .catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
  });
  await parent.post({ kind: 'ready' });
}
