/** A stretch of a text, end-exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words before a full stop that never end a sentence: titles, initials and the like. */
const abbreviation =
  /(?:^|[\s(“"«])(?:\p{Lu}|mr|mrs|ms|dr|dra|sr|sra|st|eds?|cf|vs|e\.g|i\.e|approx|aprox|ee\.uu|u\.s)$/iu;

/** Words that a number follows: "Art. 3", "No. 12", "p. 7". Before anything else they may well end a sentence. */
const numbered =
  /(?:^|[\s(“"«])(?:arts?|nos?|nº|núm|num|vol|paras?|párr|pp?|págs?|inc|fig|tab|ch|cap|sec|dec)$/iu;

/**
 * Sentences of a text, in order and covering everything but the white space between them. A full stop ends a sentence
 * when white space and then a capital, a digit, a quotation mark or a bullet follows, and no known abbreviation or
 * single initial stands before it.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  // Tried where a row of marks begins only: a million of them in a row take no longer than a million letters.
  const end = /(?<![.!?…])[.!?…]+["”’»)\]]*(?=\s)|\n/g;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    const after = match.index + match[0].length;
    const next = skipSpace(text, after);
    const opener = text.slice(next, next + 2);
    if (match[0] !== '\n' && !/^["“«¿¡([•]?[\p{Lu}\d“"«¿¡(•-]/u.test(opener)) continue;
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    if (
      match[0].startsWith('.') &&
      (abbreviation.test(before) || (numbered.test(before) && /^\d/.test(opener)))
    )
      continue;
    const stop = match[0] === '\n' ? match.index : after;
    if (stop > start) spans.push({ start, end: stop });
    start = next;
  }
  let last = text.length;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last -= 1;
  if (last > start) spans.push({ start, end: last });
  return spans;
}

/** The sentence that an offset stands in; the nearest one before it for white space between two. */
export function sentenceAt(text: string, offset: number, spans: readonly Span[] = sentences(text)): Span {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1] ?? spans[0] ?? { start: 0, end: text.length };
}

/** Longest distance from a number to the end of its clause. */
const reach = 400;

/**
 * The clause around a stretch inside a sentence: up to the next comma, semicolon, colon, dash or bracket on each side.
 * Separators between digits (1,011,646; 2.5) do not count.
 */
export function clauseAround(text: string, stretch: Span, sentence: Span): Span {
  // A clause without any separator within reach is cut there, so that endless sentences cost no more than others.
  let start = Math.max(sentence.start, stretch.start - reach);
  let end = Math.min(sentence.end, stretch.end + reach);
  const separator = /[,;:](?!\d)|[–—()[\]|]|\s-\s/g;
  separator.lastIndex = start;
  const last = end;
  for (let match = separator.exec(text); match !== null && match.index < last; match = separator.exec(text)) {
    if (match.index + match[0].length <= stretch.start) start = match.index + match[0].length;
    else if (match.index >= stretch.end) {
      end = match.index;
      break;
    }
  }
  return { start, end };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
