import type { MessageShape, ParamKind } from './message-shape.ts';

/** Parts of sentences that several messages share. Their words stand in `shared/locales/{en,es,fr}/phrases.json`. */
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
  'row.named': { heading: 'text' },
  'announced.named': { count: 'text', things: 'text' },
  'announced.bare': { count: 'text' },
  /** By how much two figures differ; `count` is the value as a number, with which the words agree. */
  'amount.points': { value: 'text', count: 'number' },
  'amount.inUnit': { value: 'text', unit: 'text' },
  'amount.bare': { value: 'text' },
  /** What a column of a table follows from. */
  'relation.share': { part: 'text', whole: 'text' },
  'relation.shareOfTotal': { part: 'text' },
  'relation.change': { from: 'text', to: 'text' },
  'relation.difference': { from: 'text', to: 'text' },
  'neighbour.marker': { label: 'text' },
  'neighbour.beginning': {},
  'neighbour.end': {},
  'provision.ofLaw': { label: 'text', law: 'text' },
  'provision.alone': { label: 'text' },
  'duration.years': { count: 'number' },
  'duration.months': { count: 'number' },
  'duration.days': { count: 'number' },
  /** "3 years and 1 day". */
  'duration.both': { longer: 'phrase', shorter: 'phrase' },
  'duration.range': { from: 'phrase', to: 'phrase' },
  /** What quoting may change. */
  'quoting.omission': {},
  'quoting.insertion': {},
  'quoting.capital': {},
  'quoting.marks': {},
  'quoting.hyphen': {},
  'quoting.and': { one: 'phrase', other: 'phrase' },
  /** A number in words of another text, inside a sentence. */
  'figure.words': { words: 'text' },
  /** Several things said in one sentence. */
  'sentence.more': { said: 'text', more: 'text' },
  'sentence.end': { said: 'text' },
} as const satisfies Readonly<Record<string, MessageShape>>;

/** Part of a sentence: "paragraph 7", "the table", "3 years and 1 day". */
export type Phrase = {
  [Key in keyof typeof phraseShapes]: {
    readonly key: Key;
    readonly params: {
      readonly [Name in keyof (typeof phraseShapes)[Key]]: Param<(typeof phraseShapes)[Key][Name]>;
    };
  };
}[keyof typeof phraseShapes];

type Param<Kind> = Kind extends 'text' | 'figure'
  ? string
  : Kind extends 'number'
    ? number
    : Kind extends 'phrase'
      ? Phrase
      : Kind extends readonly (infer Choice)[]
        ? Choice
        : never;

/** A sentence without its words: which message, and its values. One member for every message of `Shapes`. */
export type WordingOf<Shapes extends Readonly<Record<string, Readonly<Record<string, ParamKind>>>>> = {
  [Key in keyof Shapes]: {
    readonly key: Key;
    readonly params: { readonly [Name in keyof Shapes[Key]]: Param<Shapes[Key][Name]> };
  };
}[keyof Shapes];
