import type { MarkedText, Piece, RaisedSpan } from '../marked-text.ts';
import type { PlacedRun, Row } from './page-rows.ts';
import { makeRow } from './page-rows.ts';

/** How far glyphs reach above and below the baseline, in font sizes: Latin type of any face fits. */
const ASCENT = 0.85;
const DESCENT = 0.25;

/** The text of a row: words set apart by their distance, superscripts listed, one piece of layout for each run. */
export function rowText(row: Row): MarkedText {
  let text = '';
  const raised: RaisedSpan[] = [];
  const pieces: Piece[] = [];
  let before: PlacedRun | undefined;
  for (const run of row.runs) {
    if (before !== undefined && needsSpace(before, run)) text += ' ';
    const start = text.length;
    text += run.text;
    pieces.push({ start, end: text.length, page: row.page, ...row.frame.toPage(rectangleOf(run)) });
    if (isRaised(run, row)) {
      const last = raised.at(-1);
      const between = last === undefined ? '' : text.slice(last.end, start);
      if (last !== undefined && /^[\s,;–-]*$/.test(between)) {
        raised[raised.length - 1] = { ...last, end: text.length, label: text.slice(last.start) };
      } else raised.push({ start, end: text.length, label: run.text, certain: false });
    }
    before = run;
  }
  return { text, raised, pieces };
}

function rectangleOf(run: PlacedRun): { x: number; y: number; width: number; height: number } {
  return {
    x: run.x,
    y: run.baseline - ASCENT * run.fontSize,
    width: Math.max(0, run.right - run.x),
    height: (ASCENT + DESCENT) * run.fontSize,
  };
}

/** A sixth of the size is narrower than any word space and wider than any kerning. */
function needsSpace(before: PlacedRun, run: PlacedRun): boolean {
  const gap = Math.max(run.x - before.right, before.x - run.right);
  const size = Math.min(before.fontSize, run.fontSize);
  if (run.spaced) return gap > -size * 0.5;
  return gap > size * 0.17;
}

/** Set smaller and higher than the row: a superscript. Letters of a drop cap or small capitals are not. */
export function isRaised(run: PlacedRun, row: Row): boolean {
  const rise = row.baseline - run.baseline;
  if (run.fontSize <= row.fontSize * 0.82) return rise >= row.fontSize * 0.12;
  return run.fontSize <= row.fontSize * 1.02 && rise >= row.fontSize * 0.25 && rise <= row.fontSize * 0.7;
}

/** Words of a justified line stand equally far apart, to this part of the font size. */
const EVEN = 0.12;

/**
 * Whether the gaps of a row only spread its words over a narrow column: three words or more, one to a piece and not
 * mostly figures, all equally far apart.
 */
export function isSpreadOut(pieces: readonly Row[]): boolean {
  if (pieces.length < 3) return false;
  let narrowest = Number.POSITIVE_INFINITY;
  let widest = 0;
  let figures = 0;
  for (const [index, piece] of pieces.entries()) {
    const text = piece.runs.map((run) => run.text).join(' ');
    if (/\s/.test(piece.runs.length > 1 ? rowText(piece).text : text)) return false;
    if (!/\p{L}/u.test(text)) figures++;
    const before = pieces[index - 1];
    if (before === undefined) continue;
    narrowest = Math.min(narrowest, piece.left - before.right);
    widest = Math.max(widest, piece.left - before.right);
  }
  const size = pieces[0]?.fontSize ?? 0;
  return figures * 2 < pieces.length && widest < size * 8 && widest - narrowest < size * EVEN * 2;
}

/**
 * A row cut where wide gaps stand between its runs, or where a run begins at the left edge of a known column: the cells
 * of a table, or a label and its text.
 */
export function splitAtGaps(row: Row, leastGap: number, columnLefts: readonly number[] = []): Row[] {
  const ordered = row.runs.toSorted((a, b) => a.x - b.x);
  const chunks: PlacedRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of ordered) {
    const chunk = chunks.at(-1);
    const gap = run.x - right;
    const atColumn = gap > run.fontSize * 0.12 && columnLefts.some((left) => Math.abs(left - run.x) < 1.5);
    if (chunk === undefined || gap > leastGap || atColumn) chunks.push([run]);
    else chunk.push(run);
    right = Math.max(right, run.right);
  }
  // Most rows are in one piece: their own measures are those of the piece.
  return chunks.length === 1 ? [row] : chunks.map((chunk) => makeRow(chunk, row.page, row.frame));
}
