import { greatest } from '../extremes.ts';
import { readVocabulary } from '../../text/line-join.ts';
import { isLoneBullet, splitBullet } from '../bullets.ts';
import { isContentsLine } from '../contents-line.ts';
import { readCaption } from '../table-rows.ts';
import type { MarkedText } from '../marked-text.ts';
import { sliceText } from '../marked-text.ts';
import type { ParsedPage } from '../parsed.ts';
import type {
  LineOpening,
  Prominence,
  SourceLine,
  SourceNote,
  SourceTable,
  SourceText,
} from '../source-line.ts';
import { CONTENTS_ROLE, TEXT_ROLE } from '../source-line.ts';
import { frameOf } from './page-frame.ts';
import type { PageRows } from './page-furniture.ts';
import { withoutFurniture } from './page-furniture.ts';
import { findNoteRows } from './page-notes.ts';
import type { NoteRows } from './page-notes.ts';
import type { Region } from './page-regions.ts';
import { findRegions } from './page-regions.ts';
import { gatherRows, placeRuns } from './page-rows.ts';
import type { Row } from './page-rows.ts';
import { findTables } from './page-tables.ts';
import { findQuotedRows } from './page-quotations.ts';
import { isRaised, rowText } from './row-text.ts';

/**
 * Brings pages of positioned runs into source lines: rows by baseline, columns in reading order, running heads and page
 * numbers dropped, footnotes and endnotes set apart, tables cut into rows and cells, every line with what its looks say.
 */
export function fromPages(pages: readonly ParsedPage[]): SourceText {
  const bodySize = prevailingSize(pages);
  const regions = regionsOf(pages, bodySize);
  const noteRows = findNoteRows(regions, bodySize);
  const style: Style = {
    bodySize,
    pitch: prevailingPitch(regions, bodySize),
    plain: isPlain(regions),
    vocabulary: readVocabulary(vocabularyLines(regions)),
  };
  const lines: SourceLine[] = [];
  const notes: { label: string; lines: SourceLine[] }[] = [];
  /** Of the page read last. */
  let lowest: Row | undefined;
  // Rows of long documents fill much memory: those that have become lines are let go of.
  regions.reverse();
  for (let region = regions.pop(); region !== undefined; region = regions.pop()) {
    readRegion(region, noteRows, style, lowest, lines, notes);
    const last = region.rows.at(-1);
    if (last === undefined || lowest === undefined) lowest = last ?? lowest;
    else if (last.page !== lowest.page || last.baseline > lowest.baseline) lowest = last;
  }
  return { lines, notes: notes satisfies SourceNote[] };
}

function regionsOf(pages: readonly ParsedPage[], bodySize: number): Region[] {
  const gathered = pages.map((page): PageRows => {
    const frame = frameOf(page);
    const rows = gatherRows(placeRuns(page, frame), page.number, frame);
    return {
      number: page.number,
      height: frame.height,
      rows,
      ...(page.label === undefined ? {} : { label: page.label }),
    };
  });
  return withoutFurniture(gathered, bodySize).flatMap((page) => findRegions(page.rows));
}

/** What is usual in the document. */
interface Style {
  readonly bodySize: number;
  /** Distance of baselines in running text, in font sizes. */
  readonly pitch: number;
  /** One face in one size throughout: looks tell nothing. */
  readonly plain: boolean;
  readonly vocabulary: ReturnType<typeof readVocabulary>;
}

function vocabularyLines(regions: readonly Region[]): string[] {
  return regions.flatMap((region) => region.rows.map((row) => row.runs.map((run) => run.text).join(' ')));
}

/**
 * The body's font size: the largest of those that hold at least a third as many characters as the most frequent one, so
 * that a long apparatus of notes in small type does not pass for the body.
 */
function prevailingSize(pages: readonly ParsedPage[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    for (const run of page.runs) {
      const size = Math.round(run.fontSize * 2) / 2;
      if (Number.isFinite(size)) counts.set(size, (counts.get(size) ?? 0) + run.text.length);
    }
  }
  const most = Math.max(1, greatest(counts.values()));
  return Math.max(1, greatest([...counts].filter(([, count]) => count >= most / 3).map(([size]) => size)));
}

function prevailingPitch(regions: readonly Region[], bodySize: number): number {
  const counts = new Map<number, number>();
  for (const { rows } of regions) {
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index];
      const before = rows[index - 1];
      if (row === undefined || before === undefined) continue;
      if (Math.abs(row.fontSize - bodySize) > 0.5 || Math.abs(before.fontSize - bodySize) > 0.5) continue;
      const pitch = Math.round(((row.baseline - before.baseline) / row.fontSize) * 20) / 20;
      if (pitch >= 0.9 && pitch <= 3.5) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 1.2;
}

function isPlain(regions: readonly Region[]): boolean {
  const faces = new Set<string>();
  for (const { rows } of regions) {
    for (const row of rows) for (const run of row.runs) faces.add(`${run.bold} ${Math.round(run.fontSize)}`);
    if (faces.size > 1) return false;
  }
  return true;
}

function readRegion(
  region: Region,
  noteRows: NoteRows,
  style: Style,
  lowestBefore: Row | undefined,
  lines: SourceLine[],
  notes: { label: string; lines: SourceLine[] }[],
): void {
  const body = region.rows.filter(
    (row) => !noteRows.starts.has(row) && !noteRows.continued.has(row) && !noteRows.titles.has(row),
  );
  for (const row of region.rows) readNoteRow(row, region, noteRows, style, notes);
  const tables = findTables(body, style.vocabulary);
  const quoted = findQuotedRows(body, region.left, rightOf(region), style.bodySize);
  let table = tables.shift();
  let pendingBullet: string | undefined;
  for (let index = 0; index < body.length; index++) {
    const row = body[index];
    if (row === undefined) continue;
    if (table !== undefined && index === table.from) {
      const before = lines.at(-1)?.content.text;
      const caption = before !== undefined && before.length < 300 ? readCaption(before) : {};
      const source: SourceTable = {
        ...(caption.label === undefined ? {} : caption),
        columnHeaders: table.columnHeaders,
      };
      for (const { content, cells } of table.rows) {
        if (content.text === '') continue;
        if (table.contents) {
          lines.push({
            content,
            opening: 'block',
            role: CONTENTS_ROLE,
            page: row.page,
            short: true,
            indent: 0,
          });
          continue;
        }
        lines.push({
          content,
          opening: 'block',
          role: { kind: 'table-row', table: source, cells },
          page: row.page,
          short: true,
          indent: 0,
        });
      }
      index = table.to - 1;
      table = tables.shift();
      continue;
    }
    const content = rowText(row);
    if (isLoneBullet(content.text)) {
      pendingBullet = content.text;
      continue;
    }
    const opening =
      index === 0 ? openingOfRegion(row, lowestBefore, style) : openingOf(row, body, index, region, style);
    const line = makeLine(row, content, opening, region, style, pendingBullet);
    lines.push(quoted.has(row) ? { ...line, quotation: true } : line);
    pendingBullet = undefined;
  }
}

function makeLine(
  row: Row,
  content: MarkedText,
  opening: LineOpening,
  region: Region,
  style: Style,
  pendingBullet: string | undefined,
): SourceLine {
  const bullet = pendingBullet === undefined ? splitBullet(content.text) : undefined;
  const label = pendingBullet ?? bullet?.label;
  const right = rightOf(region);
  const width = right - region.left;
  return {
    content: bullet === undefined ? content : sliceText(content, content.text.length - bullet.rest.length),
    opening: label === undefined ? opening : 'block',
    role: isContentsLine(content.text) ? CONTENTS_ROLE : TEXT_ROLE,
    page: row.page,
    ...(label === undefined ? {} : { label }),
    short: row.right < right - Math.max(width * 0.12, row.fontSize * 2),
    indent: row.left - region.left,
    ...(style.plain ? {} : { prominence: prominenceOf(row, region, style) }),
  };
}

/** Fewer rows than this do not show how wide their column is. */
const TELLING_ROWS = 3;

/** The right edge of a region's column: with too few rows, that of a page with equal margins. */
function rightOf({ rows, left, right }: Region): number {
  const [row] = rows;
  if (row === undefined || rows.length >= TELLING_ROWS || left > row.frame.width * 0.3) return right;
  return Math.max(right, row.frame.width - left);
}

function prominenceOf(row: Row, region: Region, style: Style): Prominence {
  let bold = 0;
  let all = 0;
  for (const run of row.runs) {
    if (isRaised(run, row)) continue;
    all += run.text.length;
    if (run.bold) bold += run.text.length;
  }
  const middle = (row.left + row.right) / 2;
  const centre = (region.left + region.right) / 2;
  return {
    bold: all > 0 && bold >= all * 0.9,
    scale: row.fontSize / style.bodySize,
    centred: Math.abs(middle - centre) < row.fontSize && row.left > region.left + row.fontSize * 2,
  };
}

/** What ends in the upper part of a page has ended: the next page begins something new. */
const ENDED_EARLY = 0.6;

function openingOfRegion(row: Row, lowestBefore: Row | undefined, style: Style): LineOpening {
  if (lowestBefore === undefined) return 'page';
  if (lowestBefore.page === row.page) {
    // Below what runs over the whole width a column may go on; with space between, it begins anew.
    const distance = row.baseline - lowestBefore.baseline;
    const size = Math.max(row.fontSize, lowestBefore.fontSize);
    const touches = lowestBefore.right > row.left && lowestBefore.left < row.right;
    return touches && distance > size * Math.max(1.05, style.pitch) * 1.28 ? 'gap' : 'page';
  }
  return lowestBefore.baseline < lowestBefore.frame.height * ENDED_EARLY ? 'gap' : 'page';
}

/** More than the usual distance to the row above, or the indent of a first line. */
function openingOf(row: Row, rows: readonly Row[], index: number, region: Region, style: Style): LineOpening {
  const before = rows[index - 1];
  if (before === undefined) return 'page';
  const distance = row.baseline - before.baseline;
  const size = Math.max(row.fontSize, before.fontSize);
  if (distance > size * Math.max(1.05, style.pitch) * 1.28 || distance < 0) return 'gap';
  const next = rows[index + 1];
  const indented = row.left - before.left > row.fontSize * 0.8;
  const backAgain = next === undefined || row.left - next.left > row.fontSize * 0.8;
  const flush = Math.abs(before.left - region.left) < row.fontSize || before.left < row.left;
  return indented && backAgain && flush ? 'gap' : 'flow';
}

function readNoteRow(
  row: Row,
  region: Region,
  noteRows: NoteRows,
  style: Style,
  notes: { label: string; lines: SourceLine[] }[],
): void {
  const start = noteRows.starts.get(row);
  if (start === undefined && !noteRows.continued.has(row)) return;
  const whole = { ...rowText(row), raised: [] };
  if (start === undefined) {
    notes.at(-1)?.lines.push(makeLine(row, whole, 'flow', region, style, undefined));
    return;
  }
  notes.push({
    label: start.label,
    lines: [makeLine(row, sliceText(whole, start.length), 'block', region, style, undefined)],
  });
}
