import type { Quantity } from '../../../statistics/quantity.ts';
import { decimalPlaces } from '../../../text/decimal.ts';
import type { CheckContext } from '../check-context.ts';
import { isCount } from '../parts.ts';
import type { ShareClaim } from '../percentages.ts';
import type { Whole } from '../wholes.ts';

/** How many figures before and behind a part may be its whole. */
const mostNear = 60;
/** The odds at which a whole found far away is taken for no accident. */
const mostChance = 0.04;
/** Wholes lie between the part and a thousand times as much: about as many times e. */
const spread = 7;
const leastPart = 10;

/**
 * Figures of other paragraphs that the part may be a share of: those that the text has more than once, as it has what it
 * speaks of. None where so many come into question that one would fit by accident.
 */
export function distantWholes(context: CheckContext, { part, share, paragraph }: ShareClaim): Whole[] {
  if (share.isSpoken || part.outOf !== undefined || Number(part.value) < leastPart) return [];
  const value = Number(share.value);
  if (value <= 0 || value >= 100) return [];
  const repeated = repeatedFigures(context);
  const at = repeated.positionOf.get(part.id) ?? 0;
  const near = repeated.figures
    .slice(Math.max(0, at - mostNear), at + mostNear)
    .filter(({ kind, unit }) => kind === part.kind && unit === part.unit)
    .filter(({ paragraphId }) => paragraphId !== paragraph.id)
    .filter(({ value: whole }) => Number(whole) > Number(part.value));
  const candidates = [...new Map(near.map((each) => [each.value, each])).values()];
  const width = 10 ** -decimalPlaces(share.value) / value;
  if (candidates.length * (width / spread) > mostChance) return [];
  return candidates.map((quantity) => ({
    value: quantity.value ?? '',
    statisticId: quantity.id,
    explicit: false,
    inSentence: false,
    otherPeriod:
      quantity.period !== undefined && part.period !== undefined && quantity.period !== part.period,
    slack: 0,
  }));
}

interface Repeated {
  readonly figures: readonly Quantity[];
  /** Where among the repeated figures each figure of the text stands. */
  readonly positionOf: ReadonlyMap<string, number>;
}

const known = new WeakMap<CheckContext, Repeated>();

/** Counts and sums of money that stand in more than one paragraph, in reading order; read once for each document. */
function repeatedFigures(context: CheckContext): Repeated {
  const before = known.get(context);
  if (before !== undefined) return before;
  const first = new Map<string, string>();
  const twice = new Set<string>();
  const key = ({ kind, unit, value }: Quantity): string => `${kind} ${unit ?? ''} ${value ?? ''}`;
  const counts = context.quantities.filter(
    (quantity) => isCount(quantity) || (quantity.kind === 'money' && quantity.value !== undefined),
  );
  for (const quantity of counts) {
    const place = first.get(key(quantity));
    if (place === undefined) first.set(key(quantity), quantity.paragraphId);
    else if (place !== quantity.paragraphId) twice.add(key(quantity));
  }
  const figures: Quantity[] = [];
  const positionOf = new Map<string, number>();
  for (const quantity of context.quantities) {
    positionOf.set(quantity.id, figures.length);
    if (twice.has(key(quantity)) && quantity.qualifier === undefined) figures.push(quantity);
  }
  const read = { figures, positionOf };
  known.set(context, read);
  return read;
}
