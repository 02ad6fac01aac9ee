import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ParsedPage, ParseWarning } from '../../core/document/parsed.ts';
import { detectLanguage } from '../../core/text/detect-language.ts';
import { grayOf, mostPixels, type GrayImage } from './ocr/gray-image.ts';
import { recognisePages } from './ocr/recognise-pages.ts';
import { loadPdfJs, openPdfForDrawing, quietly } from './pdf/pdf-engine.ts';

const dotsPerInch = 300;

/**
 * Recognises the pages of a PDF that have no text of their own: scans, and pages whose letters are drawn as shapes.
 * Returns all pages, those with their runs.
 */
export async function readScans(
  bytes: Uint8Array,
  pages: readonly ParsedPage[],
  withoutText: readonly number[],
  language: string | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<{ readonly pages: ParsedPage[]; readonly warnings: ParseWarning[] }> {
  // Reading opens the file without its pictures; drawing needs them.
  const document = await openPdfForDrawing(await loadPdfJs(), bytes);
  try {
    const chosen = new Set(withoutText);
    const scans = pages.filter((page) => chosen.has(page.number));
    const result = await quietly(() =>
      recognisePages(
        scans.map((page) => ({ ...page, draw: () => drawPage(document, page.number) })),
        language ?? languageOf(pages),
        (done) => {
          onProgress(pages.length + done, pages.length + scans.length);
        },
      ),
    );
    const warnings: ParseWarning[] = [];
    if (result.recognised.length > 0) warnings.push({ kind: 'recognised', pages: result.recognised });
    if (result.unread.length > 0) warnings.push({ kind: 'no-text-layer', pages: result.unread });
    const read = pages.map((page) => {
      const recognised = result.pages.get(page.number);
      return recognised === undefined ? page : { ...page, ...recognised };
    });
    return { pages: read, warnings };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The language of the pages that have text. */
function languageOf(pages: readonly ParsedPage[]): string | undefined {
  const text: string[] = [];
  let length = 0;
  for (const page of pages) {
    for (const run of page.runs) {
      text.push(run.text);
      length += run.text.length;
    }
    if (length > 20_000) break;
  }
  return length < 200 ? undefined : detectLanguage(text.join(' '));
}

/** pdf.js asks for a browser's canvas; Node's has all of it that drawing needs. */
type PageCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

async function drawPage(document: PDFDocumentProxy, number: number): Promise<GrayImage | undefined> {
  const page = await document.getPage(number);
  try {
    const size = page.getViewport({ scale: 1 });
    // A poster at 300 dots per inch would take gigabytes; its letters are large.
    const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / 4 / (size.width * size.height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- where browser types are known, it is needed
    await page.render({ canvas: canvas as unknown as PageCanvas, viewport }).promise;
    return grayOf(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
  } catch {
    // One page that cannot be drawn must not cost the others; it is reported as unread.
    return undefined;
  } finally {
    page.cleanup();
  }
}
