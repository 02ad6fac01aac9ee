import type { Finding } from '../../finding.ts';
import type { CheckContext } from '../check-context.ts';
import { paragraphName } from '../check-context.ts';
import { pointsBetween } from '../rounding.ts';
import type { StatedShare } from '../share-finding.ts';
import type { SpokenOutcome } from '../spoken-leeway.ts';
import { leeway, spokenOutcome } from '../spoken-leeway.ts';
import type { ShareFigure } from './share-figure.ts';

/** From "one in six" on a ratio is counted and no round word: 46 may be off by half and a little more. */
const counted = 6;
const near = 0.05;
const loose = 0.15;

/** How "one in nine" or "a quarter" stands to a part and its whole. */
export function outcomeOfSpoken(
  { quantity, value }: ShareFigure,
  { part, whole }: StatedShare,
): SpokenOutcome {
  const found = (100 * Number(part)) / Number(whole);
  const of = Number(quantity.outOf);
  if (quantity.value !== '1' || of < counted) return spokenOutcome(Number(value), found, undefined);
  const distance = Math.abs(Number(whole) / Number(part) - of);
  if (distance < 1e-9) return 'exact';
  if (distance <= 0.5 + near * of) return 'near';
  return distance <= 0.5 + loose * of ? 'loose' : 'wrong';
}

/** What a check says of a ratio in words beside a part and its whole. */
export function spokenFinding(
  context: CheckContext,
  share: ShareFigure,
  stated: StatedShare,
  where: Pick<Finding, 'paragraphIds' | 'statisticIds'>,
): Finding {
  const outcome = outcomeOfSpoken(share, stated);
  const plain = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
  const found = plain((100 * Number(stated.part)) / Number(stated.whole));
  const computed = plain(Number(share.value));
  const params = {
    place: paragraphName(context, where.paragraphIds[0] ?? ''),
    ratio: share.quantity.text,
    part: context.figure(stated.part),
    whole: context.figure(stated.whole),
    share: context.figure(found),
  };
  return {
    rule: 'ratio',
    ...leeway(outcome, 'warning'),
    ...where,
    expected: found,
    found: computed,
    wording:
      outcome === 'exact'
        ? { key: 'ratio.counts.holdsExactly', params }
        : outcome === 'near'
          ? { key: 'ratio.counts.holds', params }
          : {
              key: 'ratio.counts.fails',
              params: {
                ...params,
                computed: context.figure(computed),
                difference: pointsBetween(context, computed, found),
              },
            },
  };
}
