import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { CheckContext } from './check-context.ts';
import { within } from './check-context.ts';
import type { Count } from './parts.ts';
import { isCount } from './parts.ts';
import { beforeWhole, ofWhich } from './phrases.ts';
import { slackOf } from './rounding.ts';
import { ofWhom, opensWithWhole, pointsBack, shareOf, shareOfNamed } from './shares/relation-words.ts';

/** A whole that a part may be a share of, and whether the text itself ties the two together. */
export interface Whole {
  readonly value: string;
  readonly statisticId: string;
  /** The text says that it is the whole. */
  readonly explicit: boolean;
  /** It stands in the sentence of the part. */
  readonly inSentence: boolean;
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
/** From a share to the whole behind it. */
const farthestBehind = 50;

/** What a part may be a share of, nearest first; of a share above 100 what is smaller than the part. */
export function wholesFor(
  context: CheckContext,
  paragraph: Paragraph,
  part: Part,
  share: Span & { readonly value: string },
): Whole[] {
  if (part.outOf !== undefined) return [wholeOf(part, part.outOf)];
  const { text } = paragraph;
  const spans = context.sentencesOf(paragraph);
  const sentence = sentenceAt(text, part.start, spans);
  const isAbove = Number(share.value) > 100;
  const mayBeWhole = (count: Count): boolean =>
    isAbove ? compare(count.value, part.value) < 0 : compare(count.value, part.value) >= 0;
  const own = context.quantitiesIn.get(paragraph.id) ?? [];
  const of = (list: readonly Quantity[]): Count[] =>
    list.flatMap((quantity) => likeWholes(part, quantity)).filter(mayBeWhole);
  const behind = wholesBehind(
    text,
    within(own, { start: share.end, end: share.end + farthestBehind + 20 }),
    share,
  );
  const before = of(within(own, { start: Math.max(0, part.start - farthestWhole), end: part.start }))
    .filter((count) => count.id !== part.id)
    .slice(-mostBefore);
  const parent = of((context.quantitiesIn.get(paragraph.parentId ?? '') ?? []).slice(0, mostInParent));
  const opensBack = ofWhich.test(text.slice(sentence.start, sentence.start + pointerLength));
  const previous = sentence.start === 0 && opensBack ? context.paragraphBefore(paragraph) : undefined;
  const above = of((context.quantitiesIn.get(previous?.id ?? '') ?? []).slice(0, mostInParent));
  const pointed = pointedAt(context, paragraph, part, sentence, opensBack);
  const wholes = before.map((count): Whole => {
    const inSentence = count.start >= sentence.start;
    const explicit =
      (pointed.includes(count.id) && !isAbove) || (inSentence && isTold(text, sentence, count, part));
    return toWhole(count, part, explicit, inSentence);
  });
  return [
    ...behind.flatMap(({ whole, explicit }) =>
      of([whole]).map((count) => toWhole(count, part, explicit, true)),
    ),
    ...wholes.reverse(),
    ...[...parent, ...above].map((count) => toWhole(count, part, false, false)),
  ];
}

/** "… or 25.6 % of the 96.5 million received": the whole stands behind the share. */
function wholesBehind(
  text: string,
  following: readonly Quantity[],
  share: Span,
): { readonly whole: Quantity; readonly explicit: boolean }[] {
  const [whole] = following;
  if (whole === undefined || whole.start - share.end > farthestBehind) return [];
  const between = text.slice(share.end, whole.start);
  // "R$" and "$" may stand before the digits or in the quantity.
  if (shareOf.test(between)) return [{ whole, explicit: true }];
  return shareOfNamed.test(between) ? [{ whole, explicit: false }] : [];
}

/** Whether the text before a part says of a figure in the same sentence that it is the whole. */
function isTold(text: string, sentence: Span, count: Count, part: Part): boolean {
  const between = text.slice(count.end, part.start);
  if (between.includes(';')) return false;
  const clause = Math.max(sentence.start, text.lastIndexOf(';', count.start) + 1);
  const opening = text.slice(clause, count.start);
  // "Of the 640, 212 were women, and of these 53 …": the later whole is nearer.
  const begins =
    opening.length <= longestOpening && (beforeWhole.test(opening) || opensWithWhole.test(opening));
  return (
    begins ||
    /^[^()]{0,20}\([^()]{1,20}\) of (?:which|whom|them)\b/i.test(text.slice(part.start, part.start + 60)) ||
    (ofWhom.test(between) && !/[.()]/.test(between))
  );
}

/**
 * What "of these" and "34 of them" point back to: the only figure of the sentence before, where that has no shares of
 * its own, which might be meant.
 */
function pointedAt(
  context: CheckContext,
  paragraph: Paragraph,
  part: Part,
  sentence: Span,
  opensBack: boolean,
): string[] {
  const { text } = paragraph;
  const own = context.quantitiesIn.get(paragraph.id) ?? [];
  const behind = pointsBack.test(text.slice(part.end, part.end + 30));
  if (!opensBack && !behind) return [];
  const inFront = opensBack ? [] : likeParts(part, within(own, { start: sentence.start, end: part.start }));
  if (inFront.length > 0) return inFront.length === 1 ? inFront.map(({ id }) => id) : [];
  const spans = context.sentencesOf(paragraph);
  const before = spans[spans.findIndex(({ start }) => start === sentence.start) - 1];
  if (before === undefined) return [];
  const said = within(own, before);
  if (said.some(({ kind }) => kind === 'percentage' || kind === 'ratio')) return [];
  const counts = likeParts(part, said);
  return counts.length === 1 ? counts.map(({ id }) => id) : [];
}

function likeParts(part: Part, quantities: readonly Quantity[]): Count[] {
  return quantities
    .flatMap((quantity) => likeWholes(part, quantity))
    .filter(({ value }) => compare(value, part.value) >= 0);
}

function wholeOf(part: Part, value: string): Whole {
  return { value, statisticId: part.id, explicit: true, inSentence: true, otherPeriod: false, slack: 0 };
}

function toWhole(count: Count, part: Part, explicit: boolean, inSentence: boolean): Whole {
  return {
    value: count.value,
    statisticId: count.id,
    explicit,
    inSentence,
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
  // "1,284 million pesos, of which 1,147 million were spent": the unit is not said again.
  if (part.writtenAs === 'mixed' && (quantity.kind === 'money' || quantity.kind === 'measure'))
    return hasValue(quantity) ? [quantity] : [];
  if (quantity.kind !== 'ratio' || quantity.writtenAs !== 'digits' || !hasValue(quantity)) return [];
  return quantity.outOf === undefined ? [] : [quantity, { ...quantity, value: quantity.outOf }];
}

function hasValue(quantity: Quantity): quantity is Count {
  return quantity.value !== undefined && quantity.qualifier === undefined;
}
