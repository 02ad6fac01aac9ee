import { readDocument } from '../../../src/core/document/read-document.ts';
import type { Paragraph, StructuredDocument } from '../../../src/core/document/document.ts';

/** Reads plain text as a report. */
export function readText(text: string): StructuredDocument {
  return readDocument(
    { format: 'txt', metadata: {}, warnings: [], content: { layout: 'lines', lines: text.split(/\r?\n/) } },
    { role: 'report', fileName: 'report.txt' },
  );
}

/** A paragraph's text with its markers written back as "⟨4⟩", so that tests read as facts. */
export function marked(document: StructuredDocument, paragraph: Pick<Paragraph, 'id' | 'text'>): string {
  let text = paragraph.text;
  const markers = document.footnoteMarkers.filter((marker) => marker.paragraphId === paragraph.id);
  for (const marker of markers.toReversed()) {
    text = `${text.slice(0, marker.offset)}⟨${marker.label}⟩${text.slice(marker.offset)}`;
  }
  return text;
}

/** Every paragraph on a line: kind, label, text with markers. */
export function outline(document: StructuredDocument): string[] {
  return document.paragraphs.map((paragraph) =>
    [paragraph.kind, paragraph.label, marked(document, paragraph)]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

/** What `document.ts` promises of every document, broken promises listed. */
export function brokenPromises(document: StructuredDocument): string[] {
  const broken: string[] = [];
  const whole = [...document.headings, ...document.paragraphs];
  for (const part of whole) {
    if (document.text.slice(part.start, part.end) !== part.text)
      broken.push(`${part.id} is not where it says`);
  }
  for (const note of document.footnotes) {
    if (note.text !== undefined && document.text.slice(note.start, note.end) !== note.text)
      broken.push(`note ${note.label}`);
  }
  const lengths = new Map(whole.map((part) => [part.id, part.text.length]));
  for (const marker of document.footnoteMarkers) {
    const length = lengths.get(marker.paragraphId);
    if (length === undefined || marker.offset < 0 || marker.offset > length)
      broken.push(`marker ${marker.label}`);
  }
  for (const paragraph of document.paragraphs) {
    for (const cell of paragraph.cells ?? []) {
      if (cell.start > cell.end || cell.end > paragraph.text.length) broken.push(`cell of ${paragraph.id}`);
    }
    if (/[\n\r\f]/.test(paragraph.text)) broken.push(`line break in ${paragraph.id}`);
  }
  let before = 0;
  for (const segment of document.layout) {
    if (segment.start < before || segment.end <= segment.start || segment.end > document.text.length) {
      broken.push(`segment at ${segment.start}`);
    }
    before = segment.start;
  }
  return broken;
}
