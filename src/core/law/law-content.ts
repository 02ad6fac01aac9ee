import type { Inline, ParsedBlock, ParsedContent } from '../document/parsed.ts';
import { readLawArticles } from './articles.ts';
import type { LawBlock } from './law-reading.ts';

/** A line of the text with the block that it comes from; tables and page breaks are units of their own. */
interface Unit {
  readonly inlines: readonly Inline[];
  readonly block: ParsedBlock;
}

/**
 * Turns the blocks of a law into article and heading blocks, as formats that mark articles have them: articles may begin
 * at any line break inside a block. What stands outside the articles keeps its blocks; tables inside an article follow
 * it. Content in lines or on pages, content that has articles already and content without any come back unchanged.
 */
export function withArticleBlocks(content: ParsedContent): ParsedContent {
  if (content.layout !== 'blocks') return content;
  const { blocks, notes } = content;
  if (blocks.some((block) => block.kind === 'article')) return content;
  const units = blocks.flatMap(unitsOf);
  const { articles, headings } = readLawArticles(units.map(lawBlock));
  if (articles.length === 0) return content;
  const taken = [
    ...articles.map((article) => ({ ...article, article, heading: undefined })),
    ...headings.map((heading) => ({ ...heading, article: undefined, heading })),
  ].sort((left, right) => left.startBlock - right.startBlock);
  const result: ParsedBlock[] = [];
  let position = 0;
  for (const { startBlock, endBlock, article, heading } of taken) {
    result.push(...originalBlocks(units.slice(position, startBlock)));
    const inside = units.slice(startBlock, endBlock);
    const lines = inside.filter((unit) => isTextBlock(unit.block)).map((unit) => unit.inlines);
    if (article !== undefined) {
      result.push({
        kind: 'article',
        number: article.number,
        label: article.label,
        path: article.path,
        inlines: withoutStart(joinLines(lines, { kind: 'line-break' }), article.textOffset),
      });
    } else {
      result.push({
        kind: 'heading',
        level: heading.level,
        inlines: joinLines(lines, { kind: 'text', text: ' ' }),
      });
    }
    result.push(...inside.filter((unit) => !isTextBlock(unit.block)).map((unit) => unit.block));
    position = endBlock;
  }
  result.push(...originalBlocks(units.slice(position)));
  return { layout: 'blocks', blocks: result, notes };
}

function isTextBlock(block: ParsedBlock): boolean {
  return block.kind !== 'table' && block.kind !== 'page-break';
}

/** A blank unit ends every block, as an empty line does in plain text. */
function unitsOf(block: ParsedBlock): Unit[] {
  if (block.kind === 'table' || block.kind === 'page-break') return [{ inlines: [], block }];
  const label = block.kind !== 'article' && block.label !== undefined ? `${block.label} ` : '';
  const lines: Inline[][] = [label === '' ? [] : [{ kind: 'text', text: label }]];
  for (const inline of block.inlines) {
    if (inline.kind === 'line-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return [...lines, []].map((inlines) => ({ inlines, block }));
}

function lawBlock(unit: Unit): LawBlock {
  const text = textOf(unit.inlines);
  return unit.block.kind === 'heading' && text !== '' ? { text, headingLevel: unit.block.level } : { text };
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

/** Blocks none of whose lines were taken come back as they were; the rest of a block becomes a paragraph. */
function originalBlocks(units: readonly Unit[]): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let index = 0;
  while (index < units.length) {
    const block = units[index]?.block;
    let end = index;
    while (end < units.length && units[end]?.block === block) end += 1;
    const lines = units.slice(index, end);
    index = end;
    if (block === undefined || lines.every((unit) => isTextBlock(unit.block) && unit.inlines.length === 0))
      continue;
    const isWhole = lines.length === unitsOf(block).length || !isTextBlock(block);
    if (isWhole) blocks.push(block);
    else {
      const texts = lines.filter((unit) => unit.inlines.length > 0).map((unit) => unit.inlines);
      blocks.push({ kind: 'paragraph', inlines: joinLines(texts, { kind: 'line-break' }) });
    }
  }
  return blocks;
}

function joinLines(lines: readonly (readonly Inline[])[], separator: Inline): Inline[] {
  const joined: Inline[] = [];
  for (const line of lines) {
    if (line.length === 0) continue;
    if (joined.length > 0) joined.push(separator);
    joined.push(...line);
  }
  return joined;
}

/** Cuts the printed number off the first line. Note references inside it move to the start of the wording. */
function withoutStart(inlines: readonly Inline[], offset: number): Inline[] {
  let rest = offset;
  const kept = inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text' || rest === 0) return [inline];
    const cut = Math.min(rest, inline.text.length);
    rest -= cut;
    return cut === inline.text.length ? [] : [{ ...inline, text: inline.text.slice(cut) }];
  });
  while (kept[0]?.kind === 'line-break') kept.shift();
  return kept;
}
