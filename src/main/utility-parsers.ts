import { app, MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { ParserConnect } from '../shared/parser-protocol.ts';
import type { ParserBroker } from './engine-process.ts';
import { killAtOnce } from './kill-at-once.ts';
import { parserExitReason } from './parser-exit-reason.ts';

interface RunningParser {
  readonly child: UtilityProcess;
  readonly memoryLimitBytes: number;
  endedBy: 'killed' | 'out-of-memory' | undefined;
}

/** How often the memory of running parsers is looked at: a heap limit does not see buffers outside the heap. */
const memoryCheckIntervalMs = 500;

const errorTailCharacters = 4000;
const errorOutputDelayMs = 100;

/** Forks a disposable process per parser and gives engine and parser the two ends of a channel. */
export function createUtilityParsers(entryPath: string): ParserBroker<MessagePortMain> {
  const running = new Map<number, RunningParser>();
  let memoryCheck: NodeJS.Timeout | undefined;

  function end(parser: RunningParser, reason: 'killed' | 'out-of-memory'): void {
    parser.endedBy ??= reason;
    killAtOnce(parser.child);
  }

  function checkMemory(): void {
    const kilobytesByPid = new Map(
      app.getAppMetrics().map((metric) => [metric.pid, metric.memory.workingSetSize]),
    );
    for (const parser of running.values()) {
      const bytes = (kilobytesByPid.get(parser.child.pid ?? -1) ?? 0) * 1024;
      if (bytes > parser.memoryLimitBytes) end(parser, 'out-of-memory');
    }
  }

  return {
    spawn({ spawnId, memoryLimitBytes, onSpawned, onExit }) {
      const heapMegabytes = Math.max(64, Math.floor(memoryLimitBytes / 1024 / 1024));
      const child = utilityProcess.fork(entryPath, [], {
        serviceName: 'Corroborate parser',
        // As a flag of Node alone it would have no effect here.
        execArgv: [`--js-flags=--max-old-space-size=${heapMegabytes}`],
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const parser: RunningParser = { child, memoryLimitBytes, endedBy: undefined };
      running.set(spawnId, parser);
      memoryCheck ??= setInterval(checkMemory, memoryCheckIntervalMs);
      // V8 says on the error output that it ran out of memory; the exit code is that of any crash.
      let errorTail = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        errorTail = (errorTail + chunk.toString()).slice(-errorTailCharacters);
      });
      child.once('exit', (code) => {
        running.delete(spawnId);
        if (running.size === 0) {
          clearInterval(memoryCheck);
          memoryCheck = undefined;
        }
        // What was printed last arrives a moment after the end.
        setTimeout(() => onExit(parser.endedBy ?? parserExitReason(code, errorTail)), errorOutputDelayMs);
      });
      child.once('spawn', () => {
        const { port1, port2 } = new MessageChannelMain();
        child.postMessage({ kind: 'connect' } satisfies ParserConnect, [port1]);
        onSpawned(port2);
      });
    },
    kill(spawnId) {
      const parser = running.get(spawnId);
      if (parser !== undefined) end(parser, 'killed');
    },
    killAll() {
      for (const parser of running.values()) end(parser, 'killed');
    },
  };
}
