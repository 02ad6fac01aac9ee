import type { Paragraph } from '../../document/document.ts';
import { absolute, decimalPlaces, shift, subtract } from '../../text/decimal.ts';
import type { FindingWording } from '../../wording/finding-messages.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { isSpokenShare } from './change-size.ts';
import type { Measured } from './changes.ts';
import type { Outcome } from './rounding.ts';
import { amountOf, outcomeOf, pointsBetween, slackOf, written } from './rounding.ts';
import { leeway, spokenOutcome } from './spoken-leeway.ts';

/** Judges the size that a text gives for a change: exact, right by rounding, or wrong and by how much. */
export function judgeSize(
  context: CheckContext,
  paragraph: Paragraph,
  from: Measured,
  to: Measured,
  size: Measured,
): Finding[] {
  if (isSpokenShare(size)) return judgeSpokenShare(context, paragraph, from, to, size);
  const isShare = size.kind === 'percentage' && from.kind !== 'percentage';
  const change = absolute(subtract(to.value, from.value));
  const fraction = isShare
    ? { numerator: shift(change, 2), denominator: absolute(from.value) }
    : { numerator: change, denominator: '1' };
  const said = absolute(size.value);
  const outcome = outcomeOf(said, fraction, boundsOf(from, to, isShare));
  const places = isShare ? decimalPlaces(said) : decimalPlaces(change);
  const computed = written(fraction, places);
  const place = paragraphName(context, paragraph.id);
  const ends = { place, from: from.text, to: to.text };
  return [
    {
      rule: isShare ? 'growth' : 'difference',
      severity: outcome === 'wrong' ? 'error' : 'info',
      paragraphIds: [paragraph.id],
      statisticIds: [...new Set([size.id, from.id, to.id])],
      holds: outcome !== 'wrong',
      expected: computed,
      found: said,
      wording: isShare
        ? wordChange(outcome, {
            ...ends,
            change: context.figure(outcome === 'wrong' ? computed : written(fraction, places + 2)),
            share: context.figure(said),
            difference: pointsBetween(context, computed, said),
          })
        : wordDifference(outcome, {
            ...ends,
            change: amountOf(context, computed, from),
            said: amountOf(context, said, from),
            difference: amountOf(context, absolute(subtract(computed, said)), from),
          }),
    },
  ];
}

type ChangeParams = (FindingWording & { readonly key: 'growth.change.fails' })['params'];

function wordChange(outcome: Outcome, { difference, ...params }: ChangeParams): FindingWording {
  const { place, from, to, share } = params;
  switch (outcome) {
    case 'exact':
      return { key: 'growth.change.holdsExactly', params: { place, from, to, share } };
    case 'rounded':
      return { key: 'growth.change.holdsRounded', params };
    case 'byFigures':
      return { key: 'growth.change.holdsByFigures', params };
    case 'wrong':
      return { key: 'growth.change.fails', params: { ...params, difference } };
  }
}

type DifferenceParams = (FindingWording & { readonly key: 'growth.difference.fails' })['params'];

function wordDifference(outcome: Outcome, { difference, ...params }: DifferenceParams): FindingWording {
  const { place, from, to, change } = params;
  switch (outcome) {
    case 'exact':
      return { key: 'growth.difference.holdsExactly', params: { place, from, to, change } };
    case 'rounded':
    case 'byFigures':
      return { key: 'growth.difference.holdsRounded', params };
    case 'wrong':
      return { key: 'growth.difference.fails', params: { ...params, difference } };
  }
}

/** "From 1.2 to 1.5 million" may stand for any change between 20 and 30 %: the ends' own rounding is allowed for. */
function boundsOf(from: Measured, to: Measured, isShare: boolean): readonly [number, number] {
  const [a, b] = [Number(from.value), Number(to.value)];
  const [slackA, slackB] = [slackOfEnd(from), slackOfEnd(to)];
  const changes = [-1, 1].flatMap((left) =>
    [-1, 1].map((right) => {
      const [start, end] = [a + left * slackA, b + right * slackB];
      return Math.abs(isShare ? (100 * (end - start)) / start : end - start);
    }),
  );
  return [Math.min(...changes), Math.max(...changes)];
}

function slackOfEnd(end: Measured): number {
  return end.qualifier === undefined ? slackOf(end) : Math.abs(Number(end.value)) * 0.05;
}

/** "By a third": a round word, which a change near it fits. */
function judgeSpokenShare(
  context: CheckContext,
  paragraph: Paragraph,
  from: Measured,
  to: Measured,
  size: Measured,
): Finding[] {
  const said = (100 * Number(size.value)) / Number(size.outOf);
  const change = Math.abs((100 * (Number(to.value) - Number(from.value))) / Number(from.value));
  const outcome = spokenOutcome(said, change, size.qualifier);
  const [computed, would] = [change, said].map((value) => value.toFixed(1).replace(/\.0$/, ''));
  if (computed === undefined || would === undefined) return [];
  const params = {
    place: paragraphName(context, paragraph.id),
    from: from.text,
    to: to.text,
    change: context.figure(computed),
    said: size.text,
  };
  const doubt = { ...params, difference: pointsBetween(context, computed, would) };
  return [
    {
      rule: 'growth',
      ...leeway(outcome, 'error'),
      paragraphIds: [paragraph.id],
      statisticIds: [...new Set([size.id, from.id, to.id])],
      expected: computed,
      found: would,
      wording:
        outcome === 'exact'
          ? { key: 'growth.spoken.holdsExactly', params }
          : outcome === 'near'
            ? { key: 'growth.spoken.holds', params }
            : { key: 'growth.spoken.fails', params: doubt },
    },
  ];
}
