import type { Quantity } from '../statistics/quantity.ts';
import type { LegalReference } from './legal-reference.ts';

/**
 * Leaves out what was read as a quantity inside the name of a law, a provision or a document's symbol: "S/2016/361",
 * "18 U.S.C. § 2251", "paras. 36 and 37". Both lists come in reading order within a paragraph; the others are counted
 * anew from "s1".
 */
export function outsideReferences(
  quantities: readonly Quantity[],
  references: readonly LegalReference[],
): readonly Quantity[] {
  const spans = new Map<string, LegalReference[]>();
  for (const reference of references) {
    const list = spans.get(reference.paragraphId);
    if (list === undefined) spans.set(reference.paragraphId, [reference]);
    else list.push(reference);
  }
  for (const list of spans.values()) list.sort((left, right) => left.start - right.start);
  const kept = quantities.filter((quantity) => !isInside(quantity, spans.get(quantity.paragraphId) ?? []));
  if (kept.length === quantities.length) return quantities;
  return kept.map((quantity, index) => ({ ...quantity, id: `s${index + 1}` }));
}

/** Whether a stretch lies in one of the references, which are in order and seldom overlap. */
function isInside({ start, end }: Quantity, references: readonly LegalReference[]): boolean {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const before = references[low - 1];
  return before !== undefined && end <= before.end;
}
