import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';
import type { Count } from './parts.ts';
import { isCount } from './parts.ts';
import { beforeWhole, ofWhich } from './phrases.ts';
import { slackOf } from './rounding.ts';

/** A whole that a part may be a share of, and whether the text itself ties the two together. */
export interface Whole {
  readonly value: string;
  readonly statisticId: string;
  readonly explicit: boolean;
  /** It is of another time than the part: a share that fits it holds, one that does not says nothing. */
  readonly otherPeriod: boolean;
  /** Half of the last digit that is written of "4.6 million"; 0 for a number written out. */
  readonly slack: number;
}

/** A figure that has a value: a part that a share is given of. */
export type Part = Quantity & { readonly value: string };

/** How far back in a paragraph, in code units, a whole is looked for; and how many figures of the parent paragraph. */
const farthestWhole = 1500;
const mostBefore = 12;
const mostInParent = 40;
/** "Of these" stands within so many code units of a sentence's beginning. */
const pointerLength = 24;
/** Between a clause's beginning and the whole that it begins with: "Of the", "In the capital, of". */
const longestOpening = 30;

/** What a part may be a share of, nearest first. */
export function wholesFor(context: CheckContext, paragraph: Paragraph, part: Part): Whole[] {
  if (part.outOf !== undefined)
    return [{ value: part.outOf, statisticId: part.id, explicit: true, otherPeriod: false, slack: 0 }];
  const { text } = paragraph;
  const sentence = sentenceAt(text, part.start, context.sentencesOf(paragraph));
  const larger = (count: Count): boolean => compare(count.value, part.value) >= 0;
  const own = context.quantitiesIn.get(paragraph.id) ?? [];
  const before = within(own, { start: Math.max(0, part.start - farthestWhole), end: part.start })
    .flatMap((quantity) => likeWholes(part, quantity))
    .filter((count) => count.id !== part.id && larger(count))
    .slice(-mostBefore);
  const parent = (context.quantitiesIn.get(paragraph.parentId ?? '') ?? [])
    .slice(0, mostInParent)
    .flatMap((quantity) => likeWholes(part, quantity))
    .filter(larger);
  const pointsBack = ofWhich.test(text.slice(sentence.start, sentence.start + pointerLength));
  const previous = sentence.start === 0 && pointsBack ? context.paragraphBefore(paragraph) : undefined;
  const above = (context.quantitiesIn.get(previous?.id ?? '') ?? [])
    .slice(0, mostInParent)
    .flatMap((quantity) => likeWholes(part, quantity))
    .filter(larger);
  const wholes = before.map((count): Whole => {
    const inSentence = count.start >= sentence.start;
    const clause = Math.max(sentence.start, text.lastIndexOf(';', count.start) + 1);
    const opening = text.slice(clause, count.start);
    const between = text.slice(count.end, part.start);
    const explicit =
      inSentence &&
      !between.includes(';') &&
      ((opening.length <= longestOpening && beforeWhole.test(opening)) ||
        /^\s*(?:out of|of|among|sur|de|entre|parmi)(?: un?e? total de| a total of)?\s*$/i.test(opening) ||
        /^[^()]{0,20}\([^()]{1,20}\) of (?:which|whom|them)\b/i.test(
          text.slice(part.start, part.start + 60),
        ) ||
        /(?<!\p{L})(?:of (?:whom|which)|de l[oa]s (?:cuales|que)|dont|d[oa]s quais)\s*$/iu.test(between));
    return toWhole(count, part, explicit);
  });
  return [...wholes.reverse(), ...[...parent, ...above].map((count) => toWhole(count, part, false))];
}

function toWhole(count: Count, part: Part, explicit: boolean): Whole {
  return {
    value: count.value,
    statisticId: count.id,
    explicit,
    // A whole of 1901 is none of a part of 1909.
    otherPeriod: count.period !== undefined && part.period !== undefined && count.period !== part.period,
    slack: slackOf(count),
  };
}

/** A whole must be of the part's kind: money of money in the same currency; of "60 of the 148" either may be it. */
function likeWholes(part: Quantity, quantity: Quantity): Count[] {
  if (part.kind === 'money')
    return quantity.kind === 'money' && quantity.unit === part.unit && hasValue(quantity) ? [quantity] : [];
  if (isCount(quantity)) return [quantity];
  if (quantity.kind !== 'ratio' || quantity.writtenAs !== 'digits' || !hasValue(quantity)) return [];
  return quantity.outOf === undefined ? [] : [quantity, { ...quantity, value: quantity.outOf }];
}

function hasValue(quantity: Quantity): quantity is Count {
  return quantity.value !== undefined && quantity.qualifier === undefined;
}
