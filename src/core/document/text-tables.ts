import { normaliseText } from '../text/normalise-text.ts';
import { plainText } from './marked-text.ts';
import type { MarkedText } from './marked-text.ts';
import type { LineRole } from './source-line.ts';
import { joinCells, readCaption } from './table-rows.ts';

/** A line of text that is a row of a table, with its cells joined as those of every other table. */
export interface TextTableRow {
  readonly content: MarkedText;
  readonly role: Extract<LineRole, { kind: 'table-row' }>;
}

/** What is known of the lines of a plain text that make up tables: their rows and the lines that are captions. */
export interface TextTables {
  readonly rows: ReadonlyMap<number, TextTableRow>;
  readonly captions: ReadonlySet<number>;
}

/** A table has at least so many rows with numbers in them. */
const fewestRows = 2;
const mostColumns = 14;

/** Wide enough to keep columns apart in a line's own count of places. */
const tabWidth = 1000;

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Tables of plain text, whose columns are kept apart by two spaces and more or by tabs, as they come out of PDF
 * converters and statistics programs. Lines that follow each other are a table when their cells fall into the same
 * columns and most cells behind the first are numbers: justified prose has gaps too, but no columns of numbers.
 */
export function findTextTables(lines: readonly string[]): TextTables {
  const rows = new Map<number, TextTableRow>();
  const captions = new Set<number>();
  let index = 0;
  while (index < lines.length) {
    const run = runAt(lines, index);
    if (run.length < fewestRows + 1) {
      index += 1;
      continue;
    }
    const caption = captionAbove(lines, index);
    const table = readTable(run, caption === undefined ? undefined : lines[caption]);
    if (table !== undefined) {
      table.forEach((row, at) => rows.set(run[at]?.index ?? index, row));
      if (caption !== undefined) captions.add(caption);
    }
    index = (run.at(-1)?.index ?? index) + 1;
  }
  return { rows, captions };
}

interface Line {
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** Lines of two cells and more from a place on; one empty line may stand between the heading and the rows. */
function runAt(lines: readonly string[], from: number): Line[] {
  const run: Line[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' && run.length > 0 && run.length <= 2 && (lines[index + 1] ?? '').trim() !== '')
      continue;
    const cells = cellsOf(line);
    if (cells.length < 2 || cells.length > mostColumns) break;
    run.push({ index, cells });
  }
  return run;
}

/** Tabs, form feeds and the like. */
const OTHER_SPACE = /[^\S ]/;

function cellsOf(line: string): Cell[] {
  // Most lines are prose: without a wider gap there is one cell at most, and no table.
  if (line.length > 400 || !(line.includes('  ') || OTHER_SPACE.test(line))) return [];
  const spaced = line.replaceAll('\f', ' ');
  if (spaced.includes('\t')) {
    // Columns by number, wherever a tab happens to lead to.
    return spaced.split('\t').flatMap((text, column) => {
      const start = column * tabWidth;
      return text.trim() === '' ? [] : [{ start, end: start + 1, text: normaliseText(text) }];
    });
  }
  if (!/\s\s|[^\S ]/.test(spaced)) return [];
  return [...spaced.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: normaliseText(match[0]),
  }));
}

function readTable(run: readonly Line[], caption: string | undefined): TextTableRow[] | undefined {
  const columns = columnsOf(run);
  if (columns === undefined) return undefined;
  const placed = run.map(({ cells }) => cells.map((cell) => ({ ...cell, column: columnAt(columns, cell) })));
  if (placed.some((cells) => new Set(cells.map(({ column }) => column)).size < cells.length))
    return undefined;
  const firstBody = placed.findIndex((cells) => cells.some((cell) => cell.column > 0 && isFigure(cell.text)));
  const headerRows = firstBody <= 0 ? 0 : firstBody;
  const body = placed.slice(headerRows);
  const behindFirst = body.flatMap((cells) => cells.filter(({ column }) => column > 0));
  const figures = behindFirst.filter(({ text }) => isNumeric(text)).length;
  if (body.length < fewestRows || figures < behindFirst.length * 0.6) return undefined;
  if (!body.every((cells) => cells.some((cell) => cell.column > 0 && isNumeric(cell.text)))) return undefined;
  const header = placed.slice(0, headerRows);
  const columnHeaders = columns.map((_, column) =>
    header
      .flatMap((cells) => cells.filter((cell) => cell.column === column))
      .map(({ text }) => text)
      .join(' '),
  );
  const table = { ...readCaption(caption), columnHeaders };
  return placed.map((cells, row) => {
    const joined = joinCells(
      cells.map(({ text, column }) => ({ content: plainText(text), column, header: row < headerRows })),
    );
    return { content: joined.content, role: { kind: 'table-row', table, cells: joined.cells } };
  });
}

/** Stretches of the line that no row leaves empty alike; absent where cells of the rows do not stand in columns. */
function columnsOf(run: readonly Line[]): { start: number; end: number }[] | undefined {
  const spans = run
    .flatMap(({ cells }) => cells.map(({ start, end }) => ({ start, end })))
    .sort((left, right) => left.start - right.start);
  const columns: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else columns.push({ ...span });
  }
  return columns.length >= 2 && columns.length <= mostColumns ? columns : undefined;
}

function columnAt(columns: readonly { start: number; end: number }[], cell: Cell): number {
  return columns.findIndex(({ start, end }) => cell.start >= start && cell.end <= end);
}

/** A figure of a row; a year heads a column. */
function isFigure(text: string): boolean {
  return isNumeric(text) && !/^(?:19|20)\d\d(?:[-–/]\d{2,4})?$/.test(text);
}

function isNumeric(text: string): boolean {
  return (
    /^[(<>~±+−–-]?\s?[$€£]?\s?\d[\d.,\s\u00a0\u202f]*\s?(?:%|‰)?\)?\*?$/.test(text) ||
    /^(?:[-–—]|\.{2,3}|n\/?[ad]|s\/?[id])$/i.test(text)
  );
}

/** "Table 1. Pupils by district" up to two lines above. */
function captionAbove(lines: readonly string[], index: number): number | undefined {
  for (let above = index - 1; above >= Math.max(0, index - 3); above -= 1) {
    const line = (lines[above] ?? '').trim();
    if (line === '') continue;
    return line.length < 300 && readCaption(line).label !== undefined ? above : undefined;
  }
  return undefined;
}
