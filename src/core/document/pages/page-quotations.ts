import { endsStatement } from '../../text/sentence-end.ts';
import { greatest } from '../extremes.ts';
import { splitBullet } from '../bullets.ts';
import { readLabels } from '../numbering.ts';
import type { Row } from './page-rows.ts';

/** In font sizes: what a block of quoted text is drawn in by on both sides, at least. */
const LEAST_INDENT = 1;
/** Where more of the rows are drawn in, it is how the text is set. */
const MOST_QUOTED = 0.35;
/** Two left edges are the same when they are not further apart than this many points. */
const SAME_LEFT = 1.5;

/**
 * Rows of a region that are set as blocks of quoted text: two or more, drawn in on the left alike, none of them with a
 * label, and narrower on the right too, so that the first word of a row would have had room at the end of the one above it.
 */
export function findQuotedRows(
  rows: readonly Row[],
  left: number,
  right: number,
  bodySize: number,
): ReadonlySet<Row> {
  const quoted = new Set<Row>();
  let index = 0;
  while (index < rows.length) {
    const run = runAt(rows, index, left, bodySize);
    if (run.length >= 2 && isNarrower(run, right) && beginsApart(rows, index)) {
      for (const row of run) quoted.add(row);
    }
    index += Math.max(1, run.length);
  }
  return quoted.size <= rows.length * MOST_QUOTED ? quoted : new Set();
}

/** Rows from a place on that are drawn in alike, at the distance of lines. */
function runAt(rows: readonly Row[], from: number, left: number, bodySize: number): Row[] {
  const first = rows[from];
  if (first === undefined || first.left - left < bodySize * LEAST_INDENT || isLabelled(first)) return [];
  const run = [first];
  for (let index = from + 1; index < rows.length; index++) {
    const row = rows[index];
    const before = rows[index - 1];
    if (row === undefined || before === undefined || Math.abs(row.left - first.left) > SAME_LEFT) break;
    if (Math.abs(row.fontSize - first.fontSize) > 0.5 || row.fontSize > bodySize * 1.05) break;
    if (row.baseline - before.baseline > row.fontSize * 1.75 || isLabelled(row)) break;
    run.push(row);
  }
  return run;
}

function isLabelled(row: Row): boolean {
  const text = row.runs.map((run) => run.text).join(' ');
  return splitBullet(text) !== undefined || readLabels(text).length > 0;
}

/** No row reaches the edge, and most broke where the next word would have fitted into the column. */
function isNarrower(run: readonly Row[], right: number): boolean {
  const size = run[0]?.fontSize ?? 0;
  if (greatest(run.map((row) => row.right)) > right - size * LEAST_INDENT * 0.8) return false;
  let early = 0;
  run.slice(1).forEach((row, at) => {
    const [first] = row.runs;
    const above = run[at];
    if (first === undefined || above === undefined) return;
    const word = /^\S+/.exec(first.text)?.[0].length ?? 0;
    const width = ((first.right - first.x) / Math.max(1, first.text.length)) * word;
    if (above.right + size * 0.25 + width <= right - size * 0.2) early++;
  });
  return early > (run.length - 1) * 0.6;
}

/** The row above has ended a statement: a hanging item would have its label there, or go on. */
function beginsApart(rows: readonly Row[], index: number): boolean {
  const before = rows[index - 1];
  if (before === undefined) return false;
  return endsStatement(
    before.runs
      .map((run) => run.text)
      .join(' ')
      .slice(-60),
  );
}
