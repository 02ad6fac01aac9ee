import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextRun } from '../../../core/document/parsed.ts';
import { packPage } from './packed-page.ts';
import type { PackedPage } from './packed-page.ts';

/** Names of fonts come only with a page's drawing instructions; a file with more fonts than this gets no more names. */
const MOST_FONTS = 200;

/**
 * pdf.js keeps what it has learnt of every page and font: 40 MB for a thousand pages. Letting go of it costs reading the
 * fonts again.
 */
const PAGES_BETWEEN_CLEANUPS = 400;

/** Reads the runs of a document's pages, one page at a time, and learns the names of its fonts on the way. */
export class PageReader {
  /** By the numbers that packed pages have for them. */
  readonly fontNames: string[] = [];
  readonly #document: PDFDocumentProxy;
  /** By the names that pdf.js gives them. */
  readonly #fonts = new Map<string, string>();
  readonly #fontNumbers = new Map<string, number>();
  #pagesSinceCleanup = 0;

  constructor(document: PDFDocumentProxy) {
    this.#document = document;
  }

  /** Throws when the page is broken. */
  async read(number: number): Promise<PackedPage> {
    const page = await this.#document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const runs = await this.#readRuns(page, transform);
    page.cleanup();
    await this.#cleanUpSometimes();
    return packPage(number, { width, height }, runs, (name) => this.#fontNumber(name));
  }

  async #cleanUpSometimes(): Promise<void> {
    this.#pagesSinceCleanup += 1;
    if (this.#pagesSinceCleanup < PAGES_BETWEEN_CLEANUPS) return;
    this.#pagesSinceCleanup = 0;
    // Fonts that are read again get new names from pdf.js.
    this.#fonts.clear();
    await this.#document.cleanup();
  }

  #fontNumber(name: string): number {
    let number = this.#fontNumbers.get(name);
    if (number === undefined) {
      number = this.fontNames.push(name) - 1;
      this.#fontNumbers.set(name, number);
    }
    return number;
  }

  async #readRuns(page: PDFPageProxy, transform: readonly number[]): Promise<TextRun[]> {
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    const items = content.items.filter((item) => 'str' in item && item.str !== '');
    const unknown = items.some((item) => 'fontName' in item && !this.#fonts.has(item.fontName));
    if (unknown && this.#fonts.size < MOST_FONTS) await this.#readFontNames(page, items);
    const runs: TextRun[] = [];
    for (const item of items) {
      if (!('str' in item)) continue;
      const matrix = multiply(transform, item.transform);
      const fontSize = Math.hypot(matrix[2], matrix[3]);
      const angle = Math.atan2(matrix[1], matrix[0]);
      if (!Number.isFinite(fontSize) || fontSize === 0 || !Number.isFinite(matrix[4] + matrix[5])) continue;
      const rotation = quarterTurn(angle);
      runs.push({
        text: item.str,
        x: matrix[4],
        baseline: matrix[5],
        width: item.width,
        fontSize,
        fontName: this.#fonts.get(item.fontName) ?? item.fontName,
        ...(rotation === 0 ? {} : { rotation }),
      });
    }
    return runs;
  }

  async #readFontNames(page: PDFPageProxy, items: readonly object[]): Promise<void> {
    try {
      await page.getOperatorList();
    } catch {
      // Names are a help for telling headings, nothing more.
    }
    for (const item of items) {
      if (!('fontName' in item) || typeof item.fontName !== 'string' || this.#fonts.has(item.fontName))
        continue;
      this.#fonts.set(item.fontName, fontNameOf(page, item.fontName) ?? item.fontName);
    }
  }
}

function fontNameOf(page: PDFPageProxy, loadedName: string): string | undefined {
  if (!page.commonObjs.has(loadedName)) return undefined;
  const font: unknown = page.commonObjs.get(loadedName);
  if (typeof font !== 'object' || font === null || !('name' in font) || typeof font.name !== 'string')
    return undefined;
  // "ABCDEF+Times-Bold" → "Times-Bold".
  return font.name.replace(/^[A-Z]{6}\+/, '');
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = first;
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = second;
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ];
}

/** Reading direction to the nearest quarter turn, clockwise as seen on the page. */
function quarterTurn(angle: number): 0 | 90 | 180 | 270 {
  const turns = ((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4;
  return turns === 0 ? 0 : turns === 1 ? 90 : turns === 2 ? 180 : 270;
}
