import { absolute, canonicalValue, decimalPlaces, isDecimal, roundTo, shift } from '../text/decimal.ts';
import type { Quantity } from './quantity.ts';

/** Powers of ten by which number formats show a value larger or smaller: per cents; thousands and millions. */
const scales = [0, -3, -6];
const percentScales = [2, 0];
/** Spreadsheets keep no more digits. */
const mostPlaces = 15;

/**
 * What a number in a cell is, where the file says its value: digits and separators as shown may be read in two ways
 * ("480.609"), the value only in one. `value` stays as precise as it is shown ("12.3"), the whole value becomes another
 * reading ("12.3456"), so that either is found. A number that the value does not explain is left as it was read.
 */
export function settleByValue(quantity: Quantity, cellText: string, held: string): Quantity {
  if (!isDecimal(held) || quantity.value === undefined || quantity.low !== undefined) return quantity;
  // "1.28572E-06": only the digits before the power were read.
  if (/^\S*\d[eE][-+]?\d+$/.test(cellText)) {
    return {
      ...quantity,
      start: 0,
      end: cellText.length,
      text: cellText,
      value: held,
      otherReadings: undefined,
    };
  }
  const digits = quantity.text.replace(/\D/g, '');
  for (const scale of quantity.text.includes('%') ? percentScales : scales) {
    const whole = canonicalValue(shift(held, scale));
    const shown = shownAs(whole, digits);
    if (shown === undefined) continue;
    const isExact = canonicalValue(shown) === whole;
    return {
      ...quantity,
      value: shown,
      decimals: decimalPlaces(shown),
      significant: Math.max(1, shown.replace(/\D/g, '').replace(/^0+/, '').length),
      otherReadings: isExact ? undefined : [whole],
    };
  }
  return quantity;
}

/** The value rounded to the places with which it has just these digits. */
function shownAs(value: string, digits: string): string | undefined {
  const bare = withoutZeros(digits);
  for (let places = 0; places <= Math.min(mostPlaces, digits.length); places += 1) {
    const rounded = roundTo(value, places);
    if (withoutZeros(absolute(rounded).replace('.', '')) === bare) return rounded;
  }
  return undefined;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
