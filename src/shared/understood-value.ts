import type { Quantity } from '../core/statistics/quantity.ts';

/** What a number means, apart from how it is printed. Decimal strings keep the precision as written. */
export type Understood = Pick<
  Quantity,
  | 'text'
  | 'kind'
  | 'value'
  | 'low'
  | 'high'
  | 'outOf'
  | 'unit'
  | 'of'
  | 'qualifier'
  | 'period'
  | 'otherReadings'
>;

/**
 * A decimal string with the group and decimal signs of a locale, its trailing zeros kept: "17574000" is "17,574,000" in
 * English and "17 574 000" in French. Anything that is not a plain decimal comes back as it is.
 */
export function writeDecimal(decimal: string, locale: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(decimal);
  if (parts === null) return decimal;
  const [, sign = '', whole = '0', fraction] = parts;
  const format = new Intl.NumberFormat(locale, { useGrouping: true });
  const signs = format.formatToParts(1_000_000.5);
  const point = signs.find((part) => part.type === 'decimal')?.value ?? '.';
  const integer = format.format(BigInt(whole));
  return `${sign === '' ? '' : '\u2212'}${integer}${fraction === undefined ? '' : point + fraction}`;
}

/** The value as understood: "17,574,000", "5–17", "16 of 214", "14.3%". Absent where nothing but words is known. */
export function understoodValue(
  statistic: Understood,
  locale: string,
  writeUnit: (unit: string, amount: number) => string = (unit) => unit,
): string | undefined {
  const write = (decimal: string): string => writeDecimal(decimal, locale);
  const { value, low, high, outOf, unit } = statistic;
  const range =
    low !== undefined && high !== undefined
      ? `${write(low)}–${write(high)}`
      : low !== undefined
        ? `≥ ${write(low)}`
        : high !== undefined
          ? `≤ ${write(high)}`
          : undefined;
  const number = value === undefined ? range : write(value);
  if (number === undefined) return undefined;
  if (statistic.kind === 'rank') return `№\u00A0${number}`;
  const whole = outOf === undefined ? number : `${number}\u00A0/\u00A0${write(outOf)}`;
  if (unit === undefined) return statistic.kind === 'multiple' ? `${whole}\u00A0×` : whole;
  // "14.3%" in English, "14,3 %" in Spanish and French.
  if (unit === '%') return locale.startsWith('en') ? `${whole}%` : `${whole}\u00A0%`;
  return `${whole}\u00A0${writeUnit(unit, Number(value ?? high ?? low))}`;
}

/** Whether the value says something the printed characters alone do not: "17.574 million" does, "33" does not. */
export function needsReading(statistic: Understood, locale: string): boolean {
  if ((statistic.otherReadings?.length ?? 0) > 0) return true;
  const value = understoodValue(statistic, locale);
  if (value === undefined) return false;
  const bare = (text: string): string => text.replace(/[\s\u00A0,.%]/gu, '');
  return bare(value) !== bare(statistic.text) || separatorsOf(value) !== separatorsOf(statistic.text);
}

function separatorsOf(text: string): string {
  return text.replace(/[^.,]/gu, '');
}

/** The two things that "95.147" may be, in words that leave no doubt which. */
export type ReadingText = (
  key: 'reading.whole' | 'reading.decimal',
  values: { readonly digits: string } | { readonly whole: string; readonly decimals: string },
) => string;

/** "the whole number 95147" and "95 followed by the decimals 147": no sign that another language reads otherwise. */
export function writeAmbiguous(decimal: string, text: ReadingText): string {
  const [whole = '', decimals] = decimal.split('.');
  return decimals === undefined
    ? text('reading.whole', { digits: whole })
    : text('reading.decimal', { whole, decimals });
}
