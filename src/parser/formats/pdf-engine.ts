import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type PdfJs = typeof PdfJsModule;

let loaded: Promise<PdfJs> | undefined;

/**
 * Loads pdf.js once, with its worker code in this thread: the parser process is disposable already, and a
 * utilityProcess cannot start the worker that pdf.js would ask for.
 */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfJs> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** An opened document, and whether its table of objects was broken and had to be rebuilt from what lies in the file. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly rebuilt: boolean;
}

/** Opens a document for reading its text: no fonts are loaded, no images decoded, nothing fetched, no scripts run. */
export async function openPdf(pdfjs: PdfJs, bytes: Uint8Array): Promise<OpenedPdf> {
  const complaints: string[] = [];
  const { warn } = console;
  // pdf.js tells of a rebuilt file nowhere but in its warnings.
  console.warn = (message: unknown) => complaints.push(String(message));
  try {
    const document = await open(pdfjs, bytes);
    return {
      document,
      rebuilt: complaints.some((complaint) => complaint.includes('Indexing all PDF objects')),
    };
  } finally {
    console.warn = warn;
  }
}

/** Runs a body with what pdf.js has to say about fonts and the like kept off standard error. */
export async function quietly<Value>(body: () => Promise<Value>): Promise<Value> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await body();
  } finally {
    console.warn = warn;
  }
}

/** Opens a document for drawing its pages, pictures and all. Nothing is fetched, no scripts run. */
export function openPdfForDrawing(pdfjs: PdfJs, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return open(pdfjs, bytes, mostPicturePixels);
}

/** Scans of large sheets have a hundred million pixels; what has more would take the memory of the process. */
const mostPicturePixels = 200_000_000;

async function open(pdfjs: PdfJs, bytes: Uint8Array, maxImageSize = 1): Promise<PDFDocumentProxy> {
  // pdf.js takes the buffer over, so it gets its own.
  return pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.WARNINGS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Brings the names of fonts along with a page's drawing instructions.
    fontExtraProperties: true,
    maxImageSize,
    ...resourceFolders(),
  }).promise;
}

/** Character maps for East Asian fonts and the metrics of the standard fonts lie beside the library. */
function resourceFolders(): {
  cMapUrl?: string;
  cMapPacked?: boolean;
  standardFontDataUrl?: string;
  wasmUrl?: string;
} {
  try {
    const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return {
      cMapUrl: join(root, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(root, 'standard_fonts') + sep,
      // Decoders of the pictures that scanners make (JBIG2, JPEG 2000).
      wasmUrl: join(root, 'wasm') + sep,
    };
  } catch {
    // Without them only fonts that are not embedded lose their characters.
    return {};
  }
}
