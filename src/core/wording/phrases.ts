import type { MessageShape, WordingOf } from './message-shape.ts';

/** Parts of sentences that several messages share. */
export const phraseShapes = {
  'place.paragraph': { label: 'text' },
  'place.list': { label: 'text' },
  'place.heading': { heading: 'text' },
  'place.recommendation': {},
  'place.text': {},
  'table.named': { name: 'text' },
  'table.unnamed': {},
  'column.named': { header: 'text' },
  'column.unnamed': {},
  'announced.named': { count: 'text', things: 'text' },
  'announced.bare': { count: 'text' },
  'neighbour.marker': { label: 'text' },
  'neighbour.beginning': {},
  'neighbour.end': {},
} as const satisfies Readonly<Record<string, MessageShape>>;

/** Part of a sentence: "paragraph 7", "the table". */
export type Phrase = WordingOf<typeof phraseShapes>;
