import { foldText } from './fold-text.ts';

/**
 * Splits as the full-text index does: letters, digits and their marks belong to words, all else parts them. Folded as
 * a whole first: word by word that takes longer.
 */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}
