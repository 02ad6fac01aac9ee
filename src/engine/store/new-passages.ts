import type { Paragraph, StructuredDocument } from '../../core/document/document.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';
import { numberTokensOf } from './number-token.ts';
import { rowContexts } from './row-context.ts';

/** A passage as it is about to be written. */
export interface NewPassage {
  readonly element: string;
  readonly kind: Paragraph['kind'] | 'heading' | 'footnote' | 'title';
  readonly label?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  readonly level?: number;
  readonly heading?: string;
  readonly parent?: string;
  readonly provision?: string;
  readonly path?: readonly string[];
  readonly table?: string;
  readonly cells?: Paragraph['cells'];
  readonly row?: number;
  readonly quotation?: true;
  readonly numbers: string;
  readonly caption?: string;
  readonly context?: string;
}

/** The title first, then headings, paragraphs and footnote bodies in the order of the text. */
export function passagesOf(
  document: StructuredDocument,
  title: string,
  quantities: readonly Quantity[],
): NewPassage[] {
  const tokens = new Map<string, Set<string>>();
  for (const quantity of quantities) {
    let ofParagraph = tokens.get(quantity.paragraphId);
    if (ofParagraph === undefined) {
      ofParagraph = new Set();
      tokens.set(quantity.paragraphId, ofParagraph);
    }
    for (const token of numberTokensOf(quantity)) ofParagraph.add(token);
  }
  const numbersOf = (element: string): string => [...(tokens.get(element) ?? [])].join(' ');
  const { instrument } = document.metadata;
  const titleText =
    instrument === undefined || title.includes(instrument) ? title : `${title} (${instrument})`;

  const inText: NewPassage[] = [];
  for (const heading of document.headings) {
    inText.push({ ...heading, element: heading.id, kind: 'heading', numbers: numbersOf(heading.id) });
  }
  const overRow = rowContexts(document);
  for (const paragraph of document.paragraphs) {
    inText.push({
      ...paragraph,
      ...overRow(paragraph),
      element: paragraph.id,
      heading: paragraph.headingId,
      parent: paragraph.parentId,
      table: paragraph.tableId,
      numbers: numbersOf(paragraph.id),
    });
  }
  document.footnotes.forEach((footnote, index) => {
    const { label, text, start, end, page } = footnote;
    if (text === undefined || start === undefined || end === undefined) return;
    inText.push({
      element: footnoteElement(index),
      kind: 'footnote',
      label,
      text,
      start,
      end,
      page,
      numbers: '',
    });
  });
  inText.sort((a, b) => a.start - b.start);
  return [{ element: 'title', kind: 'title', text: titleText, start: 0, end: 0, numbers: '' }, ...inText];
}

/** Footnotes have a place in the order of notes, not an id of their own: the fourth is "n4". */
export function footnoteElement(index: number): string {
  return `n${index + 1}`;
}

/** What a document calls itself, or else its file name without the ending. */
export function titleOf(document: StructuredDocument, fileName: string): string {
  const title = knownTitle(document);
  if (title !== undefined) return title;
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(0, dot) : fileName;
}

/** What a document calls itself, in its text or its properties. */
export function knownTitle(document: StructuredDocument): string | undefined {
  const title = (document.title ?? document.metadata.title ?? document.metadata.instrument)?.trim();
  return title === '' ? undefined : title;
}
