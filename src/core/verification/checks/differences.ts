import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, shift, subtract } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import { tellingDigits } from '../magnitude.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';
import type { Measured } from './changes.ts';
import { lastDirection } from './changes.ts';
import { areSlipsOfEachOther } from './figure-slips.ts';
import { judgeSize } from './judge-size.ts';
import { afterChange, beforeChange, thanBefore } from './phrases.ts';
import {
  aboveOrBelow,
  afterDifference,
  beforeDifference,
  beforeShortfall,
  everyYear,
} from './relation-words.ts';
import { outcomeOf, slackOf } from './rounding.ts';

/** So many figures before a size are tried as the two that it lies between. */
const mostEnds = 6;
/** How far a difference that is said may be from the one that the figures have, and still be meant to be it. */
const slip = 0.4;

/** How a figure is said to be a difference of others. */
type Role = 'difference' | 'shortfall' | 'between' | 'change';

/**
 * Figures that the text calls a difference or a change, against the figures beside them: "71 per cent of women and 84 of
 * men, a gap of 13 points", "needs 60 and has 36; 24 are lacking". A pair that fits is told wherever it stands near; one
 * that does not is told only where a sentence has two figures and says that the third is what lies between them.
 */
export function differencesIn(
  context: CheckContext,
  paragraph: Paragraph,
  quantities: readonly Measured[],
  told: readonly Finding[],
): Finding[] {
  const { text } = paragraph;
  const known = new Set(told.flatMap(({ statisticIds }) => statisticIds.slice(0, 1)));
  const spans = context.sentencesOf(paragraph);
  const roles = new Map<Measured, Role | undefined>();
  let at = 0;
  for (const size of quantities) {
    while (at + 1 < spans.length && (spans[at]?.end ?? 0) <= size.start) at += 1;
    const sentence = spans[at];
    if (sentence !== undefined) roles.set(size, roleOf(text, sentence, size));
  }
  if (![...roles.values()].some((role) => role !== undefined)) return [];
  const isSize = (each: Measured): boolean => (roles.get(each) ?? 'change') !== 'change';
  at = 0;
  return quantities.flatMap((size) => {
    while (at + 1 < spans.length && (spans[at]?.end ?? 0) <= size.start) at += 1;
    const sentence = spans[at];
    if (sentence === undefined || known.has(size.id) || size.qualifier !== undefined) return [];
    const role = roles.get(size);
    if (role === undefined) return [];
    const own = within(quantities, sentence);
    const ends = own.filter((end) => end !== size && !isSize(end) && isEndOf(size, end));
    const before = spans[at - 1];
    const above = before === undefined ? [] : within(quantities, before).filter((end) => isEndOf(size, end));
    const pair =
      fittingPair(text, sentence, size, role, ends, above) ?? statedPair(text, size, role, ends, above);
    return pair === undefined ? [] : judgeSize(context, paragraph, pair[0], pair[1], size);
  });
}

function roleOf(text: string, sentence: Span, size: Measured): Role | undefined {
  const before = text.slice(Math.max(sentence.start, size.start - 60), size.start);
  const after = text.slice(size.end, Math.min(sentence.end, size.end + 90));
  if (everyYear.test(after)) return undefined;
  if (beforeShortfall.test(before)) return 'shortfall';
  if (beforeDifference.test(before)) return 'difference';
  const ofPoints = arePoints(size)
    ? after.replace(/^\s(?:percentuais|porcentuales|de pourcentage)/iu, '')
    : after;
  if (aboveOrBelow.test(ofPoints.slice(0, 80).replace(/\d.*$/su, ''))) return 'between';
  if (afterDifference.test(after)) return 'difference';
  return beforeChange.test(before) || changeIs.test(before) || afterChange.test(after) ? 'change' : undefined;
}

/** "De modo que el aumento es de 43,0 %". */
const changeIs =
  /(?<!\p{L})(?:increase|rise|fall|decline|drop|aumento|alza|descenso|caída|hausse|baisse|augmentation|queda|redução|reducción|crecimiento|crescimento) (?:is|was|es|fue|est|était|é|foi)(?: (?:of|de|d['’])?)?\s*$/iu;

/** A figure of the kind that the size is a difference of. */
function isEndOf(size: Measured, end: Measured): boolean {
  if (end.qualifier !== undefined || compare(end.value, '0') <= 0 || arePoints(end)) return false;
  if (arePoints(size)) return end.kind === 'percentage';
  if (size.kind === 'percentage')
    return end.kind !== 'percentage' && end.kind !== 'multiple' && end.kind !== 'rank';
  return end.kind === size.kind && end.unit === size.unit;
}

/** "14 wards and 21 doctors": no word of what is counted is the same. */
function areOfOtherThings({ kind, of: one }: Measured, { of: other }: Measured): boolean {
  if (kind !== 'count' || one === undefined || other === undefined) return false;
  if (anyone.test(one) || anyone.test(other)) return false;
  const beginnings = (of: string): string[] =>
    of
      .toLowerCase()
      .split(' ')
      .map((word) => word.slice(0, 4));
  const known = new Set(beginnings(one));
  return !beginnings(other).some((beginning) => known.has(beginning));
}

/** Words that stand for whatever was named before. */
const anyone =
  /^(?:people|persons?|cases?|units?|personas?|casos?|unidades?|personnes?|cas|unités?|pessoas?)(?!\p{L})/iu;

function arePoints({ kind, text, unit, of }: Measured): boolean {
  if (kind === 'percentage') return unit === 'pp' || /points?|puntos?|pontos?|\bpp\b/i.test(text);
  return kind === 'count' && of !== undefined && /^(?:points?|puntos?|pontos?)(?!\p{L})/iu.test(of);
}

/** Two figures near the size between which it lies. Long sizes find no such pair by chance. */
function fittingPair(
  text: string,
  sentence: Span,
  size: Measured,
  role: Role,
  ends: readonly Measured[],
  above: readonly Measured[],
): readonly [Measured, Measured] | undefined {
  const isShare = size.kind === 'percentage' && !arePoints(size);
  const near = [...above, ...ends].slice(-mostEnds - 2);
  const telling = tellingDigits(size.value) >= 2;
  const direction =
    role === 'change'
      ? lastDirection(text.slice(Math.max(sentence.start, size.start - 60), size.end + 24))
      : undefined;
  for (const to of near) {
    for (const from of near) {
      if (from === to || from.kind !== to.kind || from.unit !== to.unit) continue;
      if (role !== 'shortfall' && areOfOtherThings(from, to)) continue;
      // A pair of the sentence before says nothing of this one.
      if (!ends.includes(from) && !ends.includes(to)) continue;
      // A short size fits too many pairs: the two figures beside it are looked at, or what the sentence before is about.
      const isBeside =
        ends.length === 2 ||
        (ends.length === 1 && (above.length === 1 || to === above[0] || (to === above.at(-1) && !isShare)));
      if (!isBeside && (!telling || (isShare && size.value.replace(/\D/g, '').length < 3))) continue;
      const order = compare(to.value, from.value);
      if (order === 0 || (direction !== undefined && order > 0 !== (direction === 'up'))) continue;
      // Without a direction a difference is told once, from the earlier figure to the later.
      if (direction === undefined && !isShare && from.start > to.start) continue;
      if (isShare && role !== 'change') continue;
      if (isShare && from.period !== undefined && to.period !== undefined && from.period > to.period)
        continue;
      if (fits(size, from, to, isShare)) return [from, to];
    }
  }
  return undefined;
}

function fits(size: Measured, from: Measured, to: Measured, isShare: boolean): boolean {
  const change = absolute(subtract(to.value, from.value));
  const fraction = isShare
    ? { numerator: shift(change, 2), denominator: from.value }
    : { numerator: change, denominator: '1' };
  const slack = slackOf(from) + slackOf(to);
  const value = Number(change);
  const bounds = isShare || slack * 4 > value ? undefined : ([value - slack, value + slack] as const);
  return outcomeOf(absolute(size.value), fraction, bounds) !== 'wrong';
}

/** The two figures that a sentence gives before it says what lies between them. */
function statedPair(
  text: string,
  size: Measured,
  role: Role,
  ends: readonly Measured[],
  above: readonly Measured[],
): readonly [Measured, Measured] | undefined {
  if (role === 'change' || (size.kind === 'percentage' && !arePoints(size))) return undefined;
  const before = ends.filter(({ end }) => end <= size.start);
  const after = ends.filter(({ start }) => start >= size.end);
  let pair: readonly (Measured | undefined)[] = [];
  if (role === 'between') pair = before.length === 1 && after.length === 1 ? [before[0], after[0]] : [];
  else if (before.length === 2 && after.length === 0) pair = before;
  else if (role === 'shortfall' && before.length === 1 && after.length === 0) pair = [before[0], above[0]];
  const [one, other] = pair;
  if (one === undefined || other === undefined) return undefined;
  if (one.kind !== other.kind || one.unit !== other.unit) return undefined;
  if (role !== 'shortfall' && areOfOtherThings(one, other)) return undefined;
  const behind = text.slice(size.end, size.end + 40).split(/[.;,)]/, 1)[0] ?? '';
  const isSaidBetween = role === 'between' || !thanBefore.test(behind);
  if (!isSaidBetween || (role === 'difference' && !isConclusion(text, other, size))) return undefined;
  const change = absolute(subtract(one.value, other.value));
  const said = absolute(size.value);
  const isNear =
    Math.abs(Number(change) - Number(said)) <= slip * Number(said) || areSlipsOfEachOther(change, said);
  return isNear && compare(change, '0') > 0 ? [one, other] : undefined;
}

/** Between the second figure and the size nothing but the end of its clause and what announces the size. */
function isConclusion(text: string, last: Measured, size: Measured): boolean {
  const between = text.slice(last.end, size.start);
  return between.length <= 90 && /^[^;.()]*(?:\([^()]*\))?[^;.()]*[,:–—-]\s[^;.()]*$/u.test(between);
}
