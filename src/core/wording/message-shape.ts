/** What a value in a sentence is. */
export type ParamKind =
  /** Words or figures that stand as they are: quoted from a text, or written as the document writes its own numbers. */
  | 'text'
  /** A number as a text has it: figures stand bare, words ("two thirds") stand in quotation marks. */
  | 'figure'
  /** A whole number of things, with which the sentence agrees. */
  | 'number'
  /** A wording of its own inside the sentence: where something stands, how long it lasts. */
  | 'phrase'
  /** One of these words, by which the sentence chooses what it says. */
  | readonly string[];

/** The values that a message needs, by their names in its text. */
export type MessageShape = Readonly<Record<string, ParamKind>>;
