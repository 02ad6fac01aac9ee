import { PDFDataRangeTransport, PDFWorker, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The legacy build brings what pdf.js expects of newer browsers than the runtime's (Math.sumPrecise and the like).
// oxlint-disable-next-line import/default -- the build gives the file's address
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { caseFileUrl } from '../../../shared/app-urls.ts';
import { RequestFailure } from '../../gateway.ts';
import { BundledDataFactory } from './pdf-resources.ts';
import { pictureAsPdf } from './picture-pdf.ts';
import type { PicturePageSize } from './picture-pdf.ts';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
}

export interface PdfOpening {
  readonly opened: Promise<OpenPdf>;
  /** Stops everything and frees the worker with all it holds. */
  readonly close: () => void;
}

// Below this size a file is read at once; above, only the parts that the shown pages need.
const readWholeBytes = 4_000_000;
const rangeBytes = 262_144;

/**
 * Opens the original file of a document. Every document has a worker of its own: a file that sends pdf.js astray holds up
 * no other, and closing it gives its memory back.
 */
export function openPdf(
  sha256: string,
  bytes: number,
  /** The pages of a picture, which is brought into a PDF first; absent for what is one. */
  picture?: readonly PicturePageSize[],
): PdfOpening {
  const thread = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  const url = caseFileUrl(sha256);
  let cancelled = false;

  // A part that cannot be had is nothing pdf.js would tell of either.
  let refuse: (error: unknown) => void = () => undefined;
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  const open = async (): Promise<OpenPdf> => {
    const source =
      picture !== undefined
        ? { data: await pictureAsPdf(await readBytes(url), picture) }
        : bytes > readWholeBytes
          ? { range: new CaseFileRanges(url, bytes, refuse) }
          : { data: await readBytes(url) };
    if (cancelled) throw new Error('closed');
    const task = getDocument({
      ...source,
      worker,
      rangeChunkSize: rangeBytes,
      disableAutoFetch: true,
      disableStream: true,
      // Asked for by name through the factory; the addresses only say that they are there.
      cMapUrl: 'bundled/',
      standardFontDataUrl: 'bundled/',
      wasmUrl: 'bundled/',
      BinaryDataFactory: BundledDataFactory,
      useWorkerFetch: false,
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: 64_000_000,
      verbosity: 0,
    });
    return { document: await task.promise };
  };
  // A worker that cannot start or dies says nothing to pdf.js, which would wait for ever.
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message === '' ? 'The PDF reader could not be started' : event.message));
    });
  });
  return {
    opened: Promise.race([open(), broken, refused]),
    close: () => {
      cancelled = true;
      worker.destroy();
      thread.terminate();
    },
  };
}

/** The bytes at an address of the case; a file that is not there any more is a failure with words of its own. */
async function readBytes(url: string, options: RequestInit = {}): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, options);
  if (response.status === 404) throw new RequestFailure({ kind: 'original-missing' });
  if (!response.ok) throw new Error(`The original file could not be read (${String(response.status)})`);
  return new Uint8Array(await response.arrayBuffer());
}

class CaseFileRanges extends PDFDataRangeTransport {
  private readonly url: string;
  private readonly stop = new AbortController();
  private readonly onFailure: (error: unknown) => void;

  constructor(url: string, bytes: number, onFailure: (error: unknown) => void) {
    super(bytes, null);
    this.url = url;
    this.onFailure = onFailure;
  }

  override requestDataRange(begin: number, end: number): void {
    const range = `bytes=${String(begin)}-${String(end - 1)}`;
    readBytes(this.url, { headers: { range }, signal: this.stop.signal })
      .then((part) => this.onDataRange(begin, part))
      .catch((error: unknown) => {
        if (!this.stop.signal.aborted) this.onFailure(error);
      });
  }

  override abort(): void {
    this.stop.abort();
  }
}
