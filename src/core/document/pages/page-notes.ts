import { endsStatement } from '../../text/sentence-end.ts';
import { isNotesTitle } from '../notes-title.ts';
import { findSeries } from '../numbering.ts';
import type { Region } from './page-regions.ts';
import type { Row } from './page-rows.ts';
import { isRaised } from './row-text.ts';

/** The label that opens a note's body, and how many of the row's leading runs or characters it takes. */
export interface NoteStart {
  readonly label: string;
  /** Units of the row's text that the label takes, the space behind it included. */
  readonly length: number;
}

/** Where notes stand among the rows of the regions. */
export interface NoteRows {
  readonly starts: ReadonlyMap<Row, NoteStart>;
  /** Rows that go on with the note opened before them. */
  readonly continued: ReadonlySet<Row>;
  /** Headings that only announce the notes ("Notes"). */
  readonly titles: ReadonlySet<Row>;
}

/** Below this share of the body's size a row is set small. */
const SMALL = 0.95;

/**
 * Finds the bodies of footnotes and endnotes. A note opens with its label, raised or in small type, at the beginning of
 * a row; the labels of all notes count up. The rows below it belong to it, over page breaks as well.
 */
export function findNoteRows(regions: readonly Region[], bodySize: number): NoteRows {
  const title = findTitle(regions);
  const rows = noteArea(regions, title, bodySize);
  const candidates = rows.flatMap((row) => {
    const start = readStart(row);
    return start === undefined ? [] : [{ row, start }];
  });
  const starts = new Map<Row, NoteStart>();
  const numbered = candidates.filter(({ start }) => /^\d+$/.test(start.label));
  const series = findSeries(
    numbered.map(({ row, start }, index) => {
      const before = numbered[index - 1]?.row;
      const newPage = before !== undefined && before.page !== row.page;
      return { value: Number(start.label), takeCost: 0, skipCost: 1, restartCost: newPage ? 0.2 : 3 };
    }),
  );
  for (const index of series) {
    const candidate = numbered[index];
    if (candidate !== undefined) starts.set(candidate.row, candidate.start);
  }
  for (const { row, start } of candidates) if (!/^\d+$/.test(start.label)) starts.set(row, start);
  const behindTitle =
    title === undefined ? 0 : rows.filter((row) => starts.has(row) && isBehind(row, title)).length;
  const titles = title !== undefined && behindTitle > 0 ? new Set([title]) : new Set<Row>();
  return { starts, continued: findContinued(rows, starts, titles), titles };
}

/** Rows that go on with a note: behind its first row on the same page, and at the bottom of the next if it has not ended. */
function findContinued(
  rows: readonly Row[],
  starts: ReadonlyMap<Row, NoteStart>,
  titles: ReadonlySet<Row>,
): ReadonlySet<Row> {
  const continued = new Set<Row>();
  const [title] = titles;
  let last: Row | undefined;
  for (const row of rows) {
    if (starts.has(row)) {
      last = row;
      continue;
    }
    if (last === undefined) continue;
    const amongEndnotes = title !== undefined && isBehind(row, title);
    const goesOn = row.page === last.page || (row.page === last.page + 1 && !endsStatement(textOf(last)));
    if (!amongEndnotes && !goesOn) {
      last = undefined;
      continue;
    }
    continued.add(row);
    last = row;
  }
  return continued;
}

/** The rows where notes may stand, in reading order: small ones at the end of a region, and all behind the notes' title. */
function noteArea(regions: readonly Region[], title: Row | undefined, bodySize: number): Row[] {
  return regions.flatMap((region) => {
    const small = new Set(trailingSmallRows(region, bodySize));
    return region.rows.filter((row) => small.has(row) || (title !== undefined && isBehind(row, title)));
  });
}

function isBehind(row: Row, title: Row): boolean {
  return row.page > title.page || (row.page === title.page && row.baseline > title.baseline);
}

/** The rows at the end of a region that are set small, without those that begin like a table's caption. */
function trailingSmallRows(region: Region, bodySize: number): Row[] {
  const rows: Row[] = [];
  for (const row of region.rows.toReversed()) {
    if (row.fontSize > bodySize * SMALL) break;
    rows.push(row);
  }
  return rows.reverse();
}

function findTitle(regions: readonly Region[]): Row | undefined {
  let title: Row | undefined;
  for (const region of regions) {
    for (const row of region.rows) if (isNotesTitle(textOf(row))) title = row;
  }
  return title;
}

function textOf(row: Row): string {
  return row.runs.map((run) => run.text).join(' ');
}

const SYMBOL_LABEL = /^(?:\*{1,4}|†{1,2}|‡{1,2}|§|¶)$/;

function readStart(row: Row): NoteStart | undefined {
  const [first, second] = row.runs;
  if (first === undefined) return undefined;
  const label = first.text.replace(/[.)\]]$/, '').replace(/^[[(]/, '');
  const raised = isRaised(first, row) || (second !== undefined && first.fontSize < second.fontSize * 0.82);
  if (
    second !== undefined &&
    (/^[1-9]\d{0,3}$/.test(label) || SYMBOL_LABEL.test(label) || (raised && /^[a-z]{1,4}$/.test(label)))
  ) {
    return { label, length: first.text.length };
  }
  const glued = /^(?:\[?([1-9]\d{0,2})[\].)]?|(\*{1,4}|†{1,2}|‡{1,2}))\s+(?=\S)/.exec(first.text);
  if (glued === null) return undefined;
  return { label: glued[1] ?? glued[2] ?? '', length: glued[0].length };
}
