/** The kinds of quantity that a report asserts. */
export const quantityKinds = [
  'count',
  'percentage',
  'ratio',
  'rate',
  'rank',
  'index',
  'money',
  'duration',
  'age',
  'measure',
  'multiple',
] as const;

export type QuantityKind = (typeof quantityKinds)[number];

/** What a report says of how exact a number is. */
export const qualifiers = ['about', 'over', 'under', 'at least', 'at most', 'nearly'] as const;

export type Qualifier = (typeof qualifiers)[number];

/**
 * A quantity found in a paragraph. Numbers are decimal strings in base units with the precision as written
 * ("17574000", "0.847", "80"), so that trailing zeros are kept: "5.0" is not "5".
 */
export interface Quantity {
  /** Stable within the document: "s1", "s2", … in reading order. */
  readonly id: string;
  readonly paragraphId: string;
  /** UTF-16 offsets in the paragraph's text, end-exclusive. `text` is exactly that slice. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: QuantityKind;
  /** Absent for pure ranges ("aged 5 to 17"), which have `low` and `high`. */
  readonly value?: string;
  readonly low?: string;
  readonly high?: string;
  /** "16 out of the 214": "214"; "130 per 100": "100". */
  readonly outOf?: string;
  /** "%", "USD", "year", "kg"; singular, normalised; absent for bare counts. */
  readonly unit?: string;
  /** The noun that is counted or measured: "children", "foreign tourists". */
  readonly of?: string;
  readonly qualifier?: Qualifier;
  /** As precise as the text says: "2004", "2011-2017", "2017-05". */
  readonly period?: string;
  /**
   * For durations and penalties, all parts in ISO 8601: "P3Y1D", for ranges "P3Y1D/P5Y". `value`, `low` and `high` hold
   * the leading part in `unit`; ends in different units ("541 days to three years and one day") are both given in days,
   * a year having 365 and a month 30.
   */
  readonly exactDuration?: string;
  /** Decimal places as written. */
  readonly decimals?: number;
  /** Significant digits as written. */
  readonly significant?: number;
  readonly writtenAs: 'digits' | 'words' | 'mixed';
  /** Other values the same characters could mean, best first: "95.147" read as 95147 has ["95.147"]. */
  readonly otherReadings?: readonly string[];
}
