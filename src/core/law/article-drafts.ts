import type { ArticleStart } from './law-lines.ts';
import type { LawArticle, LawBlock } from './law-reading.ts';

/** A heading under which articles stand. */
export interface OpenPart {
  readonly rank: number;
  readonly text: string;
}

/** An article whose end is not known yet. */
export interface DraftArticle {
  readonly start: ArticleStart;
  readonly number: string;
  readonly path: readonly string[];
  readonly parts: readonly OpenPart[];
  readonly block: number;
  readonly run: number;
  /** Where the law numbers it apart from its articles: "Disposición adicional primera". */
  readonly label?: string;
}

/**
 * Gives the articles their final numbers, labels and ends. `ends` are the blocks, in order, at which an article ends
 * although none follows: headings and the promulgation.
 */
export function finishArticles(
  drafts: readonly DraftArticle[],
  blocks: readonly LawBlock[],
  ends: readonly number[],
): LawArticle[] {
  const numbered = new Map<boolean, number>();
  for (const draft of drafts) {
    if (draft.label !== undefined) continue;
    const digits = draft.start.number.style === 'digits' && !/ transit/.test(draft.number);
    numbered.set(digits, (numbered.get(digits) ?? 0) + 1);
  }
  // "Artículo primero" of a law that also has an "Artículo 1º" keeps its word; alone it is article 1.
  const keepWords = (numbered.get(true) ?? 0) > 0;
  let end = 0;
  return drafts.map((draft, position) => {
    const next = drafts[position + 1]?.block ?? blocks.length;
    while ((ends[end] ?? Infinity) <= draft.block) end += 1;
    let endBlock = Math.min(next, ends[end] ?? Infinity);
    while (endBlock > draft.block + 1 && blocks[endBlock - 1]?.text.trim() === '') endBlock -= 1;
    const number = keepWords ? inOwnWords(draft) : draft.number;
    const page = blocks[draft.block]?.page;
    return {
      number,
      label: draft.label ?? articleLabel(draft.start, number),
      path: draft.path,
      startBlock: draft.block,
      endBlock,
      textOffset: draft.start.textOffset,
      ...(page === undefined ? {} : { page }),
    };
  });
}

/** "primero", "décimo tercero": the number as its words. */
function inOwnWords(draft: DraftArticle): string {
  if (draft.start.number.style !== 'word' || draft.label !== undefined || / transit/.test(draft.number))
    return draft.number;
  return draft.start.printed
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[-\s]+$/, '');
}

function articleLabel(start: ArticleStart, number: string): string {
  switch (start.family) {
    case 'article':
      return `Art. ${number}`;
    case 'section':
    case 'bare-section':
      return `Section ${number}`;
    case 'paragraph-sign':
      return `§ ${number}`;
  }
}

/** Drops a table of contents: a run of articles with hardly any wording that a later run repeats from the start. */
export function withoutContents(
  drafts: readonly DraftArticle[],
  blocks: readonly LawBlock[],
): readonly DraftArticle[] {
  const first = drafts[0];
  if (first === undefined) return drafts;
  const repeatAt = drafts.findIndex(
    (draft, position) => position > 2 && draft.run !== first.run && draft.number === first.number,
  );
  if (repeatAt === -1) return drafts;
  const startBlock = first.block;
  const endBlock = drafts[repeatAt]?.block ?? startBlock;
  let characters = 0;
  for (let index = startBlock; index < endBlock; index += 1) characters += blocks[index]?.text.length ?? 0;
  return characters / repeatAt < 120 ? drafts.slice(repeatAt) : drafts;
}
