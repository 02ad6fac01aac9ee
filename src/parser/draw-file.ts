import { failed, success, type Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';
import type { DrawnPage, DrawRequest } from '../shared/parser-protocol.ts';
import { sniffFormat } from './formats/sniff.ts';
import { readBytes } from './read-bytes.ts';

/** Draws pages of a file as pictures, one after the other. Only PDFs have pages that can be drawn; others are refused. */
export async function drawFile(
  request: DrawRequest,
  onPage: (page: DrawnPage) => Promise<void>,
): Promise<Result<void, Failure>> {
  const { path, fileName, limits, pages } = request;
  const bytes = await readBytes(path, fileName, limits.fileBytes);
  if (!bytes.ok) return bytes;
  const format = sniffFormat(bytes.value, fileName);
  if (!format.ok) return format;
  if (format.value !== 'pdf') {
    return failed({ kind: 'format-mismatch', fileName, expected: 'pdf', found: format.value });
  }
  const { drawPdfPages } = await import('./formats/pdf/draw-pages.ts');
  await drawPdfPages(bytes.value, pages, onPage);
  return success(undefined);
}
