import { shift, type Decimal } from '../text/decimal.ts';
import { plainWhereWhole } from './amount.ts';

/** A number as written: "1.53 million" has two decimals and three significant digits. */
interface Written {
  readonly value?: Decimal;
  readonly decimals: number;
  readonly significant: number;
  readonly writtenAs: 'digits' | 'words' | 'mixed';
}

/** So many times one end of a change may be the other, in the same magnitude: from 2 to 30 million. */
const farthest = 20;

/**
 * A bare number in the magnitude that is said behind the next one: 1500000 for the 1.50 of "from 1.50 to 1.53 million".
 * Undefined where it has its own or the two would be too far apart: "from 500 to 2 million".
 */
export function inMagnitudeOf(first: Written, second: Written): Decimal | undefined {
  if (first.value === undefined || second.value === undefined) return undefined;
  if (first.writtenAs !== 'digits' || second.writtenAs !== 'mixed') return undefined;
  const integer = first.value.split('.')[0] ?? '';
  const power = (second.value.split('.')[0] ?? '').length - (second.significant - second.decimals);
  if (integer.length > 3 || power < 3 || power % 3 !== 0) return undefined;
  const scaled = plainWhereWhole(shift(first.value, power));
  const times = Number(scaled) / Number(second.value);
  return times >= 1 / farthest && times <= farthest ? scaled : undefined;
}
