import { fork, type ChildProcess } from 'node:child_process';
import type { ParserMessage } from '../shared/parser-protocol.ts';
import type { ParserExitReason, ParserProcess, ParserSpawner } from './parser-process.ts';

/**
 * Forks parser processes with plain Node.
 *
 * @param entryPath the parser's entry: `src/parser/index.ts` from sources, `out/parser/index.js` when built.
 */
export function forkSpawner(entryPath: string): ParserSpawner {
  return {
    spawn({ memoryLimitBytes }) {
      const heapMegabytes = Math.max(64, Math.floor(memoryLimitBytes / 1024 / 1024));
      const child = fork(entryPath, [], {
        execArgv: [`--max-old-space-size=${String(heapMegabytes)}`],
        // Keeps what JSON would lose: undefined, bytes, big arrays at speed.
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      return Promise.resolve(new ForkedParser(child));
    },
  };
}

const errorTailCharacters = 4000;

class ForkedParser implements ParserProcess {
  readonly #child: ChildProcess;
  readonly #exitListeners: ((reason: ParserExitReason) => void)[] = [];
  #errorTail = '';
  #killed = false;
  #reason: ParserExitReason | undefined;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errorTail = (this.#errorTail + text).slice(-errorTailCharacters);
    });
    // "close" comes when the error output has been read to its end, too.
    child.once('close', (code, signal) => {
      this.#end(this.#reasonOf(code, signal));
    });
    child.once('error', () => {
      this.#end('crashed');
    });
  }

  post(request: Parameters<ParserProcess['post']>[0]): void {
    if (this.#child.connected) {
      this.#child.send(request, () => {
        // The process ended meanwhile, which its exit tells.
      });
    }
  }

  onMessage(listener: (message: ParserMessage) => void): void {
    // The parser is our own code: its messages have the protocol's shape.
    this.#child.on('message', (message) => {
      listener(message as ParserMessage);
    });
  }

  onExit(listener: (reason: ParserExitReason) => void): void {
    if (this.#reason === undefined) this.#exitListeners.push(listener);
    else listener(this.#reason);
  }

  kill(): void {
    this.#killed = true;
    this.#child.kill('SIGKILL');
  }

  #reasonOf(code: number | null, signal: NodeJS.Signals | null): ParserExitReason {
    if (this.#killed) return 'killed';
    if (/heap out of memory|allocation failed|Array buffer allocation/i.test(this.#errorTail))
      return 'out-of-memory';
    // The watchdog, or the system short of memory.
    if (signal === 'SIGKILL') return 'out-of-memory';
    return code === 0 ? 'clean' : 'crashed';
  }

  #end(reason: ParserExitReason): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    for (const listener of this.#exitListeners) listener(reason);
  }
}
