import { foldedAt, type Reading } from './reading.ts';
import type { Recognised } from './recognised.ts';
import { isSaidOfPeopleBefore } from './said-of-people.ts';
import { inMagnitudeOf } from './shared-magnitude.ts';

/**
 * In "fell from 152 to 98 per 100,000" and "raised from 12 to 14 years" two values share what is said of one of them.
 */
export function pushInContext(reading: Reading, quantities: Recognised[], quantity: Recognised): void {
  const before = quantities.at(-1);
  // "adolescentes de 14 y 15 años"
  if (before !== undefined && isFirstAge(reading, before, quantity)) {
    quantities[quantities.length - 1] = { ...before, kind: 'age', unit: quantity.unit };
    quantities.push({ ...quantity, kind: 'age', exactDuration: undefined, noun: undefined });
    return;
  }
  if (before !== undefined && isSecondAge(reading, before, quantity)) {
    quantities.push({ ...quantity, kind: 'age', unit: before.unit, noun: undefined });
    return;
  }
  const joined =
    before !== undefined &&
    (isComparedWith(reading, before, quantity) ||
      (before.next === quantity.start - 1 && reading.lexicon.changeTo.has(foldedAt(reading, before.next))));
  if (!joined || before.value === undefined || quantity.value === undefined) {
    quantities.push(quantity);
    return;
  }
  const isBare = before.kind === 'count' && before.unit === undefined && before.noun === undefined;
  // "from 1.50 to 1.53 million", "from $612.5 to $639.5 million"
  const shared = isBare || before.kind === quantity.kind ? inMagnitudeOf(before, quantity) : undefined;
  if (shared !== undefined) {
    quantities[quantities.length - 1] = { ...before, value: shared, writtenAs: 'mixed' };
  }
  if (isBare) {
    const { kind, unit, outOf, noun } = quantity;
    const value = shared ?? before.value;
    const writtenAs = shared === undefined ? before.writtenAs : 'mixed';
    quantities[quantities.length - 1] = { ...before, value, writtenAs, kind, unit, outOf, noun };
    quantities.push(quantity);
  } else if (before.kind === 'age' && quantity.kind === 'duration') {
    quantities.push({ ...quantity, kind: 'age', exactDuration: undefined });
  } else {
    quantities.push(quantity);
  }
}

function isFirstAge(reading: Reading, before: Recognised, quantity: Recognised): boolean {
  const { tokens, lexicon } = reading;
  return (
    before.kind === 'count' &&
    before.noun === undefined &&
    before.next === quantity.start - 1 &&
    lexicon.conjunctions.has(tokens[before.next]?.folded ?? '') &&
    (quantity.kind === 'age' || quantity.kind === 'duration') &&
    quantity.unit === 'year' &&
    quantity.value !== undefined &&
    isSaidOfPeopleBefore(reading, before.start)
  );
}

/** "aged 16 and 17" */
function isSecondAge({ tokens, lexicon }: Reading, before: Recognised, quantity: Recognised): boolean {
  return (
    before.kind === 'age' &&
    before.qualifier === undefined &&
    before.writtenAs === 'digits' &&
    before.next === quantity.start - 1 &&
    tokens[before.next - 1]?.kind === 'digits' &&
    lexicon.conjunctions.has(tokens[before.next]?.folded ?? '') &&
    quantity.kind === 'count' &&
    quantity.noun?.plural !== true &&
    quantity.value?.length === before.value?.length
  );
}

/** "4,2 contra 1,5 por 100 mil habitantes" */
function isComparedWith({ tokens, lexicon }: Reading, before: Recognised, quantity: Recognised): boolean {
  const phrase = lexicon.comparisonPhrases.endingAt(tokens, quantity.start - 1);
  return phrase?.start === before.next && quantity.kind !== 'count';
}
