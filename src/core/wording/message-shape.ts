/** What a value in a sentence is. */
export type ParamKind =
  /** Words or figures that stand as they are: quoted from a text, or written as the document writes its own numbers. */
  | 'text'
  /** A whole number of things, with which the sentence agrees. */
  | 'number'
  /** A wording of its own inside the sentence: where something stands, how long it lasts. */
  | 'phrase'
  /** One of these words, by which the sentence chooses what it says. */
  | readonly string[];

/** The values that a message needs, by their names in its text. */
export type MessageShape = Readonly<Record<string, ParamKind>>;

type Param<Kind, PhraseWording> = Kind extends 'text'
  ? string
  : Kind extends 'number'
    ? number
    : Kind extends 'phrase'
      ? PhraseWording
      : Kind extends readonly (infer Choice)[]
        ? Choice
        : never;

/** A sentence without its words: which message, and its values. One member for every message of `Shapes`. */
export type WordingOf<Shapes, PhraseWording = never> = {
  [Key in keyof Shapes]: {
    readonly key: Key;
    readonly params: { readonly [Name in keyof Shapes[Key]]: Param<Shapes[Key][Name], PhraseWording> };
  };
}[keyof Shapes];
