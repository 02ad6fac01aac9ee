import { joinLines, readVocabulary } from '../text/line-join.ts';
import type { Vocabulary } from '../text/line-join.ts';
import type { Block } from './block.ts';
import { printedBullet } from './bullets.ts';
import { findHeadings } from './headings.ts';
import { readSigns } from './line-signs.ts';
import type { LineSigns } from './line-signs.ts';
import type { MarkedText } from './marked-text.ts';
import { MarkedTextBuilder, sliceText } from './marked-text.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import type { Numbering } from './number-paragraphs.ts';
import { withoutCloser } from './numbering.ts';
import type { ReadLabel } from './numbering.ts';
import { isRecommendationIntroduction } from './recommendations.ts';
import type { SourceLine } from './source-line.ts';

/**
 * Gathers lines into blocks: decides where each heading, numbered paragraph, list item and plain paragraph begins and
 * folds the lines that follow into it.
 */
export function gatherBlocks(lines: readonly SourceLine[]): Block[] {
  const signs = readSigns(lines);
  const numbering = numberParagraphs(signs);
  const numberedAt = new Set([...numbering.paragraphs.keys(), ...numbering.items.keys()]);
  const headings = new Set([...findHeadings(signs, numberedAt), ...numbering.headings.keys()]);
  const vocabulary = readVocabulary(signs.map((sign) => sign.text));
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(finish(open));
    open = undefined;
  };
  signs.forEach((sign, index) => {
    const start = startOf(signs, index, numbering, headings, open);
    if (start === undefined && open !== undefined && !isFull(open, sign)) {
      append(open, sign.line.content, vocabulary);
      open.last = sign;
      return;
    }
    close();
    open = begin(start ?? { kind: 'plain' }, sign, index, vocabulary);
  });
  close();
  return blocks;
}

/** What begins at a line. */
type Start =
  | { readonly kind: 'heading'; readonly label?: ReadLabel }
  | { readonly kind: 'numbered'; readonly label: ReadLabel }
  | { readonly kind: 'labelled-item'; readonly label: ReadLabel }
  | { readonly kind: 'list-item' }
  | { readonly kind: 'table-row' }
  | { readonly kind: 'article' }
  | { readonly kind: 'plain' };

interface OpenBlock {
  readonly start: Start;
  readonly first: SourceLine;
  readonly firstIndex: number;
  readonly builder: MarkedTextBuilder;
  last: LineSigns;
  /** Characters of its lines. */
  length: number;
}

/**
 * Text without gaps, indents and numbers, such as a log of thousands of pages, shows nowhere where a paragraph ends. It is
 * cut where a sentence or a page does, so that what is found in it can be shown at its place; twice as far anywhere.
 * No paragraph of the fixtures is longer than 7,900 characters.
 */
const MOST_CHARACTERS = { plain: 8_000, other: 20_000 };

function isFull(open: OpenBlock, sign: LineSigns): boolean {
  const { kind } = open.start;
  if (kind === 'article' || kind === 'table-row') return false;
  const most = kind === 'plain' ? MOST_CHARACTERS.plain : MOST_CHARACTERS.other;
  if (open.length < most) return false;
  return open.last.endsSentence || sign.line.opening === 'page' || open.length >= most * 2;
}

/** What begins at a line; absent when the line goes on with what is open. */
function startOf(
  signs: readonly LineSigns[],
  index: number,
  numbering: Numbering,
  headings: ReadonlySet<number>,
  open: OpenBlock | undefined,
): Start | undefined {
  const sign = signs[index];
  if (sign === undefined) return undefined;
  const { line } = sign;
  if (line.role.kind === 'table-row') return { kind: 'table-row' };
  if (line.role.kind === 'article') return { kind: 'article' };
  if (line.role.kind === 'contents') return { kind: 'plain' };
  const numbered = numbering.paragraphs.get(index);
  if (numbered !== undefined) return { kind: 'numbered', label: numbered };
  if (headings.has(index)) {
    if (open?.start.kind === 'heading' && continuesHeading(sign, open, numbering, index)) return undefined;
    return { kind: 'heading' };
  }
  if (line.role.kind === 'list-item' && line.label === undefined) return { kind: 'list-item' };
  const item = numbering.items.get(index);
  if (item !== undefined) return { kind: 'labelled-item', label: item };
  if (line.label !== undefined) return { kind: 'list-item' };
  if (open === undefined || open.last.line.quotation !== line.quotation) return { kind: 'plain' };
  const before = open.last.line.role.kind;
  if (open.start.kind === 'heading' || before === 'table-row' || before === 'contents')
    return { kind: 'plain' };
  if (introducesRecommendations(signs, index) || introducesList(signs, index, open)) return { kind: 'plain' };
  return startByOpening(sign, open, numbering);
}

function startByOpening(sign: LineSigns, open: OpenBlock, numbering: Numbering): Start | undefined {
  const { last } = open;
  const inImplicitList = open.start.kind === 'list-item' && open.first.label === undefined;
  const plain: Start = { kind: 'plain' };
  switch (sign.line.opening) {
    case 'block':
      return plain;
    case 'gap': {
      if (!last.endsStatement && !(last.line.short && sign.beginsStatement)) return undefined;
      if (last.text.endsWith(':') && open.start.kind === 'numbered') return { kind: 'list-item' };
      if (inImplicitList && sign.beginsStatement) return { kind: 'list-item' };
      return plain;
    }
    case 'page': {
      if (!last.endsSentence || !last.line.short || !sign.beginsStatement) return undefined;
      if (inImplicitList) return { kind: 'list-item' };
      return numbering.paragraphs.size > 0 && open.start.kind === 'numbered' ? undefined : plain;
    }
    case 'flow': {
      // Without numbers and gaps only a short line that ends its sentence shows where a paragraph ends.
      if (numbering.paragraphs.size > 0 && open.start.kind === 'numbered') return undefined;
      if (open.start.kind !== 'plain') return undefined;
      return last.endsSentence && last.line.short && sign.beginsStatement ? plain : undefined;
    }
  }
}

/** A second line of the same heading, and not a heading of its own. */
function continuesHeading(sign: LineSigns, open: OpenBlock, numbering: Numbering, index: number): boolean {
  if (sign.line.opening !== 'flow' || numbering.headings.has(index)) return false;
  if (
    sign.labels.some(
      (label) => label.style === 'roman' || label.style === 'upper-letter' || label.style === 'decimal',
    )
  ) {
    return false;
  }
  const look = sign.line.prominence;
  const before = open.last.line.prominence;
  if (look !== undefined && before !== undefined) {
    return look.bold === before.bold && Math.abs(look.scale - before.scale) < 0.05;
  }
  if (!open.last.line.short || !sign.beginsStatement) return true;
  // "THE STATE OF THE" / "ISLAND FERRIES"
  const isCapital = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return leavesOpen.test(open.last.text) || (isCapital(open.last.text) && isCapital(sign.text));
}

/** A heading's line that cannot be its last. */
const leavesOpen =
  /(?:[,–-]|(?<!\p{L})(?:of|the|and|on|in|for|to|de|del|la|las|los|el|y|en|sobre|para|du|des|le|les|et|sur|dans|do|da|dos|das|e))$/iu;

function introducesRecommendations(signs: readonly LineSigns[], index: number): boolean {
  const sign = signs[index];
  const next = signs[index + 1];
  if (sign === undefined || next === undefined || !sign.mayOpen || !sign.beginsStatement) return false;
  return (
    isRecommendationIntroduction(sign.text) &&
    (next.bullet || next.labels.length > 0 || next.line.opening !== 'flow')
  );
}

/** "To the companies:" behind the last item of a list, above the first of the next. */
function introducesList(signs: readonly LineSigns[], index: number, open: OpenBlock): boolean {
  const sign = signs[index];
  const next = signs[index + 1];
  if (sign === undefined || next === undefined || open.start.kind !== 'list-item') return false;
  return (
    next.bullet &&
    sign.line.short &&
    sign.text.endsWith(':') &&
    /^["“«¿¡]?\p{Lu}/u.test(sign.text) &&
    open.last.endsSentence
  );
}

function begin(start: Start, sign: LineSigns, index: number, vocabulary: Vocabulary): OpenBlock {
  const builder = new MarkedTextBuilder();
  const labelled = start.kind === 'numbered' || start.kind === 'labelled-item';
  const content = labelled ? sliceText(sign.line.content, start.label.length) : sign.line.content;
  const open: OpenBlock = { start, first: sign.line, firstIndex: index, builder, last: sign, length: 0 };
  append(open, content, vocabulary);
  return open;
}

function append(open: OpenBlock, content: MarkedText, vocabulary: Vocabulary): void {
  const join = joinLines(open.builder.tail, content.text, vocabulary);
  open.builder.append(content, join.between, join.drop);
  open.length += content.text.length;
}

function finish(open: OpenBlock): Block {
  const { start, first } = open;
  const content = open.builder.build();
  const place = {
    ...(first.page === undefined ? {} : { page: first.page }),
    ...(first.quotation === undefined ? {} : { quotation: first.quotation }),
  };
  switch (start.kind) {
    case 'heading':
      return {
        kind: 'heading',
        content,
        ...place,
        ...(first.label === undefined ? {} : { label: first.label }),
        ...(first.role.kind === 'heading' ? { level: first.role.level } : {}),
        ...(first.prominence === undefined ? {} : { scale: first.prominence.scale }),
      };
    case 'numbered':
      return {
        kind: 'numbered',
        content,
        label: withoutCloser(start.label.printed),
        labelStyle: start.label.style,
        ...place,
      };
    case 'labelled-item':
      return {
        kind: 'list-item',
        content,
        label: withoutCloser(start.label.printed),
        labelStyle: start.label.style,
        depth: first.role.kind === 'list-item' ? first.role.depth : 0,
        ...place,
      };
    case 'list-item':
      return {
        kind: 'list-item',
        content,
        ...(first.label === undefined
          ? {}
          : { label: withoutCloser(printedBullet(first.label)), labelStyle: 'bullet' as const }),
        depth: first.role.kind === 'list-item' ? first.role.depth : 0,
        ...place,
      };
    case 'table-row':
      return {
        kind: 'table-row',
        content,
        ...(first.role.kind === 'table-row'
          ? { table: first.role.table, cells: first.role.cells, row: first.role.row }
          : {}),
        ...place,
      };
    case 'article':
      return {
        kind: 'article',
        content,
        ...(first.role.kind === 'article'
          ? {
              label: first.role.label ?? `Art. ${first.role.number}`,
              provision: first.role.number,
              path: first.role.path,
            }
          : {}),
        ...place,
      };
    case 'plain':
      return { kind: 'plain', content, ...place };
  }
}
