/** A rectangle of the page on which a stretch of text stands. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A footnote marker that has been taken out of a text; it stood before the code unit at `offset`. */
export interface PlacedMarker {
  readonly label: string;
  readonly offset: number;
}

/**
 * What may be a footnote marker because of how it is set: raised characters that are still part of the text.
 * `certain` where the format itself says that it refers to a note; such a span may be empty.
 */
export interface RaisedSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly certain: boolean;
}

/** Text with everything that has to move along when it is cut and joined. Offsets count UTF-16 units in `text`. */
export interface MarkedText {
  readonly text: string;
  readonly raised: readonly RaisedSpan[];
  readonly pieces: readonly Piece[];
}

/** Text that carries nothing. */
export function plainText(text: string): MarkedText {
  return { text, raised: [], pieces: [] };
}

/** The part of a text from `start` to `end`, with surrounding spaces cut away. */
export function sliceText(source: MarkedText, start: number, end: number = source.text.length): MarkedText {
  let from = Math.max(0, start);
  let to = Math.min(source.text.length, end);
  while (from < to && /\s/.test(source.text[from] ?? '')) from++;
  while (to > from && /\s/.test(source.text[to - 1] ?? '')) to--;
  if (from === 0 && to === source.text.length) return source;
  return {
    text: source.text.slice(from, to),
    raised: source.raised
      .filter((span) => span.start >= from && span.end <= to)
      .map((span) => ({ ...span, start: span.start - from, end: span.end - from })),
    pieces: source.pieces.flatMap((piece) => {
      const cut = cutPiece(piece, from, to);
      return cut === undefined ? [] : [{ ...cut, start: cut.start - from, end: cut.end - from }];
    }),
  };
}

/** A text with something in front of it that stands nowhere on a page. */
export function withPrefix(prefix: string, source: MarkedText): MarkedText {
  const shift = prefix.length;
  return {
    text: prefix + source.text,
    raised: source.raised.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift })),
    pieces: source.pieces.map((piece) => ({ ...piece, start: piece.start + shift, end: piece.end + shift })),
  };
}

/** What is left of a piece between two offsets, its rectangle narrowed in proportion; absent when nothing is left. */
export function cutPiece(piece: Piece, from: number, to: number): Piece | undefined {
  const start = Math.max(piece.start, from);
  const end = Math.min(piece.end, to);
  if (start >= end) return undefined;
  if (start === piece.start && end === piece.end) return piece;
  const perUnit = piece.width / (piece.end - piece.start);
  return {
    ...piece,
    start,
    end,
    x: piece.x + (start - piece.start) * perUnit,
    width: (end - start) * perUnit,
  };
}

/** Puts texts together piece by piece; `append` says what stands between and how much of the end falls away. */
export class MarkedTextBuilder {
  private readonly parts: string[] = [];
  private readonly raised: RaisedSpan[] = [];
  private readonly pieces: Piece[] = [];
  private length = 0;
  /** The last few hundred units, enough to decide how the next line joins. */
  tail = '';

  append(next: MarkedText, between: string, drop: number): void {
    if (drop > 0) this.dropLast(drop);
    if (between !== '') this.push(between);
    const base = this.length;
    this.push(next.text);
    if (base === 0) {
      for (const span of next.raised) this.raised.push(span);
      for (const piece of next.pieces) this.pieces.push(piece);
      return;
    }
    for (const span of next.raised)
      this.raised.push({ ...span, start: span.start + base, end: span.end + base });
    for (const piece of next.pieces)
      this.pieces.push({ ...piece, start: piece.start + base, end: piece.end + base });
  }

  build(): MarkedText {
    return { text: this.parts.join(''), raised: this.raised, pieces: this.pieces };
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.tail = text.length >= 400 ? text.slice(-400) : (this.tail + text).slice(-400);
  }

  private dropLast(count: number): void {
    const last = this.parts.pop();
    if (last === undefined) return;
    this.parts.push(last.slice(0, last.length - count));
    this.length -= count;
    this.tail = this.tail.slice(0, -count);
    while (true) {
      const piece = this.pieces.at(-1);
      if (piece === undefined || piece.end <= this.length) break;
      this.pieces.pop();
      const cut = cutPiece(piece, 0, this.length);
      if (cut !== undefined) this.pieces.push(cut);
    }
  }
}

/** A stretch to take out of a text, and the marker (if it is one) that stays behind at its place. */
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

/** A text without the removed stretches; what stood in them as markers has become places. */
export interface CleanText {
  readonly text: string;
  readonly markers: readonly PlacedMarker[];
  readonly pieces: readonly Piece[];
}

/**
 * Takes stretches out of a text. A marker that was the only thing between two spaces takes one of them with it, and so
 * does one between a space and closing punctuation, so that "economy. 7 Even" becomes "economy. Even". `removals` must be
 * in order and must not overlap.
 */
export function removeSpans(source: MarkedText, removals: readonly Removal[]): CleanText {
  if (removals.length === 0) return { text: source.text, markers: [], pieces: source.pieces };
  const { text } = source;
  const kept: { start: number; end: number; target: number }[] = [];
  const markers: PlacedMarker[] = [];
  const parts: string[] = [];
  let length = 0;
  let position = 0;
  const keep = (start: number, end: number): void => {
    if (end <= start) return;
    kept.push({ start, end, target: length });
    parts.push(text.slice(start, end));
    length += end - start;
  };
  for (const removal of removals) {
    let start = Math.max(removal.start, position);
    let end = Math.max(removal.end, start);
    const before = text[start - 1];
    const after = text[end];
    if (before === ' ' && start > position && (after === undefined || /[\s.,;:!?)\]”’»]/.test(after)))
      start--;
    else if (start === 0 && after === ' ') end++;
    keep(position, start);
    for (const label of removal.labels) markers.push({ label, offset: length });
    position = end;
  }
  keep(position, text.length);

  const pieces: Piece[] = [];
  let first = 0;
  for (const piece of source.pieces) {
    while (first < kept.length && (kept[first]?.end ?? 0) <= piece.start) first++;
    for (let index = first; index < kept.length; index++) {
      const stretch = kept[index];
      if (stretch === undefined || stretch.start >= piece.end) break;
      const cut = cutPiece(piece, stretch.start, stretch.end);
      if (cut === undefined) continue;
      const shift = stretch.target - stretch.start;
      pieces.push({ ...cut, start: cut.start + shift, end: cut.end + shift });
    }
  }
  return { text: parts.join(''), markers, pieces };
}
