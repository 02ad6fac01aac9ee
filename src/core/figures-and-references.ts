import type { StructuredDocument } from './document/document.ts';
import { referenceReader } from './law/find-legal-references.ts';
import type { LegalReference } from './law/legal-reference.ts';
import { quantityReader } from './statistics/find-quantities.ts';
import type { Quantity } from './statistics/quantity.ts';
import { tokenise } from './text/tokens.ts';

/**
 * What `findQuantities` and `findLegalReferences` find, in one pass: each paragraph is split into tokens once for both,
 * and the tokens of a long document are never all in memory.
 */
export function findFiguresAndReferences(document: StructuredDocument): {
  readonly quantities: Quantity[];
  readonly legalReferences: LegalReference[];
} {
  const quantities = quantityReader(document);
  const references = referenceReader(document);
  for (const paragraph of document.paragraphs) {
    const tokens = tokenise(paragraph.text);
    quantities.read(paragraph, tokens);
    references.read(paragraph, tokens);
  }
  return { quantities: quantities.found, legalReferences: references.found };
}
