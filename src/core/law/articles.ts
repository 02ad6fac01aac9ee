import { bareSectionStarts } from './bare-sections.ts';
import { readArticleStart, type ArticleFamily, type ArticleStart } from './law-lines.ts';
import { LawReader } from './law-reader.ts';
import type { LawBlock, LawReading } from './law-reading.ts';

/** Splits a law into its articles. Returns empty lists when the text has none. Linear in the length of the text. */
export function readLawArticles(blocks: readonly LawBlock[]): LawReading {
  const starts = blocks.map((block) => readArticleStart(block.text));
  const family = prevailingFamily(starts);
  if (family !== undefined) return new LawReader(blocks, starts, family).read();
  const bare = bareSectionStarts(blocks);
  if (bare.length === 0) return { articles: [], headings: [] };
  return new LawReader(blocks, bare, 'bare-section').read();
}

/**
 * The family that numbers the articles. "Article" wins wherever there are several: "Section" and "§" are then parts
 * ("Section 1 : De la nationalité", "§ 1. De la ley").
 */
function prevailingFamily(starts: readonly (ArticleStart | undefined)[]): ArticleFamily | undefined {
  const counts = { article: 0, section: 0, 'paragraph-sign': 0, 'bare-section': 0 };
  for (const start of starts) if (start !== undefined && !start.quoted) counts[start.family] += 1;
  for (const start of starts) if (start?.quoted === true && counts.article === 0) counts[start.family] += 1;
  if (counts.article > 0 && counts.article * 4 >= counts.section + counts['paragraph-sign']) return 'article';
  if (counts.section > 0 && counts.section >= counts['paragraph-sign']) return 'section';
  if (counts['paragraph-sign'] > 0) return 'paragraph-sign';
  return counts.article > 0 ? 'article' : undefined;
}
