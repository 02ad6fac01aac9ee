/**
 * What Electron's utilityProcess gives the process at its other end, as far as it is used here. Electron itself is not
 * imported: the engine knows Node only.
 */
export interface ProcessPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ProcessMessagePort[] }) => void,
  ): void;
  postMessage(message: unknown): void;
}

export interface ProcessMessagePort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** The port to the process that started this one; `undefined` when it was not started as a utility process. */
export function parentPort(): ProcessPort | undefined {
  return (process as NodeJS.Process & { readonly parentPort?: ProcessPort }).parentPort;
}
