import type { ParsedDocument } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import type { FormatReader } from './format-reader.ts';
import { decodeText } from './text-encoding.ts';

/** Reads plain text in any encoding into its lines. A form feed stays at the start of the line that it begins. */
export const readTxt: FormatReader = (bytes, fileName) => {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return Promise.resolve(failed({ kind: 'format-unknown', fileName }));
  const parsed: ParsedDocument = {
    format: 'txt',
    metadata: {},
    content: { layout: 'lines', lines: splitLines(decoded.text) },
    warnings: decoded.guessed === undefined ? [] : [{ kind: 'encoding-guessed', encoding: decoded.guessed }],
  };
  return Promise.resolve(success(parsed));
};

/** Lines without terminators, of any system; a page break in the middle of a line begins a new one. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029\u0085]/);
  if (!text.includes('\f')) return lines;
  return lines.flatMap((line) => {
    const [first = '', ...pages] = line.split('\f');
    const rest = pages.map((page) => `\f${page}`);
    return first === '' && rest.length > 0 ? rest : [first, ...rest];
  });
}
