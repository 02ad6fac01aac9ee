import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { PageReader } from './page-reader.ts';
import { readShare } from './page-shares.ts';
import type { PageCounts, ReadShare } from './page-shares.ts';
import { loadPdfJs, openPdf } from './pdf-engine.ts';

/** What the thread is started with. */
interface SecondReaderStart extends PageCounts {
  readonly kind: 'second-pdf-reader';
  readonly bytes: Uint8Array;
}

let entry: URL | undefined;

/**
 * Says which file a second thread begins with: it has to call `serveAsSecondReader`. Until this is called all pages of a
 * file are read on one thread.
 */
export function startSecondReadersWith(url: URL): void {
  entry = url;
}

export function canReadOnTwoThreads(): boolean {
  return entry !== undefined;
}

/**
 * Reads a share of a file's pages on a thread of its own. Undefined when that thread failed: its pages are then missing,
 * and the file has to be read without it.
 */
export function readSecondShare(bytes: Uint8Array, counts: PageCounts): Promise<ReadShare | undefined> {
  if (entry === undefined) return Promise.resolve(undefined);
  const start: SecondReaderStart = { kind: 'second-pdf-reader', bytes, ...counts };
  const thread = new Worker(entry, { workerData: start });
  return new Promise((resolve) => {
    // Our own thread: what it says has this shape.
    thread.once('message', (share) => {
      resolve(share as ReadShare);
      void thread.terminate();
    });
    thread.once('error', () => {
      resolve(undefined);
    });
    thread.once('exit', () => {
      resolve(undefined);
    });
  });
}

/** Whether this is a thread that another one has started to read pages. */
export function isSecondReader(): boolean {
  return !isMainThread && isStart(workerData);
}

/** Reads pages until none is left, hands them over, and is done. */
export async function serveAsSecondReader(): Promise<void> {
  const start: unknown = workerData;
  if (!isStart(start)) throw new Error('A second reader is started with the file that it reads');
  const { document } = await openPdf(await loadPdfJs(), start.bytes);
  const share = await readShare(new PageReader(document), start, () => undefined);
  parentPort?.postMessage(
    share,
    share.pages.map((page) => page.figures.buffer),
  );
}

function isStart(value: unknown): value is SecondReaderStart {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'second-pdf-reader';
}
