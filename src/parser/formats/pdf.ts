import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ParsedDocument, ParsedPage, ParseWarning, TextRun } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ParseLimits } from '../../shared/parser-protocol.ts';
import { errorDetail } from '../refusal.ts';
import { loadPdfJs, openPdf, quietly } from './pdf-engine.ts';
import { readPdfMetadata } from './pdf-metadata.ts';

/**
 * Reads a PDF into positioned runs of text. Refuses files that need a password, files too damaged to be opened or most
 * of whose pages are lost, files with more pages than `limits.pages`, and files without any text. A file with
 * some broken pages, or whose table of objects had to be rebuilt, is refused with the number of pages that can be read;
 * under `limits.acceptDamaged` it is read and the damage is a warning. Pages without text are recognised on their
 * picture, with a warning that says how surely.
 */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  limits: Pick<ParseLimits, 'pages'> & { readonly acceptDamaged?: boolean },
  onProgress: (done: number, total: number) => void,
): Promise<Result<ParsedDocument, Failure>> {
  const pdfjs = await loadPdfJs();
  let document: PDFDocumentProxy;
  let rebuilt = false;
  try {
    ({ document, rebuilt } = await openPdf(pdfjs, bytes));
  } catch (error) {
    return failed(openingFailure(error, fileName));
  }
  try {
    if (document.numPages > limits.pages) {
      return failed({ kind: 'too-many-pages', fileName, pages: document.numPages, limit: limits.pages });
    }
    const { pages, broken, withoutText } = await quietly(() => readPages(document, onProgress));
    const refusal = judgeLosses(pages, broken, fileName);
    if (refusal !== undefined) return failed(refusal);
    const warnings: ParseWarning[] = [];
    if (rebuilt || broken.length > 0) {
      const detail = damageDetail(broken, pages.length);
      // A number missing from a damaged source looks like a number that was never there: the person must know first.
      if (limits.acceptDamaged !== true) {
        return failed({
          kind: 'partly-damaged',
          fileName,
          detail,
          readablePages: pages.length - broken.length,
        });
      }
      warnings.push({ kind: 'damaged-parts', detail });
    }
    const metadata = await readPdfMetadata(document);
    const scans =
      withoutText.length === 0
        ? { pages, warnings: [] }
        : await (
            await import('./pdf-scans.ts')
          ).readScans(bytes, pages, withoutText, metadata.language, onProgress);
    if (scans.pages.every((page) => page.runs.length === 0)) {
      return failed({ kind: 'no-text', fileName, pages: pages.length });
    }
    return success({
      format: 'pdf',
      metadata,
      content: { layout: 'pages', pages: scans.pages },
      warnings: [...warnings, ...scans.warnings],
    });
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The pages that were lost, or that none was. */
function damageDetail(broken: readonly number[], pages: number): string {
  return broken.length === 0
    ? `table of objects rebuilt, ${pages}/${pages} pages read`
    : `p. ${broken.join(', ')}`;
}

function openingFailure(error: unknown, fileName: string): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return { kind: 'encrypted', fileName };
  return { kind: 'damaged', fileName, detail: errorDetail(error) };
}

/** More than half of the pages lost is no document to check a report against. */
const MOST_PAGES = 0.5;

function judgeLosses(
  pages: readonly ParsedPage[],
  broken: readonly number[],
  fileName: string,
): Failure | undefined {
  if (pages.length === 0) return { kind: 'damaged', fileName, detail: 'no pages' };
  if (broken.length > pages.length * MOST_PAGES) {
    return { kind: 'damaged', fileName, detail: `${broken.length}/${pages.length}` };
  }
  if (broken.length > 0 && pages.every((page) => page.runs.length === 0)) {
    return { kind: 'damaged', fileName, detail: `${broken.length}/${pages.length}` };
  }
  return undefined;
}

interface ReadPages {
  readonly pages: ParsedPage[];
  /** Pages whose content could not be read. */
  readonly broken: number[];
  /** Pages that were read and hold no text but something else. */
  readonly withoutText: number[];
}

async function readPages(
  document: PDFDocumentProxy,
  onProgress: (done: number, total: number) => void,
): Promise<ReadPages> {
  const labels = await document.getPageLabels().catch(() => null);
  const fonts = new Map<string, string>();
  const result: ReadPages = { pages: [], broken: [], withoutText: [] };
  for (let number = 1; number <= document.numPages; number++) {
    const label = labels?.[number - 1];
    const named =
      label === undefined || label === null || label === '' || label === String(number) ? {} : { label };
    try {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const runs = await readRuns(page, fonts);
      if (runs.every((run) => run.text.trim() === '')) result.withoutText.push(number);
      result.pages.push({ number, ...named, width, height, runs });
      page.cleanup();
    } catch {
      // One broken page must not cost the others; the reader is told which.
      result.broken.push(number);
      result.pages.push({ number, ...named, width: 595, height: 842, runs: [] });
    }
    onProgress(number, document.numPages);
  }
  return result;
}

/** Names of fonts come only with a page's drawing instructions; a file with more fonts than this gets no more names. */
const MOST_FONTS = 200;

async function readRuns(page: PDFPageProxy, fonts: Map<string, string>): Promise<TextRun[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const items = content.items.filter((item) => 'str' in item && item.str !== '');
  const unknown = items.some((item) => 'fontName' in item && !fonts.has(item.fontName));
  if (unknown && fonts.size < MOST_FONTS) await readFontNames(page, items, fonts);
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
      fontName: fonts.get(item.fontName) ?? item.fontName,
      ...(rotation === 0 ? {} : { rotation }),
    });
  }
  return runs;
}

async function readFontNames(
  page: PDFPageProxy,
  items: readonly object[],
  fonts: Map<string, string>,
): Promise<void> {
  try {
    await page.getOperatorList();
  } catch {
    // Names are a help for telling headings, nothing more.
  }
  for (const item of items) {
    if (!('fontName' in item) || typeof item.fontName !== 'string' || fonts.has(item.fontName)) continue;
    fonts.set(item.fontName, fontNameOf(page, item.fontName) ?? item.fontName);
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
