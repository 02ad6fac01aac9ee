import type { DocumentRole, StructuredDocument } from '../document/document.ts';
import type { FirstPage } from './bibliography.ts';

/** So much of a document without pages counts as its first one. */
const longestFirstPage = 4000;
const mostLines = 60;

/** The beginning of a document as guesses are made of it: headings and paragraphs of its first page in reading order. */
export function firstPageOf(document: StructuredDocument, fileName: string, role: DocumentRole): FirstPage {
  const parts: { readonly start: number; readonly text: string }[] = [];
  for (const list of [document.headings, document.paragraphs]) {
    for (const { start, text, page } of list) {
      if (start > longestFirstPage || (page !== undefined && page > 1)) break;
      if (text.trim() !== '') parts.push({ start, text });
    }
  }
  parts.sort((a, b) => a.start - b.start);
  return {
    fileName,
    format: document.format,
    role,
    metadata: document.metadata,
    title: document.title,
    language: document.language,
    lines: parts.slice(0, mostLines).map(({ text }) => text),
  };
}
