import type { LayoutSegment, SheetPlace } from '../document/document.ts';
import { addressInSheet, readCellReference, type SheetRow } from '../document/sheets/cell-place.ts';
import type { Anchor, CellSelector, PageRectangle } from './selector.ts';

/** Length of the words kept before and after a quotation, in UTF-16 code units: what W3C examples and annotation tools use. */
const contextLength = 32;

/** Where an anchor is made: a document's normalised text and where its lines stand, as far as they touch the stretch. */
export interface AnchorGround {
  readonly text: string;
  /** Ordered by `start`; empty for formats without pages. */
  readonly layout: readonly LayoutSegment[];
  /** The row of a sheet that the stretch begins in, with the offset at which it starts. */
  readonly sheetRow?: SheetRow & { readonly sheet: SheetPlace; readonly start: number };
}

/**
 * Turns a stretch of a document into an anchor. White space at both ends is left out, and a character outside the basic
 * plane is never cut in two. Offsets count UTF-16 code units in `ground.text`; they are brought into its range.
 */
export function createAnchor(ground: AnchorGround, start: number, end: number): Anchor {
  const { text } = ground;
  const stretch = trimmed(
    text,
    Math.max(0, Math.min(start, end)),
    Math.min(text.length, Math.max(start, end)),
  );
  const rectangles = rectanglesOf(ground.layout, stretch.start, stretch.end);
  const cell = cellSelector(ground.sheetRow, stretch.start, stretch.end);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(stretch.start, stretch.end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, stretch.start - contextLength), 1), stretch.start),
      suffix: text.slice(
        stretch.end,
        wholeCharacter(text, Math.min(text.length, stretch.end + contextLength), -1),
      ),
    },
    position: { type: 'TextPositionSelector', ...stretch },
    page: rectangles[0]?.page,
    rectangles,
    ...(cell === undefined ? {} : { cell }),
  };
}

function cellSelector(row: AnchorGround['sheetRow'], start: number, end: number): CellSelector | undefined {
  if (row === undefined) return undefined;
  const address = addressInSheet(row, row.sheet, start - row.start, end - row.start);
  if (address === undefined) return undefined;
  const corners = address.split(':').flatMap((corner) => readCellReference(corner) ?? []);
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc7111',
    value: `cell=${corners.map((corner) => `${String(corner.row)},${String(corner.column + 1)}`).join('-')}`,
    ...(row.sheet.name === undefined ? {} : { sheet: row.sheet.name }),
    address,
  };
}

/** The stretch without white space at its ends; a stretch of nothing else stays as it is. */
function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = wholeCharacter(text, start, -1);
  let to = wholeCharacter(text, end, 1);
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return from === to ? { start, end } : { start: from, end: to };
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}

/** Moves an offset that stands between the halves of a surrogate pair by one, backwards (-1) or forwards (1). */
function wholeCharacter(text: string, offset: number, direction: -1 | 1): number {
  const isInsidePair =
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
  return isInsidePair ? offset + direction : offset;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

/**
 * One rectangle for each line that the stretch touches. Within a line, places are interpolated as if all characters were
 * equally wide; the error is a few points and stays inside the line.
 */
function rectanglesOf(layout: readonly LayoutSegment[], start: number, end: number): PageRectangle[] {
  const rectangles: PageRectangle[] = [];
  for (const segment of layout) {
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    if (from >= to) continue;
    const perCharacter = segment.width / (segment.end - segment.start);
    const rectangle = {
      page: segment.page,
      x: segment.x + (from - segment.start) * perCharacter,
      y: segment.y,
      width: (to - from) * perCharacter,
      height: segment.height,
    };
    const previous = rectangles.at(-1);
    if (previous !== undefined && continues(previous, rectangle)) {
      rectangles[rectangles.length - 1] = joined(previous, rectangle);
    } else {
      rectangles.push(rectangle);
    }
  }
  return rectangles;
}

/** True when the second goes on right of the first in the same line: a line in several fonts is several segments. */
function continues(first: PageRectangle, second: PageRectangle): boolean {
  const gap = second.x - (first.x + first.width);
  return (
    first.page === second.page &&
    Math.abs(first.y - second.y) < Math.min(first.height, second.height) / 2 &&
    gap > -first.height &&
    gap < first.height
  );
}

function joined(first: PageRectangle, second: PageRectangle): PageRectangle {
  const x = Math.min(first.x, second.x);
  const y = Math.min(first.y, second.y);
  return {
    page: first.page,
    x,
    y,
    width: Math.max(first.x + first.width, second.x + second.width) - x,
    height: Math.max(first.y + first.height, second.y + second.height) - y,
  };
}
