import { normaliseText } from '../text/normalise-text.ts';
import { beginsStatement, endsSentence, endsStatement } from '../text/sentence-end.ts';
import { splitBullet, isLoneBullet } from './bullets.ts';
import { isContentsLine } from './contents-line.ts';
import type { MarkedText } from './marked-text.ts';
import { plainText, sliceText, withPrefix } from './marked-text.ts';
import { readLabels } from './numbering.ts';
import type { LineOpening, LineRole, SourceLine, SourceText } from './source-line.ts';
import { CONTENTS_ROLE, TEXT_ROLE } from './source-line.ts';
import { findPageFurniture } from './text-furniture.ts';
import { unlayColumns } from './text-columns.ts';
import type { UncolumnedLine } from './text-columns.ts';
import { findTextTables } from './text-tables.ts';

/** A number or letter that stands on a line of its own in front of its text: "12.", "(a)", "IV.", a note's "7". */
const LONE_LABEL =
  /^(?:\d{1,3}[.)]?|\(\d{1,2}\)|\([a-z]{1,4}\)|[a-z]\)|[IVX]{1,5}\.|[A-Z]\.|[§¶]\s?\d{1,3}|\[\d{1,3}\]|\d{1,3}[A-Z]\.)$/;

/** Whether a line is the label of the next one; a bare number in front of a label is a marker or a page number. */
function isLoneLabel(text: string, next: string | undefined): boolean {
  if (next === undefined || !LONE_LABEL.test(text)) return false;
  return !/^\d+$/.test(text) || readLabels(next).length === 0;
}

/**
 * The line before cannot end where it does: "… salvo lo dispuesto en el artículo" / "151." A number that stands alone
 * on the next line belongs to it and labels nothing.
 */
const AWAITS_NUMBER =
  /(?:^|[\s(])(?:art[íi]culos?|articles?|artigos?|arts?\.?|sections?|secs?\.?|secci[óo]n(?:es)?|se[cç][çc]?[ãõ](?:o|es)|inciso|numeral(?:es)?|n[úu]meros?|numbers?|n[úu]m\.?|n[º°o]\.?|nr?\.|paragraphs?|paragraphes?|p[áa]rrafos?|par[áa]grafos?|paras?\.?|§+|ley|law|loi|lei|decreto|d[ée]cret|p[áa]ginas?|pages?|pp?\.|tables?|tablas?|cuadros?|tabelas?|quadros?|figur[ae]s?|figs?\.|chapters?|chapitres?|cap[íi]tulos?)$/iu;

function awaitsNumber(before: string | undefined): boolean {
  return before !== undefined && before.length > 25 && AWAITS_NUMBER.test(before.slice(-24));
}

/** A dash opens an item only where something may begin; inside a sentence it is a dash. */
function mayBeBullet(text: string, opening: LineOpening, before: SourceLine | undefined): boolean {
  if (!/^[-–—*]/.test(text) || before === undefined || opening !== 'flow') return true;
  return before.label !== undefined || before.short || endsStatement(before.content.text.slice(-60));
}

/** A line of the file with what its surroundings say about it. */
export interface RawLine {
  readonly text: string;
  /** The text with its superscripts and note references, where the format has them. */
  readonly content?: MarkedText;
  /** What the format says that the line is. */
  readonly role?: LineRole;
  /** Empty lines directly before it. */
  readonly blankBefore: number;
  /** A form feed stands before it, or the single leading space that page breaks leave behind in converted text. */
  readonly pageBefore: boolean;
  readonly indent: number;
  /** The length that full lines of its column have, where that is not the one of the whole text. */
  readonly width?: number;
  /** A column begins with it: what stands above it on the page may go on in it. */
  readonly opensColumn?: true;
}

/**
 * Brings plain text, as it comes out of PDF converters, editors and mails, into source lines: page numbers and running
 * heads dropped, bullets that stand on a line of their own joined to their text, lines told apart into those that go on
 * and those that may end a paragraph.
 */
export function fromLines(lines: readonly string[]): SourceText {
  return fromRawLines(readRawLines(unlayColumns(lines)));
}

/** Like `fromLines`, for lines that have been taken out of blocks. */
export function fromRawLines(raw: readonly RawLine[]): SourceText {
  const furniture = findPageFurniture(raw);
  const width = usualWidth(raw);
  const wrapped = isWrapped(raw, width);
  const result: SourceLine[] = [];
  let pendingBullet: { label: string; opening: LineOpening } | undefined;
  let pendingLabel: { label: string; opening: LineOpening } | undefined;
  let openingAfterFurniture: LineOpening | undefined;
  raw.forEach((line, index) => {
    if (furniture.has(index)) {
      openingAfterFurniture = 'page';
      return;
    }
    let opening: LineOpening =
      line.pageBefore || line.opensColumn === true ? 'page' : line.blankBefore > 0 ? 'gap' : 'flow';
    // Space around a page number belongs to the page break, not to the paragraph.
    if (openingAfterFurniture !== undefined && opening !== 'flow') opening = openingAfterFurniture;
    openingAfterFurniture = undefined;
    if (!wrapped && opening === 'flow') opening = 'block';
    if (result.length === 0) opening = 'block';
    if (isLoneBullet(line.text) && line.role === undefined) {
      pendingBullet = { label: line.text, opening: 'block' };
      return;
    }
    // "… the names of" / "640.": the last word of a sentence.
    const before = result.at(-1);
    const endsLine = (): boolean =>
      opening === 'flow' &&
      /^\d+\.$/.test(line.text) &&
      before?.short === false &&
      !endsStatement(before.content.text.slice(-60));
    const isContinued = (): boolean =>
      line.blankBefore === 0 &&
      pendingLabel === undefined &&
      awaitsNumber(raw[index - 1]?.text) &&
      // "Children in conflict with the law", alone behind a gap, is a heading.
      !((raw[index - 1]?.blankBefore ?? 0) > 0 && (raw[index - 1]?.text.length ?? 0) < width * 0.72);
    if (
      line.role === undefined &&
      isLoneLabel(line.text, raw[index + 1]?.text) &&
      !isContinued() &&
      !endsLine()
    ) {
      pendingLabel = { label: line.text, opening };
      return;
    }
    if (pendingLabel !== undefined) opening = pendingLabel.opening;
    const isRow = line.role?.kind === 'table-row';
    const bullet =
      !isRow && pendingBullet === undefined && mayBeBullet(line.text, opening, result.at(-1))
        ? splitBullet(line.text)
        : undefined;
    const label = pendingBullet?.label ?? bullet?.label;
    const whole = line.content ?? plainText(line.text);
    const own = bullet === undefined ? whole : sliceText(whole, whole.text.length - bullet.rest.length);
    const content = pendingLabel === undefined ? own : withPrefix(`${pendingLabel.label} `, own);
    result.push({
      content,
      opening: label === undefined ? opening : 'block',
      ...(label === undefined ? {} : { label }),
      role: line.role ?? (isContentsLine(content.text) ? CONTENTS_ROLE : TEXT_ROLE),
      short: wrapped ? endsEarly(line.text, raw[index + 1]?.text, line.width ?? width) : true,
      indent: line.indent,
    });
    pendingBullet = undefined;
    pendingLabel = undefined;
  });
  return { lines: result, notes: [] };
}

/** The rule above the notes of a page, drawn with signs. */
function isRule(text: string): boolean {
  return /^(?:_{3,}|[–—―─]{3,})$/.test(text);
}

/** White space at the beginning of a line, form feeds not counted. */
function indentOf(line: string): number {
  const flat = line.includes('\f') ? line.replaceAll('\f', '') : line;
  return /^[ \t\u00A0]*/.exec(flat)?.[0].length ?? 0;
}

function readRawLines(uncolumned: readonly UncolumnedLine[]): RawLine[] {
  const raw: RawLine[] = [];
  const lines = uncolumned.map(({ text }) => text);
  const tables = findTextTables(lines);
  let blankBefore = 0;
  let pageBefore = false;
  for (const [index, line] of lines.entries()) {
    if (line.includes('\f')) pageBefore = true;
    const row = tables.rows.get(index);
    if (row !== undefined) {
      raw.push({ text: row.content.text, ...row, blankBefore, pageBefore, indent: 0 });
      blankBefore = 0;
      pageBefore = false;
      continue;
    }
    const text = normaliseText(line);
    // Bar codes come as strings of private-use glyphs.
    if (text === '' || /^[\uE000-\uF8FF\s]{3,}$/.test(text) || isRule(text)) {
      blankBefore++;
      continue;
    }
    raw.push({
      text,
      role: tables.captions.has(index) ? CONTENTS_ROLE : undefined,
      blankBefore,
      pageBefore,
      indent: indentOf(line),
      width: uncolumned[index]?.width,
      opensColumn: uncolumned[index]?.opensColumn,
    });
    blankBefore = 0;
    pageBefore = false;
  }
  // One leading space in text that is otherwise flush is what is left of a form feed.
  // Where every paragraph begins with one (texts of laws), it is an indent and no page break.
  if (lines.some((line) => line.includes('\f'))) return raw;
  const indented = raw.filter((line) => line.indent === 1).length;
  const flush =
    raw.filter((line) => line.indent === 0).length > raw.length * 0.7 && indented < raw.length / 15 + 2;
  return flush ? raw.map((line) => (line.indent === 1 ? { ...line, pageBefore: true } : line)) : raw;
}

/**
 * Whether a line ends before the edge on purpose: so short that no long word behind it explains it, or with room for the
 * first word of the next line to spare.
 */
function endsEarly(text: string, next: string | undefined, width: number): boolean {
  // 0.72: in ragged English and Spanish text the line before a long word rarely falls below three quarters.
  if (text.length < width * 0.72) return true;
  const word = /^\S{1,40}/.exec(next ?? '')?.[0].length;
  // Lines of proportional type hold a tenth of their characters more or less; few end with a sentence by chance.
  const room = endsSentence(text.slice(-60)) && beginsStatement(next?.slice(0, 60) ?? '') ? 0.92 : 0.85;
  return word !== undefined && text.length + 1 + word <= width * room;
}

/** The length below which the texts of a share of all lines are. */
export function lengthAtShare<Line>(
  lines: readonly Line[],
  textOf: (line: Line) => string,
  share: number,
): number {
  const lengths = new Uint32Array(lines.length);
  lines.forEach((line, index) => {
    lengths[index] = textOf(line).length;
  });
  return lengths.sort()[Math.floor(lengths.length * share)] ?? 0;
}

/** The length that full lines have: nine of ten lines are not longer. */
function usualWidth(raw: readonly RawLine[]): number {
  const prose = raw.filter(({ role }) => role?.kind !== 'table-row');
  return lengthAtShare(prose.length > 0 ? prose : raw, ({ text }) => text, 0.9);
}

/**
 * Whether paragraphs run over several lines. In text with one paragraph a line nearly every line ends its statement or
 * is followed by an empty one.
 */
function isWrapped(raw: readonly RawLine[], width: number): boolean {
  let runningOn = 0;
  let flowing = 0;
  for (let index = 0; index + 1 < raw.length; index++) {
    const next = raw[index + 1];
    if (next === undefined || next.blankBefore > 0 || next.pageBefore) continue;
    if (next.role?.kind === 'table-row' || raw[index]?.role?.kind === 'table-row') continue;
    const text = raw[index]?.text ?? '';
    if (text.length <= 25) continue;
    flowing++;
    if (!endsStatement(text.slice(-60))) runningOn++;
  }
  if (width > 220) return runningOn > flowing * 0.6;
  return flowing === 0 || runningOn > flowing * 0.2;
}
