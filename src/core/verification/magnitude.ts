import type { Quantity } from '../statistics/quantity.ts';
import { decimalPlaces } from '../text/decimal.ts';

/**
 * The power of ten of the last digit that was written: 0 for "3,719", -1 for "14.3", 3 for "17.574 million" (value
 * 17574000 with five significant digits).
 */
export function writtenPlace(
  quantity: Pick<Quantity, 'value' | 'significant' | 'decimals' | 'writtenAs'>,
): number {
  const value = quantity.value ?? '0';
  if (value.includes('.')) return -decimalPlaces(value);
  const digits = value.replace('-', '').replace(/^0+/, '');
  if (quantity.writtenAs === 'mixed' && quantity.significant !== undefined) {
    return Math.max(0, digits.length - quantity.significant);
  }
  return 0;
}

/**
 * Like `writtenPlace`, with zeros at the end of a whole number not counted as written: 2 for "3,700". This is how far a
 * rounded number may stand for a more precise one. A bare "30 %" is not a rounded 34 %; "over 30 %" may be.
 */
export function roundedPlace(
  quantity: Pick<Quantity, 'value' | 'significant' | 'decimals' | 'writtenAs' | 'kind' | 'qualifier'>,
): number {
  const value = quantity.value ?? '0';
  if (value.includes('.')) return -decimalPlaces(value);
  if (quantity.kind === 'percentage' && quantity.qualifier === undefined) return 0;
  const zeros = /[1-9](0*)$/.exec(value)?.[1]?.length ?? 0;
  return Math.max(zeros, writtenPlace(quantity));
}

/** Digits of a value without zeros at either end: 4 for "3719", 2 for "3700", 3 for "0.847". */
export function tellingDigits(value: string): number {
  const digits = value.replace(/[-.]/g, '');
  let start = 0;
  let end = digits.length;
  while (start < end && digits.charCodeAt(start) === zero) start += 1;
  while (end > start && digits.charCodeAt(end - 1) === zero) end -= 1;
  return Math.max(1, end - start);
}

const zero = 48;
