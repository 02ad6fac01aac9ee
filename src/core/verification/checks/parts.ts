import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import { attributesNear } from '../context/contrasts.ts';
import type { Span } from '../context/sentences.ts';
import { writtenPlace } from '../magnitude.ts';
import { clauseAround } from '../context/sentences.ts';

/** A count that can be a part or a whole: an exact number of things, not "over 500" and not "16 out of 214". */
export type Count = Quantity & { readonly value: string };

/** True for exact counts with a value. */
export function isCount(quantity: Quantity): quantity is Count {
  return (
    quantity.kind === 'count' &&
    quantity.value !== undefined &&
    quantity.qualifier === undefined &&
    quantity.outOf === undefined &&
    !quantity.value.includes('.')
  );
}

/**
 * True when parts are named by words that divide a whole without remainder: girls and boys, urban and rural. Then a
 * sum that is off is wrong whatever the distance.
 */
export function areComplementary(text: string, sentence: Span, parts: readonly Quantity[]): boolean {
  if (parts.length !== 2) return false;
  const [first, second] = parts.map((part) => attributesNear(text, clauseAround(text, part, sentence), part));
  if (first === undefined || second === undefined) return false;
  return dividing.some((contrast) => {
    const values = [first.get(contrast), second.get(contrast)];
    return values[0] !== undefined && values[1] !== undefined && values[0] !== values[1];
  });
}

/** Contrasts whose two values make up the whole. */
const dividing = ['sex', 'area'];

/**
 * True when a sum misses its total by no more than the rounding of "1.2 million" and its like: half of the last written
 * digit of every part and of the total. Whole numbers without a magnitude word are not rounded.
 */
export function isRoundedSum(sum: string, total: Quantity, parts: readonly Quantity[]): boolean {
  const half = (quantity: Quantity): number => {
    const place = writtenPlace(quantity);
    return place === 0 ? 0 : 0.5 * 10 ** place;
  };
  const allowed = [total, ...parts].reduce((all, quantity) => all + half(quantity), 0);
  return allowed > 0 && Math.abs(Number(sum) - Number(total.value)) <= allowed * (1 + 1e-9);
}

/** True when a sum is so close to a total that it is meant to be it. `share` is the largest distance, 0.05 for 5 %. */
export function isClose(sum: string, total: string, share: number): boolean {
  const distance = Math.abs(Number(sum) - Number(total));
  return compare(total, '0') > 0 && distance <= share * Number(total);
}
