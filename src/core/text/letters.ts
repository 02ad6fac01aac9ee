const unknown = 0;
const other = 1;
const letter = 2;
const capital = 3;
const surrogate = 4;

/** Class of every UTF-16 code unit, filled as characters are met, because matching a pattern per letter is slow. */
const classes = new Uint8Array(65536);

/** How many characters of a text are letters, and how many of those are capitals. */
export function countLetters(text: string): { readonly letters: number; readonly capitals: number } {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at += 1) {
    let kind = classOf(text.charCodeAt(at));
    if (kind === surrogate) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      kind = classify(character);
      at += character.length - 1;
    }
    if (kind === other) continue;
    letters += 1;
    if (kind === capital) capitals += 1;
  }
  return { letters, capitals };
}

function classOf(code: number): number {
  const known = classes[code] ?? unknown;
  if (known !== unknown) return known;
  const found = code >= 0xd800 && code <= 0xdfff ? surrogate : classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function classify(character: string): number {
  if (/\p{Lu}/u.test(character)) return capital;
  return /\p{L}/u.test(character) ? letter : other;
}
