/** A word, a whole number with its grouping signs, or one other sign; offsets are UTF-16 code units in the text. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "1,011,646" and "11.7" are one unit each: where a figure has changed, the figure has, and not the end of it. */
const unitPattern = /\d+(?:[.,\u00A0\u202F' ]?\d{3}(?!\d))*(?:[.,]\d+)?|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;

/** Splits a text into what a reader would call its words. White space is in none of them. */
export function unitsOf(text: string): Unit[] {
  return Array.from(text.matchAll(unitPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a unit is a figure. */
export function isFigure(unit: string): boolean {
  return /^\d/.test(unit);
}
