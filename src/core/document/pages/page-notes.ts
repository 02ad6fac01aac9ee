import { endsStatement } from '../../text/sentence-end.ts';
import { findSeries, letterValue, romanValue } from '../numbering.ts';
import { cutRow } from './cut-row.ts';
import { areaWithoutLooks, findTitles, isBehind, noteArea } from './page-note-areas.ts';
import { isSymbolLabel, raisedLabels, readStart } from './page-note-labels.ts';
import type { NoteStart } from './page-note-labels.ts';
import type { Region } from './page-regions.ts';
import type { Row } from './page-rows.ts';
import { isRaised } from './row-text.ts';

/** Where notes stand among the rows of the regions. */
export interface NoteRows {
  readonly starts: ReadonlyMap<Row, NoteStart>;
  /** Rows that go on with the note opened before them. */
  readonly continued: ReadonlySet<Row>;
  /** Headings that only announce the notes ("Notes"). */
  readonly titles: ReadonlySet<Row>;
}

/**
 * Finds the bodies of footnotes and endnotes. A note opens with its label, raised or in small type, at the beginning of
 * a row; the labels of all notes count up. The rows below it belong to it, over page breaks as well.
 */
export function findNoteRows(regions: readonly Region[], bodySize: number): NoteRows {
  const allTitles = findTitles(regions);
  const markers = raisedLabels(regions);
  const small = noteArea(regions, allTitles, bodySize);
  const inSmall = candidatesIn(small, markers.all);
  const rows = inSmall.length > 0 ? small : areaWithoutLooks(regions, markers);
  const candidates = inSmall.length > 0 ? inSmall : candidatesIn(rows, markers.all);
  const starts = new Map<Row, NoteStart>();
  const numbered = candidates.filter(({ start }) => /^\d+$/.test(start.label));
  const titlesBefore = countTitles(numbered, allTitles);
  const series = findSeries(
    numbered.map((candidate, index) => {
      const { row, start } = candidate;
      const before = numbered[index - 1]?.row;
      // Notes are counted anew on a page, or under the title of a chapter's notes.
      const newPage =
        before !== undefined && (before.page !== row.page || titlesBefore[index] !== titlesBefore[index - 1]);
      const doubt = doubtOf(candidate, markers.all);
      const skipCost = doubt > 0 ? 0.4 : 1;
      return { value: Number(start.label), takeCost: doubt, skipCost, restartCost: newPage ? 0.2 : 3 };
    }),
  );
  for (const index of series) {
    const candidate = numbered[index];
    if (candidate !== undefined) starts.set(candidate.row, candidate.start);
  }
  for (const { row, start } of candidates) if (isSymbolLabel(start.label)) starts.set(row, start);
  for (const { row, start } of inLetterSeries(candidates)) starts.set(row, start);
  const titles = new Set(allTitles.filter((title) => opensNotes(title, rows, starts)));
  return { starts, continued: findContinued(rows, starts, allTitles.at(-1)), titles };
}

/** For each candidate, how many titles stand before it. */
function countTitles(candidates: readonly Candidate[], titles: readonly Row[]): number[] {
  let count = 0;
  return candidates.map(({ row }) => {
    for (let title = titles[count]; title !== undefined && isBehind(row, title); title = titles[count])
      count++;
    return count;
  });
}

/** How much speaks for a row with a number at its beginning going on with the row above: "… that were" / "3 years late". */
function doubtOf({ row, start, before }: Candidate, markers: ReadonlySet<string>): number {
  const [first] = row.runs;
  if (first === undefined || isRaised(first, row)) return 0;
  const goesOn = /^[\p{Ll}%]/u.test(textOf(row).slice(start.length).trimStart());
  if (!goesOn) return 0;
  const open = before !== undefined && before.page === row.page && !endsStatement(textOf(before));
  return (open ? 1.5 : 0) + (markers.size > 0 && !markers.has(start.label) ? 1.5 : 0);
}

/** A title stands above the first of its notes. */
function opensNotes(title: Row, rows: readonly Row[], starts: ReadonlyMap<Row, NoteStart>): boolean {
  const next = rows.find((row) => isBehind(row, title));
  return next !== undefined && starts.has(next);
}

/** Rows that go on with a note: behind its first row on the same page, and at the bottom of the next if it has not ended. */
function findContinued(
  rows: readonly Row[],
  starts: ReadonlyMap<Row, NoteStart>,
  title: Row | undefined,
): ReadonlySet<Row> {
  const continued = new Set<Row>();
  /** Where the last note of each page opens. */
  const lastStarts = new Map<number, number>();
  rows.forEach((row, index) => {
    if (starts.has(row)) lastStarts.set(row.page, index);
  });
  let last: Row | undefined;
  rows.forEach((row, index) => {
    if (starts.has(row)) {
      last = row;
      return;
    }
    if (last === undefined) return;
    const amongEndnotes = title !== undefined && isBehind(last, title);
    // Above the notes of the next page, in their type, stands what is left of a note of the page before.
    const aboveNotes =
      index < (lastStarts.get(row.page) ?? -1) &&
      Math.abs(row.fontSize - last.fontSize) < 0.3 &&
      !isTabular(row);
    const goesOn =
      row.page === last.page || (row.page === last.page + 1 && (aboveNotes || !endsStatement(textOf(last))));
    if (!amongEndnotes && !goesOn) {
      last = undefined;
      return;
    }
    continued.add(row);
    last = row;
  });
  return continued;
}

function isTabular(row: Row): boolean {
  return cutRow(row).tabular;
}

function textOf(row: Row): string {
  return row.runs.map((run) => run.text).join(' ');
}

interface Candidate {
  readonly row: Row;
  readonly start: NoteStart;
  /** The row above. */
  readonly before: Row | undefined;
}

function candidatesIn(rows: readonly Row[], markers: ReadonlySet<string>): Candidate[] {
  return rows.flatMap((row, index) => {
    const start = readStart(row, markers);
    return start === undefined ? [] : [{ row, start, before: rows[index - 1] }];
  });
}

/** Letters and Roman numerals that count up: "a", "b", "c" or "i", "ii", "iii". */
function inLetterSeries(candidates: readonly Candidate[]): Candidate[] {
  const lettered = candidates.filter(({ start }) => /^[a-z]+$/.test(start.label));
  const roman = lettered.some(({ start }) => start.label.length > 1 && romanValue(start.label) > 0);
  const series = findSeries(
    lettered.map(({ row, start }, index) => {
      const newPage = lettered[index - 1]?.row.page !== row.page;
      const value = roman ? romanValue(start.label) : letterValue(start.label);
      return { value, takeCost: 0, skipCost: 1, restartCost: newPage ? 0.2 : 3 };
    }),
  );
  return series.flatMap((index) => lettered[index] ?? []);
}
