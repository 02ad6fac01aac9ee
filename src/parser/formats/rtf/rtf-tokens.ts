/** A piece of RTF in the order of the file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** "\b0": word "b", value 0; without a number the value is absent. */
  | { readonly kind: 'word'; readonly word: string; readonly value?: number }
  /** "\~", "\_", "\-", "\*". */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Characters in the current code page, each a byte as it stands in the file. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] };

/** Divides RTF into its tokens. Whatever the bytes, it comes to an end: nothing is ever looked at twice. */
export function* readRtfTokens(source: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const code = source[at] ?? 0;
    if (code === 0x7b || code === 0x7d) {
      at += 1;
      yield { kind: code === 0x7b ? 'open' : 'close' };
    } else if (code === 0x5c) {
      const [token, next] = readControl(source, at + 1);
      at = next;
      if (token !== undefined) yield token;
    } else {
      const start = at;
      while (at < source.length && !isSpecial(source[at] ?? 0)) at += 1;
      // Line ends of the file are no text.
      const bytes = [...source.subarray(start, at)].filter(
        (byte) => byte !== 0x0a && byte !== 0x0d && byte !== 0,
      );
      if (bytes.length > 0) yield { kind: 'bytes', bytes };
    }
  }
}

function readControl(source: Uint8Array, from: number): [RtfToken | undefined, number] {
  const first = source[from];
  if (first === undefined) return [undefined, from];
  if (first === 0x27) {
    const byte = Number.parseInt(String.fromCharCode(source[from + 1] ?? 0, source[from + 2] ?? 0), 16);
    return [Number.isNaN(byte) ? undefined : { kind: 'bytes', bytes: [byte] }, from + 3];
  }
  // An escaped line end is a paragraph's end.
  if (first === 0x0a || first === 0x0d) return [{ kind: 'word', word: 'par' }, from + 1];
  if (!isLetter(first)) {
    if (first === 0x5c || first === 0x7b || first === 0x7d)
      return [{ kind: 'bytes', bytes: [first] }, from + 1];
    return [{ kind: 'symbol', symbol: String.fromCharCode(first) }, from + 1];
  }
  let at = from;
  while (at - from < 32 && isLetter(source[at] ?? 0)) at += 1;
  const word = String.fromCharCode(...source.subarray(from, at));
  const numberFrom = at;
  if (source[at] === 0x2d) at += 1;
  while (at - numberFrom < 11 && isDigit(source[at] ?? 0)) at += 1;
  const value = Number(String.fromCharCode(...source.subarray(numberFrom, at)));
  const hasValue = at > numberFrom && Number.isInteger(value);
  // One space belongs to the word.
  if (source[at] === 0x20) at += 1;
  // Binary data stands in the file as it is.
  if (word === 'bin' && hasValue) return [undefined, at + Math.max(0, value)];
  return [hasValue ? { kind: 'word', word, value } : { kind: 'word', word }, at];
}

function isSpecial(code: number): boolean {
  return code === 0x5c || code === 0x7b || code === 0x7d;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
