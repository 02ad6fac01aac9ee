import { decimalPlaces, shift } from '../../text/decimal.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { FindingWording } from '../../wording/finding-messages.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { type Outcome, outcomeOf, pointsBetween, written } from './rounding.ts';

/** A part, its whole, and the share that a text gives. */
export interface StatedShare {
  readonly part: string;
  readonly whole: string;
  /** In per cent. */
  readonly share: string;
  /** Half of the last written digit of "1.4 million", 0 for a number written out. */
  readonly partSlack?: number;
  readonly wholeSlack?: number;
}

/** How a stated share stands to its part and whole. */
export function shareOutcome({ part, whole, share, partSlack = 0, wholeSlack = 0 }: StatedShare): Outcome {
  const fraction = { numerator: shift(part, 2), denominator: whole };
  if (partSlack === 0 && wholeSlack === 0) return outcomeOf(share, fraction);
  const [value, total] = [Number(part), Number(whole)];
  return outcomeOf(share, fraction, [
    (100 * (value - partSlack)) / (total + wholeSlack),
    (100 * (value + partSlack)) / Math.max(total - wholeSlack, 1e-9),
  ]);
}

/** What a check says of a stated share: exact, right by rounding, or wrong and by how many points. */
export function shareFinding(
  context: CheckContext,
  place: Phrase,
  stated: StatedShare,
  where: Pick<Finding, 'paragraphIds' | 'statisticIds'>,
): Finding {
  const outcome = shareOutcome(stated);
  const { part, whole, share } = stated;
  const places = decimalPlaces(share);
  const fraction = { numerator: shift(part, 2), denominator: whole };
  const computed = written(fraction, places);
  const params = {
    place,
    part: context.figure(part),
    whole: context.figure(whole),
    share: context.figure(share),
  };
  const exact = context.figure(written(fraction, places + 2));
  const wordings: Readonly<Record<Outcome, FindingWording>> = {
    exact: { key: 'share.holdsExactly', params },
    rounded: { key: 'share.holdsRounded', params: { ...params, exact } },
    byFigures: { key: 'share.holdsByFigures', params: { ...params, exact } },
    wrong: {
      key: 'share.fails',
      params: {
        ...params,
        computed: context.figure(computed),
        difference: pointsBetween(context, computed, share),
      },
    },
  };
  return {
    rule: 'percentage',
    severity: outcome === 'wrong' ? 'error' : 'info',
    ...where,
    holds: outcome !== 'wrong',
    expected: computed,
    found: share,
    wording: wordings[outcome],
  };
}
