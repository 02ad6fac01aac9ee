import type { FindingEntry } from '../../../shared/contract.ts';

// In these, found and expected are words of the report, or labels, and stand as they are.
const wordRules: ReadonlySet<string> = new Set(['number-format', 'legal-format', 'footnotes', 'acronym']);

/**
 * A computed whole number as the report writes its own: "1,905", not "1905". `written` are the figures that the finding is
 * about; where none of them shows how thousands are parted, `grouped` decides.
 */
export function reportFigure(
  value: string,
  rule: FindingEntry['rule'],
  written: readonly string[],
  grouped: (value: number) => string,
): string {
  if (wordRules.has(rule) || !/^-?\d{4,15}$/u.test(value)) return value;
  const numerals = written.flatMap((text) => text.match(/\d+(?:[.,'’\s]\d{3})+(?!\d)|\d{4,}/gu) ?? []);
  const same = numerals.find((numeral) => numeral.replaceAll(/\D/gu, '') === value);
  if (same !== undefined) return same;
  const example = numerals[0];
  if (example === undefined) return grouped(Number(value));
  const separator = /\D/u.exec(example)?.[0] ?? '';
  return value.replaceAll(/\B(?=(?:\d{3})+$)/gu, separator);
}
