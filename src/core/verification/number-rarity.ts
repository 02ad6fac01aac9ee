import { tellingDigits } from './magnitude.ts';

/**
 * How unlikely it is to meet a number by chance in another context: near 0 for 4 or 20, 0.6 for 45.9, 1 for
 * 6,449,883. What looks like a year is as common as a two-digit number.
 */
export function numberRarity(value: string): number {
  const digits = tellingDigits(value);
  if (/^(?:19|20)\d\d$/.test(value)) return 0.3;
  const byDigits = [0, 0.08, 0.25, 0.52, 0.75, 0.9, 0.97];
  return byDigits[digits] ?? 1;
}
