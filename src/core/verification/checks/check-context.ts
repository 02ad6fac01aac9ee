import type { Paragraph, StructuredDocument } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';

/** What a check looks at, with the look-ups that several need. */
export interface CheckContext {
  readonly document: StructuredDocument;
  readonly quantities: readonly Quantity[];
  readonly paragraphById: ReadonlyMap<string, Paragraph>;
  /** Quantities of each paragraph in reading order. */
  readonly quantitiesIn: ReadonlyMap<string, readonly Quantity[]>;
}

/** Prepares the look-ups once for all checks. */
export function checkContext(document: StructuredDocument, quantities: readonly Quantity[]): CheckContext {
  const quantitiesIn = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const list = quantitiesIn.get(quantity.paragraphId);
    if (list === undefined) quantitiesIn.set(quantity.paragraphId, [quantity]);
    else list.push(quantity);
  }
  for (const list of quantitiesIn.values()) list.sort((left, right) => left.start - right.start);
  return {
    document,
    quantities,
    paragraphById: new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    quantitiesIn,
  };
}

/** How a paragraph is named in a message: "paragraph 7", "the bulleted finding below paragraph 37", "the text". */
export function paragraphName(context: CheckContext, paragraphId: string): string {
  const paragraph = context.paragraphById.get(paragraphId);
  if (paragraph === undefined) {
    const heading = context.document.headings.find(({ id }) => id === paragraphId);
    return heading === undefined ? 'the text' : `the heading “${heading.text}”`;
  }
  if (paragraph.kind === 'numbered' && paragraph.label !== undefined) return `paragraph ${paragraph.label}`;
  const parent = paragraph.parentId === undefined ? undefined : context.paragraphById.get(paragraph.parentId);
  if (parent?.label !== undefined) return `the list below paragraph ${parent.label}`;
  return paragraph.kind === 'recommendation' ? 'a recommendation' : 'the text';
}
