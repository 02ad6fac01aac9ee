import type { ParserMessage, ParserRequest } from '../shared/parser-protocol.ts';

/** The way to whoever asks this process to parse. */
export interface ParentConnection {
  /** Done when the next message may follow. */
  post(message: ParserMessage): Promise<void>;
  onRequest(listener: (request: ParserRequest) => void): void;
}

interface TransferredPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
}

/** What Electron's utilityProcess adds to `process`; Electron itself is not imported. */
interface UtilityProcess {
  readonly parentPort?: {
    once(event: 'message', listener: (event: { readonly ports: readonly TransferredPort[] }) => void): void;
  };
}

/**
 * Connects to the process that started this one. In the app that is main, whose first message carries a port to the
 * engine; forked on plain Node it is the process channel. A parser without either, or whose other end goes away, ends.
 */
export async function connectToParent(): Promise<ParentConnection> {
  const { parentPort } = process as NodeJS.Process & UtilityProcess;
  if (parentPort !== undefined) {
    const port = await new Promise<TransferredPort | undefined>((resolve) => {
      parentPort.once('message', (event) => {
        resolve(event.ports[0]);
      });
    });
    if (port === undefined) throw new Error('The first message to a parser carries a port');
    return overPort(port);
  }
  if (process.send === undefined) throw new Error('A parser is started by the engine or the command line');
  process.once('disconnect', () => process.exit(0));
  return {
    post(message) {
      return new Promise((resolve) => {
        // Also called when the parent has gone, which ends this process anyway.
        process.send?.(message, undefined, {}, () => {
          resolve();
        });
      });
    },
    onRequest(listener) {
      // Requests come from our own client and have the protocol's shape.
      process.on('message', (message) => {
        listener(message as ParserRequest);
      });
    },
  };
}

function overPort(port: TransferredPort): ParentConnection {
  port.on('close', () => process.exit(0));
  return {
    post(message) {
      port.postMessage(message);
      return new Promise((resolve) => setImmediate(resolve));
    },
    onRequest(listener) {
      port.on('message', (event) => {
        listener(event.data as ParserRequest);
      });
      port.start();
    },
  };
}
