import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnPage, PageToDraw } from '../../../shared/parser-protocol.ts';
import { loadPdfJs, openPdfForDrawing, quietly } from './pdf-engine.ts';

/** Read on a screen and printed at its size, a page needs no more. */
const dotsPerInch = 150;
/** A poster is drawn more coarsely: 16 million pixels take 64 MB. */
const mostPixels = 16_000_000;
const markColour = '#ffe58a';

/** pdf.js asks for a browser's canvas; Node's has all of it that drawing needs. */
type PageCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

/** Draws pages as PNG, quotations marked as with a marker pen. A page that cannot be drawn comes without a picture. */
export async function drawPdfPages(
  bytes: Uint8Array,
  pages: readonly PageToDraw[],
  onPage: (page: DrawnPage) => Promise<void>,
): Promise<void> {
  const document = await openPdfForDrawing(await loadPdfJs(), bytes);
  try {
    await quietly(async () => {
      for (const page of pages) await onPage({ page: page.page, png: await drawn(document, page) });
    });
  } finally {
    await document.loadingTask.destroy();
  }
}

async function drawn(
  document: PDFDocumentProxy,
  { page: number, marks }: PageToDraw,
): Promise<Buffer | undefined> {
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number);
  } catch {
    return undefined;
  }
  try {
    const size = page.getViewport({ scale: 1 });
    const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (size.width * size.height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- where browser types are known, it is needed
    await page.render({ canvas: canvas as unknown as PageCanvas, viewport }).promise;
    // Ink stays ink under the mark.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = markColour;
    for (const { x, y, width, height } of marks)
      context.fillRect(x * scale, y * scale, width * scale, height * scale);
    return canvas.toBuffer('image/png');
  } catch {
    return undefined;
  } finally {
    page.cleanup();
  }
}
