import { parse, parseFragment } from 'parse5';
import type { ParsedBlock, ParsedDocument } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import type { FormatReader } from './format-reader.ts';
import { readHtmlBlocks } from './html/blocks.ts';
import { mainElement } from './html/furniture.ts';
import { readHtmlMetadata } from './html/metadata.ts';
import { isElement } from './html/tree.ts';
import { decodeText, type DecodedText } from './text-encoding.ts';

/** Reads a saved web page: its main text with headings, lists, tables and notes. Nothing in it is run or fetched. */
export const readHtml: FormatReader = (bytes, fileName) => {
  const decoded = decodeHtml(bytes);
  if (decoded === undefined) return Promise.resolve(failed({ kind: 'format-unknown', fileName }));
  const parsed: ParsedDocument = {
    format: 'html',
    ...readHtmlText(decoded.text),
    warnings: decoded.guessed === undefined ? [] : [{ kind: 'encoding-guessed', encoding: decoded.guessed }],
  };
  return Promise.resolve(success(parsed));
};

/** A page's own text, and what it says about itself. */
export function readHtmlText(source: string): Pick<ParsedDocument, 'metadata' | 'content'> {
  const document = parse(source);
  const html = document.childNodes.filter(isElement).find((element) => element.tagName === 'html');
  const body = html?.childNodes.filter(isElement).find((element) => element.tagName === 'body');
  const { blocks, notes } =
    body === undefined ? { blocks: [], notes: [] } : readHtmlBlocks(mainElement(body), document);
  return { metadata: readHtmlMetadata(document), content: { layout: 'blocks', blocks, notes } };
}

/** Blocks of a piece of HTML inside another format. */
export function htmlFragmentBlocks(source: string): ParsedBlock[] {
  const fragment = parseFragment(source);
  return readHtmlBlocks(fragment, fragment).blocks;
}

/**
 * Decodes by byte order mark, then by the character set that stands outside (of a mail's part) or is declared in the
 * page, when the bytes allow it, else by guessing.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): DecodedText | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = charset ?? /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  if (declared !== undefined && !marked && !/^utf-?(?:8|16)/i.test(declared)) {
    try {
      // Browsers read "iso-8859-1" as windows-1252, and so does TextDecoder.
      return { text: new TextDecoder(declared, { fatal: true }).decode(bytes) };
    } catch {
      return decodeText(bytes);
    }
  }
  return decodeText(bytes);
}
