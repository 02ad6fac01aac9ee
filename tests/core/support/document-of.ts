import type { Paragraph, StructuredDocument, Table } from '../../../src/core/document/document.ts';

/** A document of plain paragraphs, for tests that need no structure. */
export function documentOf(
  texts: string | readonly string[],
  options: {
    readonly language?: string;
    readonly instrument?: string;
    readonly kind?: Paragraph['kind'];
  } = {},
): StructuredDocument {
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const each of typeof texts === 'string' ? [texts] : texts) {
    const start = text.length;
    text += `${each}\n`;
    paragraphs.push({
      id: `p${paragraphs.length + 1}`,
      kind: options.kind ?? 'plain',
      text: each,
      start,
      end: start + each.length,
    });
  }
  return assemble(text, paragraphs, [], options);
}

/** A document that is one table. */
export function tableDocument(
  columnHeaders: readonly string[],
  rows: readonly (readonly string[])[],
  language = 'en',
): StructuredDocument {
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const row of rows) {
    const start = text.length;
    let line = '';
    const cells = row.map((cell, column) => {
      if (column > 0) line += ' | ';
      const cellStart = line.length;
      line += cell;
      return { column, start: cellStart, end: line.length, header: false };
    });
    text += `${line}\n`;
    paragraphs.push({
      id: `p${paragraphs.length + 1}`,
      kind: 'table-row',
      text: line,
      start,
      end: start + line.length,
      tableId: 't1',
      cells,
    });
  }
  return assemble(text, paragraphs, [{ id: 't1', columnHeaders }], { language });
}

function assemble(
  text: string,
  paragraphs: readonly Paragraph[],
  tables: readonly Table[],
  options: { readonly language?: string; readonly instrument?: string },
): StructuredDocument {
  return {
    format: 'txt',
    language: options.language,
    metadata: { instrument: options.instrument },
    text,
    words: text.split(/\s+/).length,
    headings: [],
    paragraphs,
    tables,
    footnoteMarkers: [],
    footnotes: [],
    layout: [],
    pages: [],
    warnings: [],
  };
}
