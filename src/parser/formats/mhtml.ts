import type { ParsedDocument } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import type { FormatReader } from './format-reader.ts';
import { decodeHtml, readHtmlText } from './html.ts';
import { decodeHeader, headerDate, readMimeParts, type MimePart } from './mime-parts.ts';

/**
 * Reads a page that a browser saved as one file (RFC 2557): the text of the main page; its address and the day on which
 * it was saved. Pictures, frames and scripts in it are neither shown nor run, and nothing is fetched.
 */
export const readMhtml: FormatReader = (bytes, fileName) => {
  const message = readMimeParts(bytes);
  const page = message === undefined ? undefined : mainPage(message.parts, message.root);
  if (message === undefined || page === undefined) {
    return Promise.resolve(failed({ kind: 'damaged', fileName, detail: 'it holds no page' }));
  }
  const decoded = decodeHtml(page.content, page.charset);
  if (decoded === undefined) {
    return Promise.resolve(failed({ kind: 'damaged', fileName, detail: 'its page cannot be decoded' }));
  }
  const { headers } = message;
  const read = readHtmlText(decoded.text);
  const url = [headers.get('snapshot-content-location'), page.location].find((address) =>
    /^https?:\/\//.test(address ?? ''),
  );
  const savedAt = headerDate(headers.get('date'));
  const subject = decodeHeader(headers.get('subject') ?? '');
  const parsed: ParsedDocument = {
    format: 'mhtml',
    metadata: {
      ...(subject === '' ? {} : { title: subject }),
      ...read.metadata,
      ...(url === undefined ? {} : { url }),
      ...(savedAt === undefined ? {} : { savedAt }),
    },
    content: read.content,
    warnings: [
      ...(decoded.guessed === undefined
        ? []
        : [{ kind: 'encoding-guessed' as const, encoding: decoded.guessed }]),
      ...(message.complete ? [] : [{ kind: 'damaged-parts' as const, detail: 'the file ends too early' }]),
    ],
  };
  return Promise.resolve(success(parsed));
};

/** The part that the headers name as the root, else the first page among the parts. */
function mainPage(parts: readonly MimePart[], root: string | undefined): MimePart | undefined {
  const pages = parts.filter((part) => /^(?:text\/html|application\/xhtml\+xml)$/.test(part.type));
  return pages.find((part) => root !== undefined && part.contentId === root) ?? pages[0];
}
