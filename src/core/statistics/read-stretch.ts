import { decimalPlaces, type Decimal } from '../text/decimal.ts';
import { parseNumberQuery } from './number-query.ts';
import type { Quantity, QuantityKind } from './quantity.ts';

/** What a stretch of text says by itself, for a statistic that a person marks. */
export interface StretchReading {
  readonly kind: QuantityKind;
  readonly value: Decimal;
  readonly unit?: string;
  readonly decimals: number;
  readonly writtenAs: Quantity['writtenAs'];
}

/**
 * Reads a stretch that a person marked as a statistic ("2,986", "17.5 million", "dos tercios"). `undefined`: it is no number
 * by itself, and the person has to say what it is.
 */
export function readStretch(text: string): StretchReading | undefined {
  const query = parseNumberQuery(text);
  const [value] = query?.values ?? [];
  if (query === undefined || value === undefined) return undefined;
  return {
    kind: query.kind ?? 'count',
    value,
    unit: query.unit,
    decimals: decimalPlaces(value),
    writtenAs: writtenAs(text),
  };
}

/** "17.5 million" is mixed: digits and a word that belongs to the number. */
export function writtenAs(text: string): Quantity['writtenAs'] {
  const hasDigits = /\p{N}/u.test(text);
  if (!hasDigits) return 'words';
  return /\p{N}\P{L}*\p{L}{4,}/u.test(text) && parseNumberQuery(text) !== undefined ? 'mixed' : 'digits';
}
