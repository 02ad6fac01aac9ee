import type { LineSigns } from './line-signs.ts';
import { findSeries } from './numbering.ts';
import { readsAsHeading } from './reads-as-heading.ts';

/** A number without a dot in front of a title: "2 Data and methods". */
const BARE_TITLE = /^(\d{1,2})\s{1,3}(?=["“«¿¡]?\p{Lu}\p{L})/u;
const LONGEST_TITLE = 80;
const FEWEST_TITLES = 3;

/**
 * Titles of sections in texts without looks whose numbers have no dot: short lines that count up, each above running text.
 * "12 Spain" above "13 France" is a list, and "14 Days later the" goes on.
 */
export function findBareTitles(signs: readonly LineSigns[], numberedAt: ReadonlySet<number>): number[] {
  const candidates: { index: number; value: number }[] = [];
  signs.forEach((sign, index) => {
    const { line, text } = sign;
    if (line.role.kind !== 'text' || line.label !== undefined || line.prominence !== undefined) return;
    if (!line.short || text.length > LONGEST_TITLE || numberedAt.has(index) || !(sign.mayOpen || index < 3))
      return;
    const match = BARE_TITLE.exec(text);
    if (match === null || !readsAsHeading(text.slice(match[0].length))) return;
    const next = signs[index + 1];
    if (next === undefined || BARE_TITLE.test(next.text)) return;
    if (!next.beginsStatement && next.labels.length === 0 && !next.bullet) return;
    candidates.push({ index, value: Number(match[1]) });
  });
  const series = findSeries(
    candidates.map(({ value }) => ({ value, takeCost: 0, skipCost: 1, restartCost: 4 })),
  ).flatMap((position) => candidates[position] ?? []);
  const counts = series.every(({ value }, position) => value === (series[0]?.value ?? 0) + position);
  return series.length >= FEWEST_TITLES && counts ? series.map(({ index }) => index) : [];
}
