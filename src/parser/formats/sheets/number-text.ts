import { SSF } from '@e965/xlsx';

/** The library's formatter, which its types leave open. */
const formatter = SSF as {
  format(format: string | number, value: number, options?: { readonly date1904?: boolean }): string;
  is_date(format: string): boolean;
};

/** Dates that follow the reader's own settings would be written "6/30/17": day and month could be taken for each other. */
const builtInDates: Readonly<Record<number, string>> = { 14: 'yyyy-mm-dd', 22: 'yyyy-mm-dd hh:mm' };

/** How a spreadsheet shows a number. A format that cannot be read shows it as it is. */
export function numberText(value: number, format: string | number, date1904: boolean): string {
  const chosen = typeof format === 'number' ? (builtInDates[format] ?? format) : format;
  for (const each of [chosen, 'General']) {
    try {
      const text = formatter.format(each, value, { date1904 }).replace(/\s+/g, ' ').trim();
      // ";;;" shows nothing at all: the number is there all the same.
      if (text !== '') return text;
    } catch {
      // Tried as a plain number next.
    }
  }
  return String(value);
}

export function isDateFormat(format: string | number): boolean {
  if (typeof format === 'number') return (format >= 14 && format <= 22) || (format >= 45 && format <= 47);
  try {
    return formatter.is_date(format);
  } catch {
    return false;
  }
}

/** The number as a decimal string with the fifteen digits that spreadsheets keep: 0.30000000000000004 is "0.3". */
export function decimalText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  const fixed = value.toFixed(Math.abs(value) < 1 ? 20 : 0);
  return fixed.includes('e') ? undefined : fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

/** The value beside a text that does not plainly say it. */
export function heldValue(value: number, text: string): string | undefined {
  const held = decimalText(value);
  return held === text && !held.includes('.') ? undefined : held;
}
