import type { ParsedDocument, ParseWarning } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import { errorDetail } from '../refusal.ts';
import type { FormatReader } from './format-reader.ts';
import { RtfReader, type RtfText } from './rtf/rtf-reader.ts';
import { readRtfTokens } from './rtf/rtf-tokens.ts';

/**
 * Reads RTF: paragraphs with their numbers, headings by style and outline level, tables with merged cells, footnotes and
 * endnotes, in any of its code pages. What was deleted with changes tracked is left out.
 */
export const readRtf: FormatReader = (bytes, fileName) => {
  let text: RtfText;
  try {
    text = new RtfReader().read(readRtfTokens(bytes));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return Promise.resolve(failed({ kind: 'damaged', fileName, detail: errorDetail(error) } as const));
  }
  const warnings: ParseWarning[] = [];
  if (text.changes > 0) warnings.push({ kind: 'tracked-changes', count: text.changes });
  if (text.comments > 0) warnings.push({ kind: 'comments', count: text.comments });
  if (text.openGroups > 0)
    warnings.push({ kind: 'damaged-parts', detail: 'the file ends before its text does' });
  const parsed: ParsedDocument = {
    format: 'rtf',
    metadata: text.metadata,
    content: { layout: 'blocks', blocks: text.blocks, notes: text.notes },
    warnings,
  };
  return Promise.resolve(success(parsed));
};
