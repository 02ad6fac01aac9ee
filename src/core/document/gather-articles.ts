import { readLawArticles } from '../law/articles.ts';
import type { LawArticle, LawBlock, LawHeading } from '../law/law-reading.ts';
import { joinLines, readVocabulary } from '../text/line-join.ts';
import type { Vocabulary } from '../text/line-join.ts';
import type { Block } from './block.ts';
import { gatherBlocks } from './gather-blocks.ts';
import type { MarkedText } from './marked-text.ts';
import { MarkedTextBuilder, sliceText, withPrefix } from './marked-text.ts';
import type { SourceLine } from './source-line.ts';

/**
 * Gathers the lines of a law into articles, the headings above them, and, outside of both, ordinary blocks. Undefined
 * when the lines hold no articles.
 */
export function gatherArticles(lines: readonly SourceLine[]): Block[] | undefined {
  const { blocks: lawBlocks, lineAt } = toLawBlocks(lines);
  const reading = readLawArticles(lawBlocks);
  if (reading.articles.length === 0) return undefined;
  const vocabulary = readVocabulary(lines.map((line) => line.content.text));
  const linesOf = (start: number, end: number): number[] => {
    const found: number[] = [];
    for (let index = start; index < end; index++) {
      const line = lineAt[index];
      if (line !== undefined) found.push(line);
    }
    return found;
  };
  const parts: LawPart[] = [
    ...reading.articles.map((article) => ({ kind: 'article' as const, part: article })),
    ...reading.headings.map((heading) => ({ kind: 'heading' as const, part: heading })),
  ].toSorted((a, b) => a.part.startBlock - b.part.startBlock);
  const result: Block[] = [];
  let next = 0;
  const takeLoose = (until: number): void => {
    const loose = linesOf(next, until).flatMap((index) => lines[index] ?? []);
    if (loose.length > 0) for (const block of gatherBlocks(loose)) result.push(block);
    next = Math.max(next, until);
  };
  for (const each of parts) {
    takeLoose(each.part.startBlock);
    const own = linesOf(each.part.startBlock, each.part.endBlock).flatMap((index) => lines[index] ?? []);
    result.push(
      each.kind === 'article'
        ? articleBlock(each.part, own, vocabulary)
        : headingBlock(each.part, own, vocabulary),
    );
    next = Math.max(next, each.part.endBlock);
  }
  takeLoose(lawBlocks.length);
  return result;
}

type LawPart =
  | { readonly kind: 'article'; readonly part: LawArticle }
  | { readonly kind: 'heading'; readonly part: LawHeading };

/** Lines as the reader of laws wants them, empty ones standing for gaps; `lineAt` leads back to the lines. */
function toLawBlocks(lines: readonly SourceLine[]): { blocks: LawBlock[]; lineAt: (number | undefined)[] } {
  const blocks: LawBlock[] = [];
  const lineAt: (number | undefined)[] = [];
  lines.forEach((line, index) => {
    if (index > 0 && (line.opening === 'gap' || line.opening === 'block')) {
      blocks.push({ text: '' });
      lineAt.push(undefined);
    }
    blocks.push({
      text: withLabel(line).text,
      ...(line.role.kind === 'heading' ? { headingLevel: line.role.level } : {}),
      ...(line.page === undefined ? {} : { page: line.page }),
    });
    lineAt.push(index);
  });
  return { blocks, lineAt };
}

/** A line's text with the label that the format computed for it in front. */
function withLabel(line: SourceLine): MarkedText {
  if (line.label === undefined) return line.content;
  return withPrefix(`${line.label} `, line.content);
}

function articleBlock(article: LawArticle, lines: readonly SourceLine[], vocabulary: Vocabulary): Block {
  return {
    kind: 'article',
    content: fold(lines, article.textOffset, vocabulary),
    label: article.label,
    provision: article.number,
    path: article.path,
    ...(article.page === undefined ? {} : { page: article.page }),
  };
}

function headingBlock(heading: LawHeading, lines: readonly SourceLine[], vocabulary: Vocabulary): Block {
  return {
    kind: 'heading',
    content: fold(lines, 0, vocabulary),
    level: heading.level,
    ...(heading.page === undefined ? {} : { page: heading.page }),
  };
}

function fold(lines: readonly SourceLine[], offset: number, vocabulary: Vocabulary): MarkedText {
  const builder = new MarkedTextBuilder();
  lines.forEach((line, index) => {
    const whole = withLabel(line);
    const content = index === 0 && offset > 0 ? sliceText(whole, offset) : whole;
    const join = joinLines(builder.tail, content.text, vocabulary);
    builder.append(content, join.between, join.drop);
  });
  return builder.build();
}
