import type { StructuredDocument } from '../../../src/core/document/document.ts';

/** A document of numbered paragraphs. */
export function versionOf(texts: readonly string[]): StructuredDocument {
  let text = '';
  const paragraphs = texts.map((each, index) => {
    const start = text.length;
    text += `${each}\n`;
    return {
      id: `p${String(index + 1)}`,
      label: String(index + 1),
      kind: 'numbered' as const,
      text: each,
      start,
      end: start + each.length,
    };
  });
  return {
    format: 'txt',
    language: 'en',
    metadata: {},
    text,
    words: text.split(/\s+/).length,
    headings: [],
    paragraphs,
    tables: [],
    footnoteMarkers: [],
    footnotes: [],
    layout: [],
    pages: [],
    warnings: [],
  };
}
