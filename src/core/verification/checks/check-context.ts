import type { Heading, Paragraph, StructuredDocument, Table } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Span } from '../context/sentences.ts';
import { sentences } from '../context/sentences.ts';
import { figureWriter } from './figure-writer.ts';

/** What a check looks at, with the look-ups that several need. */
export interface CheckContext {
  readonly document: StructuredDocument;
  readonly quantities: readonly Quantity[];
  readonly paragraphById: ReadonlyMap<string, Paragraph>;
  /** Quantities of each paragraph in reading order. */
  readonly quantitiesIn: ReadonlyMap<string, readonly Quantity[]>;
  /** The paragraph before one in reading order. */
  readonly paragraphBefore: (paragraph: Paragraph) => Paragraph | undefined;
  /** Sentences of a paragraph, found once for all checks. */
  readonly sentencesOf: (paragraph: Paragraph) => readonly Span[];
  /** A decimal string as the document writes its own numbers: "2,608" or "2.608". */
  readonly figure: (decimal: string) => string;
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
  const spans = new Map<string, readonly Span[]>();
  const positions = new Map(document.paragraphs.map(({ id }, index) => [id, index]));
  return {
    document,
    quantities,
    paragraphById: new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    quantitiesIn,
    paragraphBefore: ({ id }) => document.paragraphs[(positions.get(id) ?? 0) - 1],
    sentencesOf: (paragraph) => {
      const known = spans.get(paragraph.id) ?? sentences(paragraph.text);
      spans.set(paragraph.id, known);
      return known;
    },
    figure: figureWriter(document, quantities),
  };
}

/** The quantities of a list in reading order that lie inside a stretch, without walking the whole list. */
export function within<Kind extends Span>(quantities: readonly Kind[], stretch: Span): Kind[] {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  const found: Kind[] = [];
  for (let at = low; at < quantities.length; at += 1) {
    const quantity = quantities[at];
    if (quantity === undefined || quantity.start >= stretch.end) break;
    if (quantity.end <= stretch.end) found.push(quantity);
  }
  return found;
}

/** What the name of a paragraph follows from. */
export interface NamedParagraphs {
  readonly document: Pick<StructuredDocument, 'headings' | 'tables'>;
  readonly paragraphById: ReadonlyMap<string, Paragraph>;
}

/** How a paragraph is named in a sentence: "paragraph 7", "the list below paragraph 37", "the text". */
export function paragraphName(context: NamedParagraphs, paragraphId: string): Phrase {
  const paragraph = context.paragraphById.get(paragraphId);
  if (paragraph === undefined) {
    const heading = lookUps(context.document).headings.get(paragraphId);
    return heading === undefined
      ? { key: 'place.text', params: {} }
      : { key: 'place.heading', params: { heading: heading.text } };
  }
  if (paragraph.kind === 'numbered' && paragraph.label !== undefined)
    return { key: 'place.paragraph', params: { label: paragraph.label } };
  const table =
    paragraph.tableId === undefined
      ? undefined
      : lookUps(context.document).tables.get(paragraph.tableId)?.label;
  if (table !== undefined) return { key: 'table.named', params: { name: table } };
  const parent = paragraph.parentId === undefined ? undefined : context.paragraphById.get(paragraph.parentId);
  if (parent?.label !== undefined) return { key: 'place.list', params: { label: parent.label } };
  return { key: paragraph.kind === 'recommendation' ? 'place.recommendation' : 'place.text', params: {} };
}

interface LookUps {
  readonly headings: ReadonlyMap<string, Heading>;
  readonly tables: ReadonlyMap<string, Table>;
}

const lookUpsOf = new WeakMap<NamedParagraphs['document'], LookUps>();

/** Headings and tables by id, gathered once for each document: long ones have as many findings as tables. */
function lookUps(document: NamedParagraphs['document']): LookUps {
  let known = lookUpsOf.get(document);
  if (known === undefined) {
    known = {
      headings: new Map(document.headings.map((heading) => [heading.id, heading])),
      tables: new Map(document.tables.map((table) => [table.id, table])),
    };
    lookUpsOf.set(document, known);
  }
  return known;
}
