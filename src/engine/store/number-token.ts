import { canonicalValue, isDecimal } from '../../core/text/decimal.ts';
import type { Quantity } from '../../core/statistics/quantity.ts';

/**
 * The full-text token that stands for a value, whatever way it is written: 2608 is "n2608", -0.5 is "nm0d5". It lives
 * in a column of its own, so that words never meet it.
 */
export function numberToken(value: string): string {
  return `n${canonicalValue(value).replace('-', 'm').replace('.', 'd')}`;
}

export type NumberPart = 'value' | 'low' | 'high' | 'out-of' | 'reading';

/** Every value that a quantity may stand for, as decimal strings. */
export function valuesOf(
  quantity: Pick<Quantity, 'value' | 'low' | 'high' | 'outOf' | 'otherReadings'>,
): { readonly part: NumberPart; readonly value: string }[] {
  const values: { part: NumberPart; value: string }[] = [];
  const add = (part: NumberPart, value: string | undefined): void => {
    if (value !== undefined && isDecimal(value)) values.push({ part, value });
  };
  add('value', quantity.value);
  add('low', quantity.low);
  add('high', quantity.high);
  add('out-of', quantity.outOf);
  for (const reading of quantity.otherReadings ?? []) add('reading', reading);
  return values;
}

/** The tokens of all values of a quantity; those of percentages once more as such. */
export function numberTokensOf(quantity: Quantity): string[] {
  const isPercentage = quantity.unit === '%';
  return valuesOf(quantity).flatMap(({ value }) =>
    isPercentage ? [numberToken(value), percentageToken(value)] : [numberToken(value)],
  );
}

/** The token of a value that is stated in per cent: "12 %" is not "12 children". */
export function percentageToken(value: string): string {
  return `${numberToken(value)}pct`;
}
