import { isLoneBullet } from '../bullets.ts';
import { readLabels } from '../numbering.ts';
import type { Row } from './page-rows.ts';
import { isSpreadOut, rowText, splitAtGaps } from './row-text.ts';

/** A row cut into cells. */
export interface CutRow {
  readonly row: Row;
  readonly chunks: readonly Row[];
  /** Has several cells side by side, and is not just a label in front of its text. */
  readonly tabular: boolean;
}

/** Cuts a row at its wide gaps, and where a run begins at the left edge of a known column. */
export function cutRow(row: Row, columnLefts: readonly number[] = []): CutRow {
  const chunks = splitAtGaps(row, row.fontSize * 1.3, columnLefts);
  const [first] = chunks;
  if (chunks.length < 2 || first === undefined) return { row, chunks, tabular: false };
  if (isSpreadOut(chunks)) return { row, chunks: [row], tabular: false };
  const label = rowText(first).text;
  const labelled =
    isLoneBullet(label) || label === '*' || readLabels(`${label} x`).length > 0 || /^\d{1,3}$/.test(label);
  return { row, chunks, tabular: chunks.length > (labelled ? 2 : 1) };
}

/** Two edges are the same when they are not further apart than this many points. */
export const SAME_EDGE = 4;
