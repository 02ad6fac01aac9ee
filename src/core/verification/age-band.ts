import type { Quantity } from '../statistics/quantity.ts';
import type { Span } from './context/sentences.ts';
import type { SourcePassage } from './evidence-input.ts';
import { areSameNumber } from './same-number.ts';

/** How the ages that two numbers are said of stand to each other. */
export type AgeFit = 'same' | 'different' | 'unknown';

/** Ages farther away are said of something else. */
const nearBy = 80;

/** The age or band of ages that a number is said of: "4.462 million are under 18", "85 children aged 16 to 18". */
export function ageBandOf(
  quantity: Pick<Quantity, 'start' | 'end' | 'kind'>,
  quantities: readonly Quantity[],
  within: Span,
): Quantity | undefined {
  if (quantity.kind === 'age') return undefined;
  const distance = ({ start, end }: Quantity): number =>
    start >= quantity.end ? start - quantity.end : quantity.start - end;
  let nearest: Quantity | undefined;
  for (const other of quantities) {
    if (other.kind !== 'age' || other.start < within.start || other.end > within.end) continue;
    if (distance(other) > nearBy) continue;
    if (nearest === undefined || distance(other) < distance(nearest)) nearest = other;
  }
  return nearest;
}

/** The same for a number in a source; in a table the ages of its row's heading. */
export function sourceAgeBand(
  passage: SourcePassage,
  quantity: Quantity,
  sentence: Span,
): Quantity | undefined {
  if (passage.cells === undefined) return ageBandOf(quantity, passage.quantities, sentence);
  const [heading] = passage.cells;
  if (heading === undefined || quantity.start < heading.end) return undefined;
  return passage.quantities.find(
    ({ kind, start, end }) => kind === 'age' && start >= heading.start && end <= heading.end,
  );
}

/** Compares two bands; "under 18" and "over 18" are different ones. */
export function ageFit(own: Quantity | undefined, other: Quantity | undefined): AgeFit {
  if (own === undefined || other === undefined) return 'unknown';
  return areSameNumber(own, other) && direction(own) === direction(other) ? 'same' : 'different';
}

function direction({ qualifier }: Quantity): 'up' | 'down' | undefined {
  if (qualifier === 'over' || qualifier === 'at least') return 'up';
  return qualifier === 'under' || qualifier === 'at most' || qualifier === 'nearly' ? 'down' : undefined;
}
