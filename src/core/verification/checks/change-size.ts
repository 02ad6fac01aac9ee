import type { Span } from '../context/sentences.ts';
import { within } from './check-context.ts';
import type { Measured } from './changes.ts';
import { afterChange, beforeChange, moreBefore } from './phrases.ts';
import { everyYear } from './relation-words.ts';

/** The figures beside the two that are said to be the change between them: one in their unit, and one in per cent. */
export function sizesOfChange(
  text: string,
  sentence: Span,
  quantities: readonly Measured[],
  from: Measured,
  to: Measured,
): Measured[] {
  const [first, last] = from.start < to.start ? [from, to] : [to, from];
  const near = within(quantities, {
    start: Math.max(sentence.start, first.start - 200),
    end: Math.min(sentence.end, last.end + 200),
  });
  const named = near.filter((size) => {
    if (size.id === from.id || size.id === to.id) return false;
    if (size.qualifier !== undefined && !isSpokenShare(size)) return false;
    const points = arePoints(size);
    const fitting =
      from.kind === 'percentage'
        ? points || isPointCount(size)
        : size.kind === 'percentage'
          ? !points
          : size.kind === from.kind || isSpokenShare(size);
    if (!fitting) return false;
    const before = text.slice(Math.max(sentence.start, size.start - 40), size.start);
    if (everyYear.test(text.slice(size.end, size.end + 40))) return false;
    const after = text.slice(size.end, size.end + 24);
    // "Sales rose from 120 to 140, while prices fell by 8 %": the change of something else.
    const between =
      size.start > last.end ? text.slice(last.end, size.start) : text.slice(size.end, first.start);
    if (otherClause.test(announced(between, before))) return false;
    // "From 10.1 to 21.8 million, before it fell to 18.2 (−16.5 %)": that of the nearer figure.
    if (near.some((other) => other.start >= last.end && other.end <= size.start && isLike(other, from)))
      return false;
    const inBracket = size.kind === 'percentage' && /\(\s*[+−–-]?\s*$/.test(before) && /^\s*\)/.test(after);
    const restates = size.start > last.end && restating.test(before);
    return (
      beforeChange.test(before) ||
      moreBefore.test(before) ||
      afterChange.test(after) ||
      restates ||
      (inBracket && size.start > last.end)
    );
  });
  const isShare = (size: Measured): boolean => size.kind === 'percentage' && from.kind !== 'percentage';
  const shares = named.filter(isShare);
  const amounts = named.filter((size) => !isShare(size));
  const [amount, other] = amounts;
  // "A reduction of 417, or 22 per cent": the same change in per cent.
  const again =
    amount === undefined || shares.length > 0
      ? undefined
      : near.find((size) => isShare(size) && againInPercent.test(text.slice(amount.end, size.start)));
  if (again !== undefined) shares.push(again);
  return [...(other === undefined ? amounts : []), ...(shares.length === 1 ? shares : [])];
}

function isLike(one: Measured, other: Measured): boolean {
  return one.kind === other.kind && one.unit === other.unit;
}

/** Between the size of a change and the same in per cent. */
const againInPercent =
  /^(?:\s\p{L}+){0,4}?,?\s*(?:\(\s*|(?:or|ou|o|soit|es decir|isto é|ou seja|that is)[,\s]+(?:an?|un|de|du|el|em)?\s?)[+−–-]?\s*$/iu;

/** "2,900 in 2008: a fall of 85 %": the colon announces the change, and begins nothing else. */
function announced(whole: string, before: string): string {
  const between = whole.replace(/\bi\.\s?e\./i, '').replace(betweenYears, '');
  const colon = between.lastIndexOf(':');
  const announces = colon >= 0 && between.length - colon <= 30 && beforeChange.test(before);
  return announces ? between.slice(0, colon) + between.slice(colon + 1) : between;
}

/** "Between 2019 and 2022": its "and" begins no other clause. */
const betweenYears =
  /(?<!\p{L})(?:between|entre)\s[^,;.]{0,16}(?:19|20)\d\d\s(?:and|et|y|e)\s[^,;.]{0,16}(?:19|20)\d\d/iu;

/** True for "a third", "nearly half": a share in words. */
export function isSpokenShare({ kind, writtenAs, outOf }: Measured): boolean {
  return kind === 'ratio' && writtenAs === 'words' && outOf !== undefined;
}

const otherClause =
  /[;:]|(?<!\p{L})(?:while|whereas|and|but|mientras|pero|y|tandis|alors|mais|et|enquanto|porém|mas|e)(?!\p{L})/iu;

/** "Soit 12 %", "that is, by 35 %": says again in another way what was said before. */
const restating =
  /(?<!\p{L})(?:soit|c['’]est-à-dire|es decir|o sea|lo que (?:supone|representa|equivale a)|isto é|ou seja|that is|i\.e\.),?\s*(?:de|d['’]|un|em|by|to say)?\s*$/iu;

/** "A rise of 5.8 points". */
function isPointCount({ kind, of }: Measured): boolean {
  return kind === 'count' && of !== undefined && /^(?:points?|puntos?|pontos?)\b/i.test(of);
}

function arePoints({ kind, text, unit }: Measured): boolean {
  return kind === 'percentage' && (unit === 'pp' || /points?|puntos?|pontos?|\bpp\b/i.test(text));
}
