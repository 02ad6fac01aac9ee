import type { Quantity, QuantityKind } from '../statistics/quantity.ts';
import { compare, decimalPlaces, divide, multiply, roundTo, shift } from '../text/decimal.ts';
import type { Reason } from '../wording/reason-messages.ts';
import type { MatchType } from './candidate.ts';
import { convertibleUnits } from './convertible-units.ts';
import { roundedPlace, tellingDigits, writtenPlace } from './magnitude.ts';
import { roundingWindow } from './value-windows.ts';

/** What the place of a number says about it beyond its own words: a table in thousands, a column of percentages. */
export interface NumberSetting {
  /** Power of ten that the heading multiplies by: 3 for "in thousands". */
  readonly scale?: number;
  /** The heading says per cent. */
  readonly percent?: boolean;
  /** The unit of time that the heading gives: "Average stay (days)". */
  readonly unit?: string;
  /** The column's heading names persons. */
  readonly ofPeople?: boolean;
  /** The column's heading says that it holds ranks. */
  readonly rank?: boolean;
  /** It stands in a cell, where units are usually left to the heading. */
  readonly inTable?: boolean;
}

/** How two numbers agree. */
export interface NumberMatch {
  readonly match: Exclude<MatchType, 'derived' | 'conflicting'>;
  /** 0 to 1: how much of the statistic the other number settles; less for a less precise source. */
  readonly strength: number;
  /** Begins the sentence of reasons: "17,574,003 rounds to 17.574 million". */
  readonly reason: Reason;
}

/**
 * Compares a statistic with a quantity in a source. `undefined` when they are not the same number; kinds that cannot
 * mean the same thing (a percentage and an amount of money) are never the same.
 */
export function compareQuantities(
  statistic: Quantity,
  source: Quantity,
  setting: NumberSetting,
): NumberMatch | undefined {
  if (statistic.value === undefined) return compareRanges(statistic, source);
  const converted = compareConverted(statistic, source, setting);
  if (converted !== undefined) return converted;
  if (!comparableKinds(statistic, source, setting)) return undefined;
  for (const value of readings(source)) {
    const match = compareValues(statistic, source, value);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** True when two quantities may state the same thing, so that different values can contradict each other. */
export function comparableKinds(statistic: Quantity, source: Quantity, setting: NumberSetting): boolean {
  const sourceKind = kindInSetting(source, setting);
  if (!kindsAgree(statistic.kind, sourceKind, setting.inTable === true)) return false;
  if (statistic.kind === 'money' && source.kind === 'money')
    return currenciesAgree(statistic.unit, source.unit);
  const unit = source.unit ?? setting.unit;
  if (statistic.kind === 'duration' || statistic.kind === 'measure') {
    // "18 months" is not the 18 of a column of persons.
    if (unit === undefined) return setting.inTable === true && setting.ofPeople !== true;
    return statistic.unit === undefined || statistic.unit === unit || sourceKind === 'age';
  }
  // A column of months holds no persons.
  return source.unit !== undefined || setting.unit === undefined || statistic.kind === 'age';
}

function kindInSetting(source: Quantity, setting: NumberSetting): QuantityKind {
  if (setting.rank === true && source.kind === 'count') return 'rank';
  // "16 of them minors" may have been read as an age; "16 years old" is sixteen of nothing else.
  if (source.kind === 'age' && !/\p{L}/u.test(source.text))
    return setting.percent === true ? 'percentage' : 'count';
  return setting.percent === true && (source.kind === 'count' || source.kind === 'index')
    ? 'percentage'
    : source.kind;
}

/** Kinds that texts and tables use for one another. */
function kindsAgree(left: QuantityKind, right: QuantityKind, inTable: boolean): boolean {
  if (left === right) return true;
  const pair = `${left} ${right}`;
  const bare = right === 'count' || right === 'index';
  if (inTable && bare && left !== 'percentage') return true;
  return [
    'age duration',
    'duration age',
    'count index',
    'index count',
    'rate count',
    'count rate',
    'ratio count',
    'count ratio',
    'rate ratio',
    'ratio rate',
    'index measure',
    'rate percentage',
    'percentage rate',
  ].includes(pair);
}

function currenciesAgree(left: string | undefined, right: string | undefined): boolean {
  // "$" may be any dollar or peso.
  return left === undefined || right === undefined || left === right || left === '$' || right === '$';
}

function readings(source: Quantity): string[] {
  return [source.value, ...(source.otherReadings ?? [])].filter((value) => value !== undefined);
}

function compareValues(statistic: Quantity, source: Quantity, value: string): NumberMatch | undefined {
  const reported = statistic.value;
  if (reported === undefined || areFarApart(statistic, source, reported, value)) return undefined;
  if (
    statistic.outOf !== undefined &&
    source.outOf !== undefined &&
    compare(statistic.outOf, source.outOf) !== 0
  ) {
    return undefined;
  }
  for (const reading of [reported, ...(statistic.otherReadings ?? [])]) {
    if (compare(reading, value) === 0) {
      return {
        match: 'exact',
        strength: 1,
        reason:
          statistic.text === source.text
            ? { key: 'number.same', params: { source: source.text } }
            : { key: 'number.otherWriting', params: { source: source.text, report: statistic.text } },
      };
    }
  }
  return compareRounded(statistic, source, reported, value);
}

/** A quick look before exact arithmetic: no rounding makes a number more than three times as large or as small. */
function areFarApart(statistic: Quantity, source: Quantity, reported: string, value: string): boolean {
  if (source.outOf !== undefined) return false;
  const readings = [reported, ...(statistic.otherReadings ?? [])];
  return readings.every((reading) => isFar(Number(reading), Number(value)));
}

function isFar(left: number, right: number): boolean {
  const [a, b] = [Math.abs(left), Math.abs(right)];
  return Math.max(a, b) > 3 * Math.min(a, b);
}

function compareRounded(
  statistic: Quantity,
  source: Quantity,
  reported: string,
  value: string,
): NumberMatch | undefined {
  if (statistic.kind === 'age' || statistic.kind === 'rank') return undefined;
  const window = roundingWindow(statistic);
  const place = roundedPlace(statistic);
  const sourcePlace = roundedPlace({ ...source, value });
  if (window !== undefined && sourcePlace < place && mayBeRounded(statistic, reported)) {
    const inside = compare(window.low, value) <= 0 && compare(value, window.high) <= 0;
    const rounds = compare(roundTo(value, -place), reported) === 0;
    if (statistic.qualifier === undefined ? rounds : inside) {
      return {
        match: 'rounded',
        strength: statistic.qualifier === undefined ? 0.95 : 0.9,
        reason:
          statistic.qualifier === undefined
            ? { key: 'number.rounds', params: { source: source.text, report: statistic.text } }
            : qualified(statistic, source),
      };
    }
  }
  // The source is less precise than the report: it agrees, but cannot carry the last digits.
  if (sourcePlace > writtenPlace(statistic) && mayBeRounded(source, value)) {
    if (compare(roundTo(reported, -sourcePlace), value) === 0) {
      return {
        match: 'rounded',
        strength: 0.75,
        reason: { key: 'number.lessPrecise', params: { source: source.text, report: statistic.text } },
      };
    }
  }
  return undefined;
}

/** A bare "400" or "20" stands for itself; "some 400", "3,700" and "17.6 million" may stand for more. */
function mayBeRounded(quantity: Quantity, value: string): boolean {
  if (quantity.qualifier !== undefined || quantity.writtenAs === 'mixed') return true;
  if (value.includes('.')) return true;
  if (quantity.kind === 'percentage') return true;
  return tellingDigits(value) >= 2 && roundedPlace(quantity) >= 1;
}

function qualified({ text, qualifier }: Quantity, source: Quantity): Reason {
  const partOfText = qualifier === undefined || text.toLowerCase().startsWith(qualifier);
  return {
    key: 'number.qualified',
    params: { source: source.text, report: text, qualifier: partOfText ? 'none' : qualifierKeys[qualifier] },
  };
}

const qualifierKeys = {
  about: 'about',
  over: 'over',
  under: 'under',
  'at least': 'atLeast',
  'at most': 'atMost',
  nearly: 'nearly',
} as const;

function compareRanges(statistic: Quantity, source: Quantity): NumberMatch | undefined {
  const { low, high } = statistic;
  if (low === undefined && high === undefined) return undefined;
  const same = (left: string | undefined, right: string | undefined): boolean =>
    left === undefined || right === undefined ? left === right : compare(left, right) === 0;
  if (!same(low, source.low) || !same(high, source.high)) return undefined;
  if (!kindsAgree(statistic.kind, source.kind, true)) return undefined;
  return {
    match: 'exact',
    strength: 1,
    reason: { key: 'number.sameRange', params: { source: source.text } },
  };
}

function compareConverted(
  statistic: Quantity,
  source: Quantity,
  setting: NumberSetting,
): NumberMatch | undefined {
  const reported = statistic.value;
  const value = source.value;
  if (reported === undefined || value === undefined) return undefined;
  const converted = (reason: Reason, strength = 0.92): NumberMatch => ({
    match: 'converted',
    strength,
    reason,
  });

  const same: Reason = { key: 'number.converted', params: { source: source.text, report: statistic.text } };

  // Per cent and fraction: "two thirds" and 66.7 %, "16 out of 214" and 7.5 %.
  const statisticShare = shareOf(statistic);
  const sourceShare = shareOf(source);
  if (statistic.kind === 'percentage' && sourceShare !== undefined) {
    const percent = roundTo(shift(sourceShare, 2), decimalPlaces(reported));
    if (compare(percent, reported) === 0) return converted(same);
  }
  if (kindInSetting(source, setting) === 'percentage' && statisticShare !== undefined) {
    const percent = roundTo(shift(statisticShare, 2), decimalPlaces(value));
    if (compare(percent, value) === 0) return converted(same);
  }

  // Thousands in the heading and units in the text.
  if (setting.scale !== undefined && isAmount(statistic.kind) && isAmount(source.kind)) {
    if (isFar(Number(reported), Number(value) * 10 ** setting.scale)) return undefined;
    const scaled = shift(value, setting.scale);
    const params = {
      source: source.text,
      report: statistic.text,
      scale: setting.scale === 3 ? 'thousands' : setting.scale === 6 ? 'millions' : 'other',
      power: String(setting.scale),
    } as const;
    if (compare(scaled, reported) === 0) {
      return converted({ key: 'number.scaled', params }, 1);
    }
    const match = compareRounded(statistic, source, reported, scaled);
    if (match !== undefined) return converted({ key: 'number.scaledRounds', params }, match.strength);
  }

  if (isSameLength(statistic, source)) return converted(same);
  for (const { unit, operation, factor } of convertibleUnits(source.unit ?? setting.unit)) {
    if (unit !== statistic.unit) continue;
    const equal =
      operation === 'multiply'
        ? compare(multiply(value, factor), reported) === 0
        : compare(value, multiply(reported, factor)) === 0;
    if (equal) return converted(same);
  }
  return undefined;
}

/** "16 months" and "one year and four months". */
function isSameLength(statistic: Quantity, source: Quantity): boolean {
  if (statistic.kind !== 'duration' || source.kind !== 'duration') return false;
  const [own, other] = [lengthOf(statistic), lengthOf(source)];
  if (own === undefined || other === undefined || own.parts + other.parts < 3) return false;
  return own.months === other.months && own.days === other.days;
}

/** Whole years and months together, as calendars count them; undefined for weeks, hours and fractions. */
function lengthOf(
  quantity: Quantity,
): { readonly months: number; readonly days: number; readonly parts: number } | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(quantity.exactDuration ?? '');
  if (match === null) return undefined;
  const [years, months, days] = [match[1], match[2], match[3]];
  const parts = [years, months, days].filter((part) => part !== undefined).length;
  return { months: Number(years ?? 0) * 12 + Number(months ?? 0), days: Number(days ?? 0), parts };
}

/** Part of one that a ratio stands for, to twelve places: "two thirds", "16 out of 214". */
function shareOf(quantity: Quantity): string | undefined {
  if (quantity.kind !== 'ratio' || quantity.value === undefined) return undefined;
  if (quantity.outOf !== undefined) return divide(quantity.value, quantity.outOf, 12);
  const value = quantity.value;
  return compare(value, '0') > 0 && compare(value, '1') <= 0 ? value : undefined;
}

function isAmount(kind: QuantityKind): boolean {
  return kind === 'count' || kind === 'money' || kind === 'measure' || kind === 'index';
}

/** How far apart two values are, as a share of the larger: "0.250" for 3 and 4. "1" when one of them is zero. */
export function relativeDistance(left: string, right: string): number {
  // A measure of likeness, so that binary numbers will do; it is asked of every number of every passage.
  const [one, other] = [Number(left), Number(right)];
  const larger = Math.max(Math.abs(one), Math.abs(other));
  return larger === 0 ? 0 : Math.abs(one - other) / larger;
}
