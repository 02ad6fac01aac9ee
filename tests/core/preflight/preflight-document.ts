import type { Footnote, FootnoteMarker, Heading, Paragraph } from '../../../src/core/document/document.ts';
import type { PreflightDocument } from '../../../src/core/preflight/preflight-input.ts';

/** A block of a document as a test writes it: "# Title", "7. Text", "- item", "| cell | cell |", or plain text. */
export function documentOf(
  blocks: readonly string[],
  rest: Partial<Pick<PreflightDocument, 'language' | 'pageCount' | 'title'>> & {
    readonly markers?: readonly FootnoteMarker[];
    readonly footnotes?: readonly Footnote[];
  } = {},
): PreflightDocument {
  const headings: Heading[] = [];
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let parentId: string | undefined;
  for (const block of blocks) {
    const start = at;
    at += block.length + 1;
    const headingId = headings.at(-1)?.id;
    const heading = /^(#+) (.*)$/.exec(block);
    if (heading !== null) {
      const [, signs = '', text = ''] = heading;
      headings.push({ id: `h${headings.length + 1}`, level: signs.length, text, start, end: at });
      parentId = undefined;
      continue;
    }
    const id = `p${paragraphs.length + 1}`;
    const place = { id, headingId, start, end: at };
    const numbered = /^([A-Z]?\d+(?:\.\d+)*)\. (.*)$/.exec(block);
    if (numbered !== null) {
      paragraphs.push({ ...place, kind: 'numbered', label: numbered[1], text: numbered[2] ?? '' });
      parentId = id;
    } else if (block.startsWith('- ')) {
      paragraphs.push({ ...place, kind: 'list-item', parentId, label: '•', text: block.slice(2) });
    } else if (block.startsWith('| ')) {
      paragraphs.push({ ...place, kind: 'table-row', tableId: 't1', text: block.slice(2) });
    } else {
      paragraphs.push({ ...place, kind: 'plain', text: block });
    }
  }
  const { markers = [], footnotes = [], ...others } = rest;
  return { headings, paragraphs, footnoteMarkers: markers, footnotes, ...others };
}
