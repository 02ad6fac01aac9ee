import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, subtract } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import type { Change, Measured } from './changes.ts';
import { changesIn, endsOf, lastDirection } from './changes.ts';
import { sizesOfChange } from './change-size.ts';
import { differencesIn } from './differences.ts';
import { judgeSize } from './judge-size.ts';
import { checkMultiple } from './multiples.ts';
import { amountOf } from './rounding.ts';
import { checkSeries } from './series.ts';

/**
 * "Increased from A to B" with A above B, "B, up from A", the percentage, the points, the number or the word ("doubled",
 * "by half") that such a sentence gives for the change, and a series that is said to rise or fall steadily.
 */
export function checkGrowth(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const known = context.quantitiesIn.get(paragraph.id) ?? [];
    if (known.length === 0 || paragraph.kind === 'table-row') return [];
    const quantities = known.flatMap((quantity) => endsOf(paragraph.text, quantity));
    if (quantities.length < 2) return [];
    const told = context.sentencesOf(paragraph).flatMap((sentence) => {
      const inside = within(quantities, sentence);
      if (inside.length < 2) return [];
      const changes = changesIn(paragraph, sentence, inside);
      return [
        ...changes
          .flatMap((change) => judgeChange(context, paragraph, sentence, inside, change))
          .filter((found) => found.holds === true || !isOfSeveral(paragraph.text, found, changes, inside)),
        ...checkMultiple(context, paragraph, sentence, inside),
        ...checkSeries(context, paragraph, sentence, inside),
      ];
    });
    return [...told, ...differencesIn(context, paragraph, quantities, told)];
  });
}

/** "From 4.9 to 4.1 here and from 4.8 to 4.7 there: a net fall of 0.7": of which of two changes is not said. */
function isOfSeveral(
  text: string,
  found: Finding,
  changes: readonly Change[],
  quantities: readonly Measured[],
): boolean {
  const [sizeId] = found.statisticIds;
  const size = found.statisticIds.length === 3 ? quantities.find(({ id }) => id === sizeId) : undefined;
  if (size === undefined) return false;
  return (
    changes.filter(({ from, to }) => {
      const end = Math.max(from.end, to.end);
      return end <= size.start && !text.slice(end, size.start).includes(';');
    }).length > 1
  );
}

function judgeChange(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  quantities: readonly Measured[],
  { from, to, direction: ofVerb }: Change,
): Finding[] {
  const sizes = sizesOfChange(paragraph.text, sentence, quantities, from, to);
  const [size] = sizes;
  // "Passé de 4,5 à 4,1 millions, soit une hausse de 9 %": the noun says which way.
  const direction =
    ofVerb ??
    (size === undefined
      ? undefined
      : lastDirection(paragraph.text.slice(Math.max(sentence.start, size.start - 40), size.start)));
  return [
    ...(direction === undefined ? [] : judgeDirection(context, paragraph, from, to, direction)),
    ...sizes.flatMap((each) => judgeSize(context, paragraph, from, to, each)),
  ];
}

function judgeDirection(
  context: CheckContext,
  paragraph: Paragraph,
  from: Measured,
  to: Measured,
  direction: 'up' | 'down',
): Finding[] {
  const order = compare(to.value, from.value);
  if (order === 0) return [];
  const rises = order > 0;
  const holds = rises === (direction === 'up');
  const params = {
    place: paragraphName(context, paragraph.id),
    from: from.text,
    to: to.text,
    said: direction,
    difference: amountOf(context, absolute(subtract(to.value, from.value)), from),
  };
  return [
    {
      rule: 'growth',
      severity: holds ? 'info' : 'error',
      paragraphIds: [paragraph.id],
      statisticIds: [...new Set([from.id, to.id])],
      holds,
      expected: direction === 'up' ? 'increase' : 'decrease',
      found: rises ? 'increase' : 'decrease',
      wording: holds ? { key: 'growth.direction.holds', params } : { key: 'growth.direction.fails', params },
    },
  ];
}
