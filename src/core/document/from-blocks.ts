import { greatest } from './extremes.ts';
import { normaliseText, normaliseWithin } from '../text/normalise-text.ts';
import type { MarkedText, RaisedSpan } from './marked-text.ts';
import { plainText, sliceText } from './marked-text.ts';
import type { Inline, ParsedBlock, ParsedContent, ParsedTableCell } from './parsed.ts';
import type { LineOpening, LineRole, SourceCell, SourceLine, SourceNote, SourceText } from './source-line.ts';
import { TEXT_ROLE } from './source-line.ts';
import { isLoneBullet, splitBullet } from './bullets.ts';

type BlockContent = Extract<ParsedContent, { layout: 'blocks' }>;

/**
 * Brings the blocks of DOCX, HTML and Markdown into source lines, one for each block or table row. With `splitLines`
 * line breaks inside a block divide it: in laws an article may begin at any of them.
 */
export function fromBlocks(content: BlockContent, options: { readonly splitLines: boolean }): SourceText {
  const hasHeadings = content.blocks.some((block) => block.kind === 'heading');
  const lines = content.blocks.flatMap((block) => {
    if (!options.splitLines || !('inlines' in block) || block.kind === 'article')
      return toLines(block, hasHeadings);
    return splitAtBreaks(block.inlines).flatMap((inlines, index) =>
      toLines(index === 0 ? { ...block, inlines } : { kind: 'paragraph', inlines }, hasHeadings).map(
        (line) => (index === 0 ? line : { ...line, opening: 'flow' as const }),
      ),
    );
  });
  return { lines, notes: readNotes(content) };
}

/** Bodies of notes that the format keeps apart. */
export function readNotes(content: BlockContent): SourceNote[] {
  return content.notes.map((note) => ({
    label: note.label,
    lines: [
      toLine(
        withoutOwnReference(readInlines(note.inlines), note.label),
        'block',
        TEXT_ROLE,
        undefined,
        false,
      ),
    ],
  }));
}

function toLines(block: ParsedBlock, hasHeadings: boolean): SourceLine[] {
  switch (block.kind) {
    case 'heading':
      return [
        toLine(
          readInlines(block.inlines),
          'block',
          { kind: 'heading', level: block.level },
          block.label,
          true,
        ),
      ];
    case 'paragraph': {
      const content = readInlines(block.inlines);
      return [withLook(toLine(content, 'block', TEXT_ROLE, block.label, false), block.inlines, hasHeadings)];
    }
    case 'list-item':
      return [
        toLine(
          readInlines(block.inlines),
          'block',
          { kind: 'list-item', depth: block.depth },
          block.label,
          false,
        ),
      ];
    case 'table':
      return tableLines(block);
    case 'article': {
      const role: LineRole = { kind: 'article', number: block.number, path: block.path };
      return [toLine(readInlines(block.inlines), 'block', role, undefined, false)];
    }
    case 'page-break':
      return [];
  }
}

/** The lines of a block, divided at its line breaks. */
export function splitAtBreaks(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'line-break') parts.push([]);
    else if (inline.kind !== 'text' || !inline.text.includes('\n')) parts.at(-1)?.push(inline);
    else {
      inline.text.split('\n').forEach((text, index) => {
        if (index > 0) parts.push([]);
        parts.at(-1)?.push({ ...inline, text });
      });
    }
  }
  return parts;
}

function toLine(
  content: MarkedText,
  opening: LineOpening,
  role: LineRole,
  label: string | undefined,
  short: boolean,
): SourceLine {
  const typedBullet = label === undefined && role.kind !== 'heading' ? splitBullet(content.text) : undefined;
  const rest =
    typedBullet === undefined ? content : sliceText(content, content.text.length - typedBullet.rest.length);
  const shown = typedBullet?.label ?? (label === undefined || label.trim() === '' ? undefined : label.trim());
  return {
    content: rest,
    opening,
    role,
    short,
    indent: 0,
    ...(shown === undefined ? {} : { label: isLoneBullet(shown) ? shown.slice(0, 1) : shown }),
  };
}

/** A paragraph that is bold throughout may be a heading that nobody gave a style; so may a short one without any. */
function withLook(line: SourceLine, inlines: readonly Inline[], hasHeadings: boolean): SourceLine {
  const texts = inlines.filter(
    (inline) => inline.kind === 'text' && inline.text.trim() !== '' && inline.superscript !== true,
  );
  const bold = texts.length > 0 && texts.every((inline) => inline.kind === 'text' && inline.bold === true);
  if (bold)
    return {
      ...line,
      short: line.content.text.length < 120,
      prominence: { bold: true, scale: 1, centred: false },
    };
  return hasHeadings ? line : { ...line, short: line.content.text.length < 70 };
}

/** Text, superscripts and note references of a block. Spaces are folded over the borders of inlines. */
export function readInlines(inlines: readonly Inline[]): MarkedText {
  let text = '';
  const raised: RaisedSpan[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'line-break':
        if (text !== '' && !text.endsWith(' ')) text += ' ';
        break;
      case 'note-reference':
        raised.push({ start: text.length, end: text.length, label: inline.label, certain: true });
        break;
      case 'text': {
        let next = normaliseWithin(inline.text.replace(/[\r\n\t\f\v]+/g, ' '));
        if (text === '' || text.endsWith(' ')) next = next.replace(/^ +/, '');
        if (inline.superscript === true && next.trim() !== '') {
          const start = text.length + (next.length - next.trimStart().length);
          raised.push({ start, end: start + next.trim().length, label: next.trim(), certain: false });
        }
        text += next;
        break;
      }
    }
  }
  const content: MarkedText = { text, raised, pieces: [] };
  return text === text.trim() ? content : sliceText(content, 0);
}

/** Word and HTML often repeat the note's own number at the beginning of its body. */
function withoutOwnReference(content: MarkedText, label: string): MarkedText {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = new RegExp(`^[[(]?${escaped}[\\])]?[.:]?(?:\\s+|$)`).exec(content.text);
  const raisedOwn = content.raised.find((span) => span.start === 0 && span.label === label);
  if (raisedOwn !== undefined) return { ...sliceText(content, raisedOwn.end), raised: [] };
  return { ...(own === null ? content : sliceText(content, own[0].length)), raised: [] };
}

type TableBlock = Extract<ParsedBlock, { kind: 'table' }>;

/** One line for each row; the cells' texts joined by " | ". A table of one column is only a frame around text. */
function tableLines(block: TableBlock): SourceLine[] {
  const grid = placeCells(block);
  const columns = Math.max(0, greatest(grid.flatMap((row) => row.map((cell) => cell.column + 1))));
  if (columns <= 1) {
    return grid.flatMap((row) =>
      row.map(({ cell }) => toLine(readInlines(cell.inlines), 'block', TEXT_ROLE, undefined, false)),
    );
  }
  const headerRows = countHeaderRows(block);
  const columnHeaders = Array.from({ length: columns }, (_, column) =>
    grid
      .slice(0, headerRows)
      .flatMap((row) =>
        row.filter((cell) => column >= cell.column && column < cell.column + cell.cell.columnSpan),
      )
      .map(({ cell }) => readInlines(cell.inlines).text)
      .filter((text) => text !== '')
      .join(' '),
  );
  const table = { ...readCaption(block.caption), columnHeaders };
  const lines: SourceLine[] = [];
  grid.forEach((row, rowIndex) => {
    const { content, cells } = joinCells(
      row.map(({ cell, column }) => ({
        content: readInlines(cell.inlines),
        column,
        header: cell.header || rowIndex < headerRows,
      })),
    );
    if (content.text.replaceAll('|', '').trim() === '') return;
    lines.push({
      content,
      opening: 'block',
      role: { kind: 'table-row', table, cells },
      short: true,
      indent: 0,
    });
  });
  return lines;
}

/** "Table 3. Births by region" → label and caption. */
export function readCaption(caption: string | undefined): { label?: string; caption?: string } {
  if (caption === undefined || caption.trim() === '') return {};
  const text = normaliseText(caption);
  const label =
    /^((?:table|cuadro|tabla|tableau|tabela|quadro|gráfico|figure|figura|annex|anexo)\s+(?:[A-Z]?\d+(?:[.-]\d+)*|[IVX]+|[A-Z])\b)/iu.exec(
      text,
    )?.[1];
  return label === undefined ? { caption: text } : { label, caption: text };
}

/** Joins the cells of a row and tells where each of them stands. */
export function joinCells(
  row: readonly { readonly content: MarkedText; readonly column: number; readonly header: boolean }[],
): { content: MarkedText; cells: SourceCell[] } {
  let text = '';
  const raised: RaisedSpan[] = [];
  const pieces: MarkedText['pieces'][number][] = [];
  const cells: SourceCell[] = [];
  row.forEach(({ content, column, header }, index) => {
    if (index > 0) text += ' | ';
    const base = text.length;
    text += content.text;
    for (const span of content.raised)
      raised.push({ ...span, start: span.start + base, end: span.end + base });
    for (const piece of content.pieces)
      pieces.push({ ...piece, start: piece.start + base, end: piece.end + base });
    cells.push({ column, start: base, end: text.length, header });
  });
  return { content: text === '' ? plainText('') : { text, raised, pieces }, cells };
}

/** Rows at the top whose cells are all headings. */
function countHeaderRows(block: TableBlock): number {
  let count = 0;
  for (const row of block.rows) {
    const filled = row.cells.filter((cell) => readInlines(cell.inlines).text !== '');
    if (filled.length === 0 || !filled.every((cell) => cell.header)) break;
    count++;
  }
  return count < block.rows.length ? count : 0;
}

interface PlacedCell {
  readonly cell: ParsedTableCell;
  readonly column: number;
}

/** Widest table that is read as a grid; a hostile file may claim a span of millions. */
const WIDEST = 500;

/** Gives every cell its column, counting cells that reach over several columns or down from rows above. */
function placeCells(block: TableBlock): PlacedCell[][] {
  const reaching = new Map<number, number>();
  return block.rows.map((row) => {
    let column = 0;
    const placed: PlacedCell[] = [];
    for (const cell of row.cells) {
      while ((reaching.get(column) ?? 0) > 0 && column < WIDEST) {
        reaching.set(column, (reaching.get(column) ?? 0) - 1);
        column++;
      }
      placed.push({ cell, column });
      const span = Math.min(Math.max(1, cell.columnSpan), WIDEST);
      for (let each = column; each < column + span; each++) {
        if (cell.rowSpan > 1) reaching.set(each, cell.rowSpan - 1);
      }
      column = Math.min(column + span, WIDEST);
    }
    for (const [each, rows] of reaching) if (each >= column && rows > 0) reaching.set(each, rows - 1);
    return placed;
  });
}
