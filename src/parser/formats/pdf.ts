import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ParsedDocument, ParsedPage, ParseWarning } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ParseLimits, ParseRequest } from '../../shared/parser-protocol.ts';
import { errorDetail } from '../refusal.ts';
import { keepHeapLean } from './pdf/lean-heap.ts';
import { unpackPage } from './pdf/packed-page.ts';
import { PageReader } from './pdf/page-reader.ts';
import { countPages, readShare } from './pdf/page-shares.ts';
import type { PageCounts, ReadShare } from './pdf/page-shares.ts';
import { loadPdfJs, openPdf } from './pdf/pdf-engine.ts';
import { readPdfMetadata } from './pdf/pdf-metadata.ts';
import { canReadOnTwoThreads, readSecondShare } from './pdf/second-reader.ts';

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
  limits: Pick<ParseLimits, 'pages'> & Pick<ParseRequest, 'acceptDamaged' | 'alone'>,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ParsedDocument, Failure>> {
  const pdfjs = await loadPdfJs();
  let document: PDFDocumentProxy;
  let rebuilt = false;
  let close: () => Promise<void>;
  try {
    ({ document, rebuilt, close } = await openPdf(pdfjs, bytes));
  } catch (error) {
    return failed(openingFailure(error, fileName));
  }
  try {
    if (document.numPages > limits.pages) {
      return failed({ kind: 'too-many-pages', fileName, pages: document.numPages, limit: limits.pages });
    }
    keepHeapLean(document.numPages);
    const { pages, broken, withoutText } = await readPages(
      document,
      bytes,
      limits.alone === true,
      onProgress,
    );
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
    await close();
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

/** A second thread takes half a second to get going: what these pages take. */
const LEAST_PAGES_FOR_TWO = 120;

async function readPages(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  twoThreads: boolean,
  onProgress: (done: number, total: number) => void,
): Promise<ReadPages> {
  const labels = await document.getPageLabels().catch(() => null);
  const pageCount = document.numPages;
  const counts = countPages(pageCount);
  const second =
    twoThreads && pageCount >= LEAST_PAGES_FOR_TWO && canReadOnTwoThreads()
      ? readSecondShare(bytes, counts)
      : undefined;
  const reader = new PageReader(document);
  const read = (missing: PageCounts): Promise<ReadShare> =>
    readShare(reader, missing, (done) => {
      onProgress(Math.min(done, pageCount), pageCount);
    });
  const shares = [await read(counts)];
  if (second !== undefined) {
    const share = await second;
    // A thread that could not be started or was lost leaves gaps, and nothing tells where: all is read again.
    if (share === undefined) shares.splice(0, 1, await read(countPages(pageCount)));
    else shares.push(share);
  }
  return joinShares(shares, pageCount, labels);
}

function joinShares(
  shares: readonly ReadShare[],
  pageCount: number,
  labels: readonly (string | null)[] | null,
): ReadPages {
  const labelOf = (number: number): string | undefined => {
    const label = labels?.[number - 1];
    return label === null || label === '' || label === String(number) ? undefined : label;
  };
  const read = new Map<number, ParsedPage>();
  const withoutText: number[] = [];
  for (const { pages, fontNames } of shares) {
    for (const page of pages) {
      if (page.text.trim() === '') withoutText.push(page.number);
      read.set(page.number, unpackPage(page, labelOf(page.number), fontNames));
    }
  }
  const pages = Array.from({ length: pageCount }, (_, index): ParsedPage => {
    const number = index + 1;
    const label = labelOf(number);
    const lost = { number, ...(label === undefined ? {} : { label }), width: 595, height: 842, runs: [] };
    return read.get(number) ?? lost;
  });
  const inOrder = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
  return {
    pages,
    broken: inOrder(shares.flatMap((share) => share.broken)),
    withoutText: inOrder(withoutText),
  };
}
