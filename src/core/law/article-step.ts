import { compareArticleOrder, type ArticleNumber } from './article-number.ts';

/** "Artículo final" goes with every style of numbering. */
export function sameStyle(left: ArticleNumber, right: ArticleNumber): boolean {
  return left.style === right.style || left.style === 'final' || right.style === 'final';
}

/** How the number of an article follows the one before it. */
export type Step = 'next' | 'far' | 'back';

/** How a number follows another one: directly (also with suffixes or few repealed ones between), far ahead, or back. */
export function stepBetween(last: ArticleNumber, number: ArticleNumber): Step {
  if (number.style === 'final') return 'next';
  if (compareArticleOrder(number.order, last.order) <= 0) return 'back';
  const distance = (number.order[0] ?? 0) - (last.order[0] ?? 0);
  return distance <= 1 ? 'next' : 'far';
}
