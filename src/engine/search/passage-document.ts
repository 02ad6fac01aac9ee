import type { StoredDocument } from '../store/documents.ts';

/**
 * The document that a passage belongs to, by its id: the passages of a document have consecutive ids, and `documents`
 * is in that order. `undefined`: it is in none of them.
 */
export function documentOfPassage(
  documents: readonly StoredDocument[],
  passage: number,
): StoredDocument | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const document = documents[middle];
    if (document === undefined) return undefined;
    if (passage < document.firstPassage) high = middle - 1;
    else if (passage > document.lastPassage) low = middle + 1;
    else return document;
  }
  return undefined;
}
