import { createRequire, Module } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { joinedPorts } from './joined-ports.ts';

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
  const restore = asPlainNode();
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  } finally {
    restore();
  }
}

/**
 * pdf.js takes any Electron process with a type for a window, and would look there for a canvas and fetch its own files.
 * It decides so once, when it is loaded; a utility process is Node.
 */
function asPlainNode(): () => void {
  const type = Object.getOwnPropertyDescriptor(process, 'type');
  if (type?.configurable !== true) return () => undefined;
  Object.defineProperty(process, 'type', { value: undefined, configurable: true });
  return () => {
    Object.defineProperty(process, 'type', type);
  };
}

/**
 * pdf.js loads a canvas with its own drawing library when it is loaded in Node, which takes as long as all the rest and 30 MB.
 * Reading text draws nothing: what asks for the canvas later gets the real one.
 */
async function withoutCanvas<Value>(body: () => Promise<Value>): Promise<Value> {
  const require = createRequire(import.meta.url);
  let path: string;
  try {
    path = createRequire(require.resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas');
  } catch {
    return body();
  }
  if (path in require.cache) return body();
  const kinds = ['DOMMatrix', 'Path2D'] as const;
  const missing = kinds.filter((kind) => !(kind in globalThis));
  const empty = new Module(path);
  empty.exports = Object.fromEntries(kinds.map((kind) => [kind, Object]));
  empty.loaded = true;
  require.cache[path] = empty;
  try {
    return await body();
  } finally {
    delete require.cache[path];
    for (const kind of missing) provideLater(kind, () => require(path) as Record<string, unknown>);
  }
}

/** A global that is looked up in a library when it is first used. */
function provideLater(name: string, library: () => Record<string, unknown>): void {
  const provide = (value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      provide(library()[name]);
      return Reflect.get(globalThis, name) as unknown;
    },
    set: provide,
  });
}

/** An opened document. */
export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** Its table of objects was broken and had to be rebuilt from what lies in the file. */
  readonly rebuilt: boolean;
  readonly close: () => Promise<void>;
}

/** Opens a document for reading its text: no fonts are loaded, no images decoded, nothing fetched, no scripts run. */
export async function openPdf(pdfjs: PdfJs, bytes: Uint8Array): Promise<OpenedPdf> {
  const complaints: string[] = [];
  const { warn } = console;
  // pdf.js tells of a rebuilt file nowhere but in its warnings.
  console.warn = (message: unknown) => complaints.push(String(message));
  try {
    const { document, close } = await open(pdfjs, bytes);
    return {
      document,
      close,
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
  return pdfjs.getDocument(parametersFor(pdfjs, bytes, mostPicturePixels)).promise;
}

/** Scans of large sheets have a hundred million pixels; what has more would take the memory of the process. */
const mostPicturePixels = 200_000_000;

async function open(pdfjs: PdfJs, bytes: Uint8Array): Promise<Omit<OpenedPdf, 'rebuilt'>> {
  const [port, workerPort] = joinedPorts();
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  WorkerMessageHandler.initializeFromPort(workerPort);
  // pdf.js says that a port is a web worker, and uses no more of it than a joined port has.
  const parameters: object = { port, verbosity: pdfjs.VerbosityLevel.WARNINGS };
  const worker = pdfjs.PDFWorker.create(parameters);
  const task = pdfjs.getDocument({ ...parametersFor(pdfjs, bytes, 1), worker });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function parametersFor(pdfjs: PdfJs, bytes: Uint8Array, maxImageSize: number): DocumentInitParameters {
  return {
    // pdf.js takes the buffer over, so it gets its own.
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
  };
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
