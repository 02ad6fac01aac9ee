import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { countedShare, isOfEvery } from './counted-share.ts';
import { slackOf } from './rounding.ts';
import { shareFinding, shareOutcome, type StatedShare } from './share-finding.ts';
import type { Part, Whole } from './wholes.ts';
import { wholesFor } from './wholes.ts';

/**
 * A count with its share beside it: "251 of them (50.3%)". The whole is what the text says ("of the 499"), else any
 * earlier count of the paragraph or of the one that a list item belongs to. A share that fits one of those holds; one
 * that fits none is an error only where the text says what the whole is, since a guessed whole raises false alarms.
 */
export function checkPercentages(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    return quantities.flatMap((percentage, index) => {
      const { kind, value: share, qualifier, unit } = percentage;
      if (kind !== 'percentage' || unit === 'pp' || share === undefined || qualifier !== undefined) return [];
      return (
        inBrackets(context, paragraph, quantities, index, share) ??
        ofPart(context, paragraph, quantities, index, share)
      );
    });
  });
}

/** "47.7 % of the cases (88,904 of 186,420)" and "41 (34.2 % of the 120 seats)": part and whole are both said. */
function inBrackets(
  context: CheckContext,
  paragraph: Paragraph,
  quantities: readonly Quantity[],
  index: number,
  share: string,
): Finding[] | undefined {
  const { text } = paragraph;
  const [before, percentage, after, second] = [-1, 0, 1, 2].map((step) => quantities[index + step]);
  if (percentage === undefined || after === undefined) return undefined;
  const between = text.slice(percentage.end, after.start);
  const counted = /^[^.;:()\d]{0,60}\(\s*$/.test(between) ? countedShare(text, after, second) : undefined;
  if (counted !== undefined) {
    const { part, whole, statisticIds } = counted;
    return [finding(context, paragraph, { part, whole, share }, [percentage.id, ...statisticIds])];
  }
  if (before === undefined || !isPart(before) || before.kind === 'ratio' || !isPart(after)) return undefined;
  const opens = /^[^.;:()]{0,40}\(\s*$/.test(text.slice(before.end, percentage.start));
  const ofAfter = /^\s?(?:of|de|des|d[ao]s|del)(?: (?:the|all|l[oa]s|les))?(?: total of)?\s$/iu.test(between);
  const closes = /^[^.;:()\d]{0,60}\)/.test(text.slice(after.end, after.end + 61));
  if (!opens || !ofAfter || !closes || before.kind !== after.kind) return undefined;
  const stated = { part: before.value, whole: after.value, share };
  return [finding(context, paragraph, stated, [before.id, percentage.id, after.id])];
}

function ofPart(
  context: CheckContext,
  paragraph: Paragraph,
  quantities: readonly Quantity[],
  index: number,
  share: string,
): Finding[] {
  const percentage = quantities[index];
  const part = partBeside(paragraph.text, quantities, index);
  if (percentage === undefined || part === undefined) return [];
  const wholes = wholesFor(context, paragraph, part);
  const stated = (whole: Whole): StatedShare => ({
    part: part.value,
    whole: whole.value,
    share,
    partSlack: slackOf(part),
    wholeSlack: whole.slack,
  });
  const fits = (whole: Whole, outcomes: readonly string[]): boolean =>
    outcomes.includes(shareOutcome(stated(whole)));
  const told = wholes.filter(({ explicit, otherPeriod }) => explicit && !otherPeriod);
  const whole =
    wholes.find((each) => fits(each, ['exact', 'rounded']) && isTelling(each, share)) ??
    wholes.find((each) => fits(each, ['byFigures']) && !each.otherPeriod) ??
    (told.length === 1 ? told[0] : undefined);
  if (whole === undefined) return [];
  return [finding(context, paragraph, stated(whole), [part.id, percentage.id, whole.statisticId])];
}

/** A share of few digits fits a whole of another time by chance. */
function isTelling({ otherPeriod, explicit }: Whole, share: string): boolean {
  return explicit || !otherPeriod || share.replace('.', '').length >= 3;
}

function finding(
  context: CheckContext,
  paragraph: Paragraph,
  stated: StatedShare,
  statisticIds: readonly string[],
): Finding {
  return shareFinding(context, paragraphName(context, paragraph.id), stated, {
    paragraphIds: [paragraph.id],
    statisticIds,
  });
}

function isPart(quantity: Quantity | undefined): quantity is Part {
  if (quantity?.value === undefined || quantity.qualifier !== undefined) return false;
  const { kind, writtenAs } = quantity;
  if (kind === 'ratio') return writtenAs === 'digits' && !isOfEvery(quantity);
  return kind === 'count' || kind === 'money';
}

/** "251 of them (50.3%)" and "50.3% (251)". */
function partBeside(text: string, quantities: readonly Quantity[], index: number): Part | undefined {
  const percentage = quantities[index];
  const before = quantities[index - 1];
  const after = quantities[index + 1];
  if (percentage === undefined) return undefined;
  if (isPart(before)) {
    const between = text.slice(before.end, percentage.start);
    const behind = text.slice(percentage.end, percentage.end + 41);
    // "148 bridges (69.8 per cent of the target)": nothing but words until the bracket closes.
    if (/^[^.;:()]{0,40}\(\s*$/.test(between) && /^(?:\s?[,;]|[^.,;:()\d]{0,40}\))/.test(behind))
      return before;
    // "1,905 of the 2,540 orders, or 75 per cent".
    if (restated.test(between)) return before;
  }
  if (isPart(after)) {
    const between = text.slice(percentage.end, after.start);
    // "54 per cent of them children (26,028)": the bracket says how many, and closes.
    const named = /^\s(?!\p{N})[^.;:()\d]{1,40}\(\s*$/u.test(between);
    const closes = /^\s?\)/.test(text.slice(after.end, after.end + 2));
    if (/^\s?\(\s*$/.test(between) || (named && closes)) return after;
  }
  return undefined;
}

/** "1,905 orders, or 75 %", "1,214 agreed, a response rate of 83.2 %", "19,4 millones, el 23,1 % del total". */
const restated =
  /^[^.;:()]{0,60},\s*(?:(?:or|i\.e\.|that is,?|soit|o sea,?|es decir,?|ou|ou seja,?|isto é,?)\s*(?:el |the )?|(?:an?|una?|un|une|uma)\s(?:[\p{L}-]+\s){0,2}(?:rate|share|proportion|tasa|proporción|taux|proportion|part|taxa|proporção)(?:\s(?:de|d['’])?\s?[\p{L}]+){0,2}\s(?:of|del?|de|d['’])\s*)$/iu;
