/** Words and phrases looked for in a text as whole words, in any case. */
export interface WholeWords {
  /** Whether one of them stands in the text. */
  readonly test: (text: string) => boolean;
  /** The pattern of one of them with its boundaries, to be built into another. */
  readonly source: string;
}

/**
 * Makes a pattern of alternatives, each of them the source of a regular expression. Their boundaries are Unicode ones:
 * `\b` sees none before "à".
 *
 * Nearly every text has none of them. So they are looked for without their boundaries first, which goes from one letter
 * that can begin them to the next, and takes a third of the time of asking at every place whether a word begins there.
 */
export function wholeWords(...alternatives: readonly string[]): WholeWords {
  const any = `(?:${alternatives.join('|')})`;
  const source = `(?<![\\p{L}\\p{M}])${any}(?![\\p{L}\\p{M}])`;
  const somewhere = new RegExp(any, 'iu');
  const whole = new RegExp(source, 'iu');
  return { source, test: (text) => somewhere.test(text) && whole.test(text) };
}
