import { isLoneBullet, splitBullet } from './bullets.ts';
import { tableLines } from './block-tables.ts';
import { readInlines, splitAtBreaks } from './inlines.ts';
import type { MarkedText } from './marked-text.ts';
import { sliceText } from './marked-text.ts';
import type { Inline, ParsedBlock, ParsedContent } from './parsed.ts';
import type { LineOpening, LineRole, SourceLine, SourceNote, SourceText } from './source-line.ts';
import { TEXT_ROLE } from './source-line.ts';
import { readCaption } from './table-rows.ts';

type BlockContent = Extract<ParsedContent, { layout: 'blocks' }>;

/**
 * Brings the blocks of DOCX, HTML and Markdown into source lines, one for each block or table row. With `splitLines`
 * line breaks inside a block divide it: in laws an article may begin at any of them.
 */
export function fromBlocks(content: BlockContent, options: { readonly splitLines: boolean }): SourceText {
  const hasHeadings = content.blocks.some((block) => block.kind === 'heading');
  const quotes = quotesText(content.blocks);
  let page: number | undefined;
  const lines = content.blocks.flatMap((written, index) => {
    const block = withCaption(written, content.blocks[index - 1]);
    if (block.kind === 'page-break') page = block.page ?? page;
    const read = linesOf(block, options.splitLines, hasHeadings);
    const quoted = quotes && 'quotation' in block && block.quotation === true;
    if (page === undefined && !quoted) return read;
    return read.map((line) => ({
      ...line,
      ...(page === undefined ? {} : { page }),
      ...(quoted ? { quotation: true as const } : {}),
    }));
  });
  return { lines, notes: readNotes(content) };
}

/** A text of which more than this share is "quoted" uses the block of quotations to indent whatever it likes. */
const MOST_QUOTED = 0.5;

/** Whether blocks of quotations hold quotations. */
function quotesText(blocks: readonly ParsedBlock[]): boolean {
  let quoted = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') continue;
    const length = block.inlines.reduce(
      (sum, each) => sum + (each.kind === 'text' ? each.text.length : 0),
      0,
    );
    all += length;
    if (block.quotation === true) quoted += length;
  }
  return quoted > 0 && quoted <= all * MOST_QUOTED;
}

/** "Table 3. Births by region" in the paragraph above a table that has no caption of its own. */
function withCaption(block: ParsedBlock, before: ParsedBlock | undefined): ParsedBlock {
  if (block.kind !== 'table' || block.caption !== undefined) return block;
  if (before?.kind !== 'paragraph' && before?.kind !== 'heading') return block;
  const { text } = readInlines(before.inlines);
  return text.length < 300 && readCaption(text).label !== undefined ? { ...block, caption: text } : block;
}

function linesOf(block: ParsedBlock, splitLines: boolean, hasHeadings: boolean): SourceLine[] {
  if (!('inlines' in block) || block.kind === 'article') return toLines(block, hasHeadings);
  if (block.kind === 'paragraph' && isListOfNotes(block.inlines)) {
    return splitAtBreaks(block.inlines).flatMap((inlines) =>
      toLines({ kind: 'paragraph', inlines }, hasHeadings),
    );
  }
  if (!splitLines) return toLines(block, hasHeadings);
  return splitAtBreaks(block.inlines).flatMap((inlines, index) =>
    toLines(index === 0 ? { ...block, inlines } : { kind: 'paragraph', inlines }, hasHeadings).map((line) =>
      index === 0 ? line : { ...line, opening: 'flow' as const },
    ),
  );
}

/** A list of literature with a line for each: every line begins with the next number in square brackets. */
function isListOfNotes(inlines: readonly Inline[]): boolean {
  if (!inlines.some(({ kind }) => kind === 'line-break')) return false;
  const labels = splitAtBreaks(inlines).map((line) => /^\[(\d{1,3})\]\s/.exec(readInlines(line).text)?.[1]);
  return labels.length >= 2 && labels.every((label, index) => Number(label) === Number(labels[0]) + index);
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
      const role: LineRole = {
        kind: 'article',
        number: block.number,
        ...(block.label === undefined ? {} : { label: block.label }),
        path: block.path,
      };
      return [toLine(readInlines(block.inlines), 'block', role, undefined, false)];
    }
    case 'page-break':
      return [];
  }
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
    typedBullet === undefined
      ? withoutLeadingDash(content, label)
      : sliceText(content, content.text.length - typedBullet.rest.length);
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

/** "1. – La loi": the format took the number for a label and left the dash that belongs to it. */
function withoutLeadingDash(content: MarkedText, label: string | undefined): MarkedText {
  if (label === undefined || !/^\d{1,4}\.$/.test(label.trim())) return content;
  const dash = /^[–—]\s+(?=["“«]?\p{Lu})/u.exec(content.text);
  return dash === null ? content : sliceText(content, dash[0].length);
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

/** Word and HTML often repeat the note's own number at the beginning of its body. */
function withoutOwnReference(content: MarkedText, label: string): MarkedText {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = new RegExp(`^[[(]?${escaped}[\\])]?[.:]?(?:\\s+|$)`).exec(content.text);
  const raisedOwn = content.raised.find((span) => span.start === 0 && span.label === label);
  if (raisedOwn !== undefined) return { ...sliceText(content, raisedOwn.end), raised: [] };
  return { ...(own === null ? content : sliceText(content, own[0].length)), raised: [] };
}
