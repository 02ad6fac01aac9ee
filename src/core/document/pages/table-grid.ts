import { joinLines } from '../../text/line-join.ts';
import type { Vocabulary } from '../../text/line-join.ts';
import { least } from '../extremes.ts';
import type { MarkedText } from '../marked-text.ts';
import { MarkedTextBuilder, removeSpans } from '../marked-text.ts';
import type { SourceCell } from '../source-line.ts';
import { joinCells } from '../table-rows.ts';
import { cutRow, SAME_EDGE } from './cut-row.ts';
import type { CutRow } from './cut-row.ts';
import type { Row } from './page-rows.ts';
import { rowText } from './row-text.ts';

/** A stretch of rows that make up a table, by their place in the region. */
export interface FoundTable {
  readonly from: number;
  /** Index behind the last row. */
  readonly to: number;
  readonly columnHeaders: readonly string[];
  /** A table of contents: titles and page numbers. */
  readonly contents: boolean;
  readonly rows: readonly { readonly content: MarkedText; readonly cells: readonly SourceCell[] }[];
}

interface Column {
  left: number;
  right: number;
}

/** Makes a table of rows that were found to be one; undefined when they have no columns after all. */
export function makeTable(
  cut: readonly CutRow[],
  from: number,
  vocabulary: Vocabulary,
): FoundTable | undefined {
  const tabular = cut.filter((row) => row.tabular);
  const columns = findColumns(tabular);
  if (columns.length < 2) return undefined;
  if (tabular.length < 2 || (tabular.length < 3 && columns.length < 3)) return undefined;
  const lefts = columns.slice(1).map((column) => column.left);
  const visual = cut.map((row) => placeInColumns(cutRow(row.row, lefts), columns));
  const groups = groupRows(visual);
  if (groups.length < 2) return undefined;
  const headerGroups = countHeaderGroups(groups, visual);
  const headers = columns.map((_, column) =>
    groups
      .slice(0, headerGroups)
      .map((group) =>
        withoutRaised(
          foldCell(
            group.flatMap((row) => row.cells.get(column) ?? []),
            vocabulary,
          ),
        ),
      )
      .filter((text) => text !== '')
      .join(' '),
  );
  const rows = groups.map((group, index) =>
    joinCells(
      columns.flatMap((_, column) => {
        const parts = group.flatMap((row) => row.cells.get(column) ?? []);
        return parts.length === 0
          ? []
          : [{ content: foldCell(parts, vocabulary), column, header: index < headerGroups }];
      }),
    ),
  );
  return {
    from,
    to: from + cut.length,
    columnHeaders: headers,
    contents: isContents(visual, columns.length),
    rows,
  };
}

/** Columns are where the cells of rows with many cells overlap; a cell over several columns says nothing. */
function findColumns(tabular: readonly CutRow[]): Column[] {
  const counts = tabular.map((row) => row.chunks.length).toSorted((a, b) => a - b);
  const most = counts[Math.floor(counts.length * 0.75)] ?? 0;
  const cells = tabular
    .filter((row) => row.chunks.length >= Math.max(2, most - 1))
    .flatMap((row) => row.chunks)
    .filter((cell) => !spansColumns(cell, tabular));
  const columns: Column[] = [];
  for (const cell of cells.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && cell.left < last.right - 1) {
      // A heading that reaches into the next column must not swallow it.
      if (cell.left - last.left < SAME_EDGE || cell.right <= last.right + SAME_EDGE * 3)
        last.right = Math.max(last.right, cell.right);
      else if (cell.left > (last.left + last.right) / 2) columns.push({ left: cell.left, right: cell.right });
      else last.right = Math.max(last.right, cell.right);
    } else columns.push({ left: cell.left, right: cell.right });
  }
  return columns;
}

/** Titles in front, page numbers that never fall behind. */
function isContents(visual: readonly VisualRow[], columns: number): boolean {
  if (columns > 3) return false;
  const numbers = visual.map((row) =>
    (row.cells.get(columns - 1) ?? []).map((cell) => rowText(cell).text).join(' '),
  );
  const filled = numbers.filter((text) => text !== '');
  if (
    filled.length < 3 ||
    filled.length < visual.length * 0.7 ||
    !filled.every((text) => /^\d{1,4}$/.test(text))
  )
    return false;
  const rising = filled.every((text, index) => index === 0 || Number(text) >= Number(filled[index - 1]));
  const titled = visual.filter((row) =>
    (row.cells.get(0) ?? []).some((cell) => /\p{L}{3}/u.test(rowText(cell).text) || columns === 3),
  ).length;
  return rising && titled >= visual.length * 0.7 && Number(filled[0]) <= 30;
}

/** Rows looked at to tell whether a cell spans columns. */
const SAMPLE = 40;

/** Whether a cell stretches over two cells of another row. */
function spansColumns(cell: Row, tabular: readonly CutRow[]): boolean {
  const step = Math.max(1, Math.floor(tabular.length / SAMPLE));
  for (let index = 0; index < tabular.length; index += step) {
    let overlapped = 0;
    for (const chunk of tabular[index]?.chunks ?? []) {
      if (Math.min(chunk.right, cell.right) - Math.max(chunk.left, cell.left) > 2) overlapped++;
    }
    if (overlapped > 1) return true;
  }
  return false;
}

interface VisualRow {
  readonly row: Row;
  readonly cells: ReadonlyMap<number, readonly Row[]>;
}

function placeInColumns(cut: CutRow, columns: readonly Column[]): VisualRow {
  const cells = new Map<number, Row[]>();
  for (const chunk of cut.chunks) {
    // A cell that touches the next one without a gap is cut where the next column begins.
    let best = 0;
    let overlap = Number.NEGATIVE_INFINITY;
    columns.forEach((column, index) => {
      const shared = Math.min(column.right, chunk.right) - Math.max(column.left, chunk.left);
      const startsHere = Math.abs(column.left - chunk.left) <= SAME_EDGE ? 1000 : 0;
      if (shared + startsHere > overlap) {
        overlap = shared + startsHere;
        best = index;
      }
    });
    const list = cells.get(best);
    if (list === undefined) cells.set(best, [chunk]);
    else list.push(chunk);
  }
  return { row: cut.row, cells };
}

/**
 * Puts the lines of one table row together. Where some rows stand further apart than the lines of one cell, that
 * distance in the first column parts them; in a dense table every line with a first cell and another is a row.
 */
function groupRows(visual: readonly VisualRow[]): VisualRow[][] {
  const headerEnd = endOfHeader(visual);
  const firstLines = visual.filter((row) => row.cells.has(0)).map((row) => row.row);
  const distances = firstLines
    .slice(1)
    .map((row, index) => row.baseline - (firstLines[index]?.baseline ?? 0));
  const pitch = least(distances.filter((distance) => distance > 5));
  const wide = distances.filter((distance) => distance > pitch * 1.3).length;
  const spaced = pitch > (visual[0]?.row.fontSize ?? 0) * 1.45;
  // Where most lines leave the first column empty, its cells have several lines.
  const filled = firstLines.length >= visual.length * 0.7;
  const dense = spaced || (filled && wide < distances.length * 0.12);
  const groups: VisualRow[][] = [];
  let lastFirst: number | undefined;
  visual.forEach((row, index) => {
    const open = groups.at(-1);
    const inFirst = row.cells.has(0);
    const distance = lastFirst === undefined ? Number.POSITIVE_INFINITY : row.row.baseline - lastFirst;
    const figures = [...row.cells].some(([column, chunks]) => column > 0 && chunks.every(isFigure));
    const begins =
      open === undefined ||
      index === headerEnd ||
      (inFirst &&
        index > headerEnd &&
        (distance > pitch * 1.3 || (row.cells.size > 1 && (dense || figures))));
    if (begins) groups.push([row]);
    else open.push(row);
    if (inFirst) lastFirst = row.row.baseline;
  });
  return groups;
}

/**
 * The line with which the body begins: the first whose rightmost cell is set plainer than the top line's. 0 when the top
 * line is as plain as the others or holds figures already.
 */
function endOfHeader(visual: readonly VisualRow[]): number {
  const [top] = visual;
  if (top === undefined || [...top.cells].some(([column, chunks]) => column > 0 && chunks.every(isCount)))
    return 0;
  for (let index = 1; index < Math.min(visual.length, 7); index++) {
    const row = visual[index];
    if (row === undefined || faceOf(row) === faceOf(top)) continue;
    return /true/.test(faceOf(row)) && !/true/.test(faceOf(top)) ? 0 : index;
  }
  return 0;
}

/** A figure that is no year: years head columns. */
function isCount(row: Row): boolean {
  return isFigure(row) && !/^(?:1[6-9]|20)\d\d$/.test(row.runs.map((run) => run.text).join(''));
}

/** Bold, italic and size of the rightmost run, superscripts left out. */
function faceOf(row: VisualRow): string {
  const run = row.row.runs.findLast((each) => each.fontSize >= row.row.fontSize * 0.9);
  return run === undefined ? '' : `${run.bold} ${run.italic} ${Math.round(row.row.fontSize * 2)}`;
}

function isFigure(row: Row): boolean {
  return /^[-–—+(]?[\d\s.,%‰/()–—-]*\d[\d\s.,%‰)*]*$|^[–—-]$|^n\.?\/?a\.?$/i.test(
    row.runs.map((run) => run.text).join(' '),
  );
}

/** Rows at the top without figures, above rows with figures or in another face. */
function countHeaderGroups(groups: readonly VisualRow[][], visual: readonly VisualRow[]): number {
  const firstRow = groups[0]?.[0];
  if (firstRow === undefined) return 0;
  const headerEnd = endOfHeader(visual);
  if (headerEnd > 0 && groups[0]?.length === headerEnd) return 1;
  const cells = [...firstRow.cells].filter(([column]) => column > 0).flatMap(([, chunks]) => chunks);
  if (cells.some(isCount)) return 0;
  const figuresBelow = groups
    .slice(1)
    .some((group) =>
      group.some((row) => [...row.cells].some(([column, chunks]) => column > 0 && chunks.every(isFigure))),
    );
  return figuresBelow ? 1 : 0;
}

/** A heading's text without the markers raised in it. */
function withoutRaised(content: MarkedText): string {
  return removeSpans(
    content,
    content.raised.map(({ start, end }) => ({ start, end, labels: [] })),
  ).text;
}

function foldCell(parts: readonly Row[], vocabulary: Vocabulary): MarkedText {
  const builder = new MarkedTextBuilder();
  for (const part of parts) {
    const content = rowText(part);
    const join = joinLines(builder.tail, content.text, vocabulary);
    builder.append(content, join.between, join.drop);
  }
  return builder.build();
}
