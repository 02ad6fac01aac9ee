import { compare, sum } from '../../text/decimal.ts';
import type { Breakdown } from './breakdown.ts';
import { isRoundedSum } from './parts.ts';

/** Right before a figure: what follows is some of what was just named, and no part of its own. */
const introducesSome =
  /(?<!\p{L})(?:dont|of (?:whom|which|them|these)|including|among (?:them|whom|which)|de (?:ell[oa]s|l[oa]s cuales|l[oa]s que)|entre ell[oa]s|d[oa]s quais|del[ea]s|entre (?:eles|elas)|(?:parmi|d['’]entre) (?:lesquel\p{L}*|eux|elles)|y compris|inclu(?:idos|idas|yendo|indo|ídos|ídas))\s*,?\s*(?:\p{L}+\s){0,2}$/iu;

/**
 * A breakdown without figures that are some of the part before them: "1,042 left freely and 1,274 under escort, of whom 163
 * by special flight". Where such figures leave open which ones are the parts and none of the readings makes the total,
 * nothing can be said: `undefined`.
 */
export function withoutSubsets(text: string, breakdown: Breakdown): Breakdown | undefined {
  const { total, parts } = breakdown;
  const opensSome = parts.findIndex((part, index) => {
    const before = parts[index - 1];
    return before !== undefined && introducesSome.test(text.slice(before.end, part.start).slice(-40));
  });
  if (opensSome < 0) return breakdown;
  const alone = parts.filter((_, index) => index !== opensSome);
  const behind = parts.slice(0, opensSome);
  const fitting = [parts, alone, behind].find((each) => {
    const added = sum(each.map(({ value }) => value));
    return each.length >= 2 && (compare(added, total.value) === 0 || isRoundedSum(added, total, each));
  });
  return fitting === undefined ? undefined : { ...breakdown, parts: fitting };
}
