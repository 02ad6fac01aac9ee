/** A word of a text, with its place in it. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** As written, in composed Unicode letters. */
  readonly written: string;
  /** Lower case without diacritics: what is compared. */
  readonly key: string;
  /** A number glued behind a stop or a mark, "rights.12 The": the sign of a note that has stayed in the text. */
  readonly isNote?: boolean;
}

/** What one place of a quotation stands for. */
export type QuotedPiece =
  | ({ readonly kind: 'word' } & TextWord)
  /** "protect[ed]", "[re]open": the letters outside the brackets are the source's. */
  | ({ readonly kind: 'altered'; readonly head: string; readonly tail: string } & TextWord)
  /** "…", "[...]": anything may have been left out. */
  | { readonly kind: 'omission'; readonly start: number; readonly end: number }
  /** "[the State]", "[sic]": in place of some words or of none. */
  | { readonly kind: 'insertion'; readonly start: number; readonly end: number };

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a stretch of a text. Hyphens and apostrophes part words, so that "well-being" is two. */
export function textWords(text: string, start = 0, end = text.length): TextWord[] {
  const words: TextWord[] = [];
  word.lastIndex = start;
  for (let match = word.exec(text); match !== null && match.index < end; match = word.exec(text)) {
    const each = toWord(match[0], match.index);
    words.push(isNoteSign(text, each) ? { ...each, isNote: true } : each);
  }
  return words;
}

function isNoteSign(text: string, { start, end, key }: TextWord): boolean {
  if (!/^\d{1,3}$/.test(key)) return false;
  return (
    /[\p{L})”»"][.,;:]?$/u.test(text.slice(start - 2, start)) && /^(?:\s|$)/.test(text.slice(end, end + 1))
  );
}

const omission = /\[\s*(?:\.{3}|…|\. \. \.)\s*\]|\(\s*(?:\.{3}|…)\s*\)|…|\.{3,4}|\. \. \./u;
// Brackets around a whole stretch, or inside a word with letters on one side or both.
const bracket = /[\p{L}\p{M}]*\[[^[\]]{0,160}\](?:[\p{L}\p{M}]*)/u;
const signs = new RegExp(`(${omission.source})|(${bracket.source})|${word.source}`, 'gu');

/** A quotation as the pieces that are looked for in its source. */
export function quotedPieces(text: string): QuotedPiece[] {
  return [...text.matchAll(signs)].map((match): QuotedPiece => {
    const [written, isOmission, isBracket] = match;
    const { index: start } = match;
    const end = start + written.length;
    if (isOmission !== undefined) return { kind: 'omission', start, end };
    if (isBracket === undefined) return { kind: 'word', ...toWord(written, start) };
    const [, head = '', inside = '', tail = ''] =
      /^([\p{L}\p{M}]*)\[([^[\]]*)\]([\p{L}\p{M}]*)$/u.exec(written) ?? [];
    if (head === '' && tail === '') return { kind: 'insertion', start, end };
    // "[T]he" is the word itself with another capital.
    return {
      kind: 'altered',
      head: foldKey(head),
      tail: foldKey(tail),
      ...toWord(`${head}${inside}${tail}`, start),
      end,
    };
  });
}

function toWord(written: string, start: number): TextWord {
  const composed = written.normalize('NFC');
  return { start, end: start + written.length, written: composed, key: foldKey(composed) };
}

function foldKey(written: string): string {
  const lower = written.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .replaceAll('œ', 'oe');
}
