import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare, decimalPlaces, divide, shift } from '../../text/decimal.ts';
import { sentenceAt } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { writtenPlace } from '../magnitude.ts';
import type { Count } from './parts.ts';
import { isCount } from './parts.ts';
import { beforeWhole, ofWhich } from './phrases.ts';

/** A whole that a part may be a share of, and whether the text itself ties the two together. */
interface Whole {
  readonly value: string;
  readonly statisticId: string;
  readonly explicit: boolean;
  /** Half of the last digit that is written of "4.6 million"; 0 for a number written out. */
  readonly slack: number;
}

/**
 * A count with its share beside it: "251 of them (50.3%)". The whole is what the text says ("of the 499"), else any
 * earlier count of the paragraph or of the one that a list item belongs to. A share that fits one of those holds; one
 * that fits none is an error only where the text says what the whole is, since a guessed whole raises false alarms.
 */
export function checkPercentages(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    return quantities.flatMap((percentage, index) => {
      if (
        percentage.kind !== 'percentage' ||
        percentage.value === undefined ||
        percentage.qualifier !== undefined
      ) {
        return [];
      }
      const part = partBeside(paragraph.text, quantities, index);
      if (part === undefined) return [];
      return judge(context, paragraph, part, percentage, percentage.value);
    });
  });
}

/** "251 of them (50.3%)" and "50.3% (251)". */
function partBeside(
  text: string,
  quantities: readonly Quantity[],
  index: number,
): (Quantity & { value: string }) | undefined {
  const percentage = quantities[index];
  const before = quantities[index - 1];
  const after = quantities[index + 1];
  if (percentage === undefined) return undefined;
  const usable = (quantity: Quantity | undefined): quantity is Quantity & { value: string } =>
    quantity?.value !== undefined &&
    quantity.qualifier === undefined &&
    (quantity.kind === 'count' ||
      quantity.kind === 'money' ||
      (quantity.kind === 'ratio' && quantity.writtenAs === 'digits'));
  if (usable(before)) {
    const between = text.slice(before.end, percentage.start);
    const behind = text.slice(percentage.end, percentage.end + 2);
    if (/^[^.;:()]{0,40}\(\s*$/.test(between) && /^\s?[),;]/.test(behind)) return before;
    // "1,905 of the 2,540 orders, or 75 per cent".
    if (restated.test(between)) return before;
  }
  if (usable(after)) {
    const between = text.slice(percentage.end, after.start);
    // "54 per cent of them children (26,028)": the bracket says how many, and closes.
    const named = /^\s(?!\p{N})[^.;:()\d]{1,40}\(\s*$/u.test(between);
    const closes = /^\s?\)/.test(text.slice(after.end, after.end + 2));
    if (/^\s?\(\s*$/.test(between) || (named && closes)) return after;
  }
  return undefined;
}

const restated =
  /^[^.;:()]{0,60},\s*(?:or|i\.e\.|that is,?|soit|o sea,?|es decir,?|ou|ou seja,?|isto é,?)\s*$/iu;

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  part: Quantity & { readonly value: string },
  percentage: Quantity,
  share: string,
): Finding[] {
  const wholes = wholesFor(context, paragraph, part);
  const places = decimalPlaces(share);
  const exact = (whole: string, digits: number): string | undefined =>
    divide(shift(part.value, 2), whole, digits);
  const fitting =
    wholes.find(({ value }) => {
      const computed = exact(value, places);
      return computed !== undefined && compare(computed, share) === 0;
    }) ?? wholes.find((whole) => fitsByRounding(part, whole, share));
  const place = paragraphName(context, paragraph.id);
  const base = {
    rule: 'percentage',
    paragraphIds: [paragraph.id],
    found: share,
  };
  if (fitting !== undefined) {
    const computed = exact(fitting.value, places + 2) ?? share;
    const params = {
      place,
      part: context.figure(part.value),
      whole: context.figure(fitting.value),
      share: context.figure(share),
    };
    return [
      {
        ...base,
        severity: 'info',
        statisticIds: [part.id, percentage.id, fitting.statisticId],
        holds: true,
        expected: exact(fitting.value, places),
        wording:
          compare(computed, share) === 0
            ? { key: 'share.holdsExactly', params }
            : { key: 'share.holdsRounded', params: { ...params, exact: context.figure(computed) } },
      },
    ];
  }
  const stated = wholes.filter(({ explicit }) => explicit);
  const [whole] = stated;
  if (whole === undefined || stated.length > 1) return [];
  const computed = exact(whole.value, places);
  if (computed === undefined) return [];
  return [
    {
      ...base,
      severity: 'error',
      statisticIds: [part.id, percentage.id, whole.statisticId],
      holds: false,
      expected: computed,
      wording: {
        key: 'share.fails',
        params: {
          place,
          part: context.figure(part.value),
          whole: context.figure(whole.value),
          computed: context.figure(computed),
          share: context.figure(share),
        },
      },
    },
  ];
}

/** "US$ 1.4 million (30 %)" of "4.6 million": the figures' own rounding is allowed for. */
function fitsByRounding(part: Quantity & { readonly value: string }, whole: Whole, share: string): boolean {
  const slack = slackOf(part);
  if (slack === 0 && whole.slack === 0) return false;
  const [value, total, said] = [Number(part.value), Number(whole.value), Number(share)];
  const own = 0.5 * 10 ** -decimalPlaces(share);
  return (
    said >= (100 * (value - slack)) / (total + whole.slack) - own &&
    said <= (100 * (value + slack)) / Math.max(total - whole.slack, 1e-9) + own
  );
}

function slackOf(quantity: Quantity): number {
  const place = writtenPlace(quantity);
  return place > 0 ? 0.5 * 10 ** place : 0;
}

/** A whole must be of the part's kind: money of money in the same currency. */
function isLike(part: Quantity, quantity: Quantity): quantity is Count {
  if (part.kind !== 'money') return isCount(quantity);
  return (
    quantity.kind === 'money' &&
    quantity.unit === part.unit &&
    quantity.value !== undefined &&
    quantity.qualifier === undefined
  );
}

/** How far back in a paragraph, in code units, a whole is looked for; and how many figures of the parent paragraph. */
const farthestWhole = 1500;
const mostBefore = 12;
const mostInParent = 40;
/** "Of these" stands within so many code units of a sentence's beginning. */
const pointerLength = 24;

/** A whole of 1901 is none of a part of 1909. */
function isOfSamePeriod(whole: Quantity, part: Quantity): boolean {
  return whole.period === undefined || part.period === undefined || whole.period === part.period;
}

/** Nearest first. */
function wholesFor(
  context: CheckContext,
  paragraph: Paragraph,
  part: Quantity & { readonly value: string },
): Whole[] {
  if (part.outOf !== undefined)
    return [{ value: part.outOf, statisticId: part.id, explicit: true, slack: 0 }];
  const sentence = sentenceAt(paragraph.text, part.start, context.sentencesOf(paragraph));
  const larger = (count: Count): boolean => compare(count.value, part.value) >= 0;
  const own = context.quantitiesIn.get(paragraph.id) ?? [];
  const before = within(own, { start: Math.max(0, part.start - farthestWhole), end: part.start })
    .filter((count) => isLike(part, count))
    .filter((count) => count.id !== part.id && larger(count) && isOfSamePeriod(count, part))
    .slice(-mostBefore);
  const parent = (context.quantitiesIn.get(paragraph.parentId ?? '') ?? [])
    .slice(0, mostInParent)
    .filter((count) => isLike(part, count))
    .filter(larger);
  const pointsBack = ofWhich.test(paragraph.text.slice(sentence.start, sentence.start + pointerLength));
  const previous = sentence.start === 0 && pointsBack ? context.paragraphBefore(paragraph) : undefined;
  const above = (context.quantitiesIn.get(previous?.id ?? '') ?? [])
    .slice(0, mostInParent)
    .filter((count) => isLike(part, count))
    .filter((count) => larger(count) && isOfSamePeriod(count, part));
  const wholes = before.map((count): Whole => {
    const inSentence = count.start >= sentence.start;
    const opening = paragraph.text.slice(sentence.start, count.start);
    const between = paragraph.text.slice(count.end, part.start);
    const explicit =
      inSentence &&
      ((opening.length <= 30 && beforeWhole.test(opening)) ||
        /^\s*(?:out of|of|sur|de)(?: un?e? total de| a total of)?\s*$/i.test(opening) ||
        /^[^()]{0,20}\([^()]{1,20}\) of (?:which|whom|them)\b/i.test(
          paragraph.text.slice(part.start, part.start + 60),
        ) ||
        /(?<!\p{L})(?:of (?:whom|which)|de l[oa]s (?:cuales|que)|dont|d[oa]s quais)\s*$/iu.test(between));
    return { value: count.value, statisticId: count.id, explicit, slack: slackOf(count) };
  });
  return [
    ...wholes.reverse(),
    ...[...parent, ...above].map((count) => ({
      value: count.value,
      statisticId: count.id,
      explicit: false,
      slack: slackOf(count),
    })),
  ];
}
