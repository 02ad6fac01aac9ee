import { endsStatement } from '../text/sentence-end.ts';
import { readNotes } from './from-blocks.ts';
import { readInlines, splitAtBreaks } from './inlines.ts';
import type { RawLine } from './from-lines.ts';
import { fromRawLines } from './from-lines.ts';
import { withPrefix } from './marked-text.ts';
import { isBulletLabel } from './bullets.ts';
import { findSeries, readLabels } from './numbering.ts';
import type { ParsedBlock, ParsedContent } from './parsed.ts';
import type { SourceText } from './source-line.ts';

type BlockContent = Extract<ParsedContent, { layout: 'blocks' }>;

/** A line of a block that is read as plain text. */
interface BlockLine extends RawLine {
  /** The first line of its block. */
  readonly first: boolean;
  /** The format numbers or lists its block: it begins something, whatever its first letter. */
  readonly labelled: boolean;
}

/**
 * Reads blocks as lines of plain text where that is what they are: HTML and Markdown made by PDF converters have a block
 * for each printed line, or whole pages in one block with line breaks in it. Undefined where blocks are paragraphs.
 */
export function unwrapBlocks(content: BlockContent): SourceText | undefined {
  if (content.blocks.some((block) => block.kind === 'table' || block.kind === 'article')) return undefined;
  const lines = content.blocks.flatMap((block, index) => blockLines(block, content.blocks[index - 1]));
  if (lines.length < 12) return undefined;
  const perLine = isBlockPerLine(lines);
  if (!perLine && !hidesNumbers(lines)) return undefined;
  // A block for each line leaves no sign of gaps between them.
  const raw = perLine
    ? lines.map((line) => (line.role === undefined ? { ...line, blankBefore: 0 } : line))
    : lines;
  const source = fromRawLines(raw);
  return { lines: source.lines, notes: [...readNotes(content), ...source.notes] };
}

function blockLines(block: ParsedBlock, before: ParsedBlock | undefined): BlockLine[] {
  if (!('inlines' in block) || block.kind === 'article') return [];
  const inList = block.kind === 'list-item' && before?.kind === 'list-item';
  let blank = 0;
  return splitAtBreaks(block.inlines).flatMap((inlines, index): BlockLine[] => {
    const own = readInlines(inlines);
    const label = index === 0 && block.label !== undefined ? block.label : undefined;
    const content = label === undefined ? own : withPrefix(`${isBulletLabel(label) ? '•' : label} `, own);
    if (content.text === '') {
      blank++;
      return [];
    }
    const blankBefore = (index === 0 && !inList ? 1 : 0) + blank;
    blank = 0;
    return [
      {
        text: content.text,
        content,
        ...(block.kind === 'heading' ? { role: { kind: 'heading', level: block.level } as const } : {}),
        blankBefore,
        pageBefore: before?.kind === 'page-break' && index === 0,
        indent: 0,
        first: index === 0,
        labelled: index === 0 && (block.label !== undefined || block.kind === 'list-item'),
      },
    ];
  });
}

/**
 * Most blocks are one line that does not end its statement and goes on in the next; or one block holds whole pages of such
 * lines.
 */
function isBlockPerLine(lines: readonly BlockLine[]): boolean {
  const blocks = lines.filter(({ first }) => first).length;
  // Four lines to a block are paragraphs; forty are pages.
  const inOne = lines.length > blocks * 15;
  let following = 0;
  let goingOn = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !(next.first || inOne) || line.role !== undefined || next.role !== undefined)
      return;
    // Labels of notes and page numbers stand on short lines whatever stands around them.
    if (line.text.length <= 25) return;
    following++;
    if (next.labelled) return;
    if (!endsStatement(line.text.slice(-60)) && !/^\p{Lu}/u.test(next.text)) goingOn++;
  });
  return following >= 8 && goingOn > following * (inOne ? 0.2 : 0.4);
}

/** Inside blocks, lines begin with numbers that count up: paragraphs that the format did not see. */
function hidesNumbers(lines: readonly BlockLine[]): boolean {
  const numbers = lines.flatMap((line, index) => {
    const label = readLabels(line.text).find((each) => each.style === 'arabic-dot');
    return label === undefined ? [] : [{ index, value: label.value, inside: !line.first }];
  });
  const series = findSeries(
    numbers.map(({ value }) => ({ value, takeCost: 0, skipCost: 1, restartCost: 2.5 })),
  );
  return series.filter((position) => numbers[position]?.inside === true).length >= 3;
}
