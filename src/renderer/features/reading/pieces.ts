/**
 * A paragraph's text cut into what the reader can act on. Everything counts UTF-16 code units in the paragraph's text,
 * end-exclusive.
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that is a control in the text: a statistic, a reference to a law. */
export interface ControlSpan<Control> extends Stretch {
  readonly control: Control;
}

/** A stretch that is only shown differently: a hit, linked evidence. Marks may overlap each other and controls. */
export interface MarkSpan<Mark extends string> extends Stretch {
  readonly mark: Mark;
}

/** A point between two code units: a footnote marker stood before `offset`. */
export interface Point<Marker> {
  readonly offset: number;
  readonly marker: Marker;
}

export interface Run<Mark extends string> {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export type Piece<Control, Marker, Mark extends string> =
  | { readonly kind: 'text'; readonly start: number; readonly runs: readonly Run<Mark>[] }
  | {
      readonly kind: 'control';
      readonly start: number;
      readonly control: Control;
      /** A control that something else interrupts comes in several pieces; only the first is a control of its own. */
      readonly first: boolean;
      readonly runs: readonly Run<Mark>[];
    }
  | { readonly kind: 'marker'; readonly start: number; readonly marker: Marker };

interface PieceInput<Control, Marker, Mark extends string> {
  readonly text: string;
  readonly controls: readonly ControlSpan<Control>[];
  readonly points: readonly Point<Marker>[];
  readonly marks: readonly MarkSpan<Mark>[];
}

/**
 * Cuts a text into pieces in reading order. Where controls overlap, the innermost (shortest) one gets the stretch, so that
 * no control ever stands inside another; of two with the same stretch the first one listed.
 */
export function cutIntoPieces<Control, Marker, Mark extends string>(
  input: PieceInput<Control, Marker, Mark>,
): Piece<Control, Marker, Mark>[] {
  const { text } = input;
  const points = input.points
    .map((point) => ({ ...point, offset: clamp(point.offset, 0, text.length) }))
    .sort((a, b) => a.offset - b.offset);
  const spans = [...input.controls, ...input.marks];
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...spans.flatMap((span) => [clamp(span.start, 0, text.length), clamp(span.end, 0, text.length)]),
      ...points.map((point) => point.offset),
    ]),
  ].sort((a, b) => a - b);

  const pieces: Piece<Control, Marker, Mark>[] = [];
  const begun = new Set<Control>();
  let open: { control: Control | undefined; start: number; runs: Run<Mark>[] } | undefined;
  let nextPoint = 0;

  const close = (): void => {
    if (open === undefined) return;
    const { control, start, runs } = open;
    if (control === undefined) pieces.push({ kind: 'text', start, runs });
    else {
      pieces.push({ kind: 'control', start, control, first: !begun.has(control), runs });
      begun.add(control);
    }
    open = undefined;
  };
  const putPointsAt = (offset: number): void => {
    for (let point = points[nextPoint]; point?.offset === offset; point = points[nextPoint]) {
      close();
      pieces.push({ kind: 'marker', start: offset, marker: point.marker });
      nextPoint += 1;
    }
  };

  for (const [index, start] of cuts.entries()) {
    putPointsAt(start);
    const end = cuts[index + 1];
    if (end === undefined) break;
    const control = innermost(input.controls, start, end);
    const marks = input.marks.filter((span) => covers(span, start, end)).map((span) => span.mark);
    const run: Run<Mark> = { start, text: text.slice(start, end), marks: [...new Set(marks)] };
    if (open === undefined || open.control !== control) {
      close();
      open = { control, start, runs: [run] };
    } else open.runs.push(run);
  }
  close();
  return pieces;
}

function innermost<Control>(
  controls: readonly ControlSpan<Control>[],
  start: number,
  end: number,
): Control | undefined {
  let best: ControlSpan<Control> | undefined;
  for (const span of controls) {
    if (!covers(span, start, end)) continue;
    if (best === undefined || span.end - span.start < best.end - best.start) best = span;
  }
  return best?.control;
}

const covers = (span: Stretch, start: number, end: number): boolean => span.start <= start && span.end >= end;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** The part of a document stretch that falls into a passage, in offsets of the passage's own text. */
export function stretchWithin(stretch: Stretch, passage: Stretch): Stretch | undefined {
  const start = Math.max(stretch.start, passage.start);
  const end = Math.min(stretch.end, passage.end);
  return start < end ? { start: start - passage.start, end: end - passage.start } : undefined;
}
