const unknown = 0;
const other = 1;
const space = 2;

/** Class of every UTF-16 code unit, filled as characters are met, because matching a pattern per character is slow. */
const classes = new Uint8Array(65536);

/** Whether a code unit is white space as `\s` has it. */
export function isWhiteSpace(code: number): boolean {
  let known = classes[code] ?? unknown;
  if (known === unknown) {
    known = /\s/.test(String.fromCharCode(code)) ? space : other;
    classes[code] = known;
  }
  return known === space;
}
