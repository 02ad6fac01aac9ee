import type { Quantity } from '../statistics/quantity.ts';
import { canonicalValue } from '../text/decimal.ts';

/** Each quantity is compared with thousands of others, and comparing strings is all that this takes. */
const keys = new WeakMap<Quantity, string>();

/** Whether two quantities are written for the same value: value, ends and whole alike, per cent only with per cent. */
export function areSameNumber(left: Quantity, right: Quantity): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(quantity: Quantity): string {
  const known = keys.get(quantity);
  if (known !== undefined) return known;
  const { value, low, high, outOf } = quantity;
  const parts = [value, low, high, outOf].map((part) => (part === undefined ? '' : canonicalValue(part)));
  const key = `${parts.join('/')}${quantity.kind === 'percentage' ? '%' : ''}`;
  keys.set(quantity, key);
  return key;
}
