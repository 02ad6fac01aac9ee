import { foldText } from './fold-text.ts';

/** Splits as the full-text index does: letters, digits and their marks belong to words, all else parts them. */
export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).map(foldText).filter((word) => word !== '');
}
