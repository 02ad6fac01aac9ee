import type { Quantity } from '../statistics/quantity.ts';
import {
  absolute,
  add,
  canonicalValue,
  compare,
  divide,
  multiply,
  shift,
  subtract,
} from '../text/decimal.ts';
import { convertibleUnits } from './convertible-units.ts';
import type { ValueWindow } from './evidence-input.ts';
import { roundedPlace } from './magnitude.ts';

/** How far a less precise or conflicting source may be off and still be worth a look. */
const widestShare = '0.05';

/**
 * The values that a source's quantity may have to carry a statistic: the value itself and its other readings, the range
 * that rounds to it, its value in other units (per cent and fraction, years and months, thousands and units) and, last,
 * a wide range for less precise sources. Bounds are canonical decimals. A pure range ("aged 5 to 17") gives its ends.
 */
export function valueWindows(statistic: Quantity): ValueWindow[] {
  const windows: ValueWindow[] = [];
  const exactly = (value: string, match: ValueWindow['match']): void => {
    windows.push({ low: canonicalValue(value), high: canonicalValue(value), match });
  };
  const between = (low: string, high: string, match: ValueWindow['match']): void => {
    windows.push({ low: canonicalValue(low), high: canonicalValue(high), match });
  };

  for (const end of [statistic.value, statistic.low, statistic.high]) {
    if (end !== undefined) exactly(end, 'exact');
  }
  for (const reading of statistic.otherReadings ?? []) exactly(reading, 'exact');
  const value = statistic.value;
  if (value === undefined) return unique(windows);

  const rounding = roundingWindow(statistic);
  if (rounding !== undefined) between(rounding.low, rounding.high, 'rounded');

  if (statistic.kind === 'percentage') {
    const half = shift('0.5', -roundingPlaces(value));
    between(shift(subtract(value, half), -2), shift(add(value, half), -2), 'converted');
  }
  if (statistic.kind === 'ratio' && statistic.outOf !== undefined) {
    const share = divide(shift(value, 2), statistic.outOf, 1);
    if (share !== undefined) between(subtract(share, '0.5'), add(share, '0.5'), 'converted');
  }
  if (statistic.kind === 'count' || statistic.kind === 'money' || statistic.kind === 'measure') {
    for (const power of [3, 6]) {
      if (compare(absolute(value), shift('1', power)) < 0) continue;
      const half = shift('0.5', roundedPlace(statistic) - power);
      const scaled = shift(value, -power);
      between(subtract(scaled, half), add(scaled, half), 'converted');
    }
  }
  for (const { operation, factor } of convertibleUnits(statistic.unit)) {
    if (operation === 'multiply') exactly(multiply(value, factor), 'converted');
    else {
      const quotient = divide(value, factor, 4) ?? value;
      between(subtract(quotient, '0.0001'), add(quotient, '0.0001'), 'converted');
    }
  }

  const margin = multiply(absolute(value), widestShare);
  if (compare(margin, '0') > 0) between(subtract(value, margin), add(value, margin), 'rounded');
  return unique(windows);
}

/**
 * The values that a more precise source may have. Without a qualifier half a unit of the last telling digit on either
 * side; "over" and "at least" reach up, "under", "nearly" and "at most" down, "about" both ways by a whole unit.
 * Undefined where the value has nothing to round (one telling digit and no qualifier).
 */
export function roundingWindow(statistic: Quantity): RoundingWindow | undefined {
  const known = roundingWindows.get(statistic);
  if (known !== undefined) return known;
  const window = computeRoundingWindow(statistic);
  if (window !== undefined) roundingWindows.set(statistic, window);
  return window;
}

/** Both ends included, decimal strings. */
interface RoundingWindow {
  readonly low: string;
  readonly high: string;
}

/** One statistic is compared with thousands of numbers. */
const roundingWindows = new WeakMap<Quantity, RoundingWindow>();

function computeRoundingWindow(statistic: Quantity): RoundingWindow | undefined {
  const value = statistic.value;
  if (value === undefined) return undefined;
  const unit = shift('1', roundedPlace(statistic));
  switch (statistic.qualifier) {
    case 'over':
    case 'at least':
      return { low: value, high: add(value, unit) };
    case 'under':
    case 'nearly':
    case 'at most':
      return { low: subtract(value, unit), high: value };
    case 'about':
      return { low: subtract(value, unit), high: add(value, unit) };
    case undefined: {
      const half = multiply(unit, '0.5');
      return { low: subtract(value, half), high: add(value, half) };
    }
  }
}

function roundingPlaces(value: string): number {
  const dot = value.indexOf('.');
  return dot === -1 ? 0 : value.length - dot - 1;
}

function unique(windows: readonly ValueWindow[]): ValueWindow[] {
  const seen = new Set<string>();
  return windows.filter(({ low, high }) => {
    const key = `${low} ${high}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
