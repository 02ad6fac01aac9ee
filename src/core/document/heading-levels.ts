import type { Block } from './block.ts';
import { readLabels, readSeparateLabel } from './numbering.ts';
import type { LabelStyle, ReadLabel } from './numbering.ts';

/**
 * Levels of headings, 1 the outermost: as the format states them; otherwise by their numbering, each new style of label
 * one level further in ("I.", then "A.", then "1."), decimals by their parts; otherwise by their size on the page, or,
 * in plain text, capitals before the rest.
 */
export function headingLevels(headings: readonly Block[]): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  const styleLevels: string[] = [];
  const sizes = [
    ...new Set(headings.map((heading) => roundedScale(heading)).filter((scale) => scale !== undefined)),
  ].toSorted((a, b) => b - a);
  const someCapitals = headings.some((heading) => isCapitals(heading.content.text));
  // "2 Data" above "2.1 Sample": the parts of the numbers are the levels.
  const byDecimals = headings.some((heading) => /^\d{1,2}\.?\s+\p{Lu}/u.test(heading.content.text));
  const lastOfStyle = new Map<LabelStyle, number>();
  let labelledBefore = 0;
  for (const heading of headings) {
    if (heading.level !== undefined) {
      levels.set(heading, heading.level);
      continue;
    }
    const label = followingLabel(heading, lastOfStyle);
    if (label !== undefined) {
      lastOfStyle.set(label.style, label.value);
      if (label.style === 'decimal' && byDecimals) {
        levels.set(heading, Math.min(6, label.parts?.length ?? 1));
        continue;
      }
      const key = label.style === 'decimal' ? `decimal ${label.parts?.length ?? 1}` : label.style;
      if (!styleLevels.includes(key)) styleLevels.push(key);
      const level = Math.min(6, styleLevels.indexOf(key) + 1);
      levels.set(heading, level);
      labelledBefore = level;
      continue;
    }
    const scale = roundedScale(heading);
    if (scale !== undefined && sizes.length > 1) levels.set(heading, Math.min(6, sizes.indexOf(scale) + 1));
    else if (labelledBefore > 0) levels.set(heading, Math.min(6, labelledBefore + 1));
    else levels.set(heading, someCapitals && !isCapitals(heading.content.text) ? 2 : 1);
  }
  return levels;
}

/** "I." behind "H." is a letter, behind nothing a number: of several readings the one that goes on counting is right. */
function followingLabel(heading: Block, lastOfStyle: ReadonlyMap<LabelStyle, number>): ReadLabel | undefined {
  const separate = heading.label === undefined ? undefined : readSeparateLabel(heading.label);
  const readings = separate === undefined ? readLabels(heading.content.text.slice(0, 40)) : [separate];
  return (
    readings.find((label) => lastOfStyle.get(label.style) === label.value - 1 && label.value > 1) ??
    readings[0]
  );
}

function roundedScale(heading: Block): number | undefined {
  return heading.scale === undefined ? undefined : Math.round(heading.scale * 10) / 10;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
