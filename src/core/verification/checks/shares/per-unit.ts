import type { Paragraph } from '../../../document/document.ts';
import type { Quantity } from '../../../statistics/quantity.ts';
import { fold } from '../../context/fold.ts';
import { glossaryLanguage } from '../../context/glossary.ts';
import { stem } from '../../context/stem.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext } from '../check-context.ts';
import { within } from '../check-context.ts';
import type { Count } from '../parts.ts';
import { isCount } from '../parts.ts';
import { perUnitFinding, perUnitOutcome, type PerUnit } from './per-unit-finding.ts';
import {
  beforePopulation,
  isForEvery,
  leadsToRatio,
  narrows,
  notOfThese,
  oneForEvery,
  perNoun,
} from './per-unit-words.ts';

/** Letters from the figures to the ratio that is worked out from them. */
const farthest = 90;
/** A ratio further off than so many times is of something else. */
const mostTimes = 2.5;

/**
 * So much for each: "nine inspectors for 412 estates, or one for every 46", "377 children, 2.6 per family", "57 deaths in
 * 483,000 births, a ratio of 11.8 per 100,000". The text tells which figures are meant where the sentence has no others.
 */
export function checkPerUnit(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'table-row') return [];
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    if (quantities.length < 3) return [];
    return context
      .sentencesOf(paragraph)
      .flatMap((sentence) => judgeSentence(context, paragraph, within(quantities, sentence)));
  });
}

function judgeSentence(
  context: CheckContext,
  paragraph: Paragraph,
  quantities: readonly Quantity[],
): Finding[] {
  if (quantities.length < 3) return [];
  return quantities.flatMap((quantity, index): Finding[] => {
    const ratio = ratioOf(paragraph.text, quantity);
    if (ratio === undefined) return [];
    const before = quantities.slice(0, index).filter((each) => isCount(each) || each.kind === 'money');
    const [first, second, third] = before;
    if (first === undefined || second === undefined || third !== undefined) return [];
    const between = paragraph.text.slice(second.end, ratio.start);
    if (between.length > farthest || notOfThese.test(between) || /[.]/.test(between)) return [];
    const pair = pairFor(context, paragraph.text, ratio, first, second);
    if (pair === undefined) return [];
    const [total, units] = pair;
    if (total.qualifier !== undefined || units.qualifier !== undefined) return [];
    if (total.period !== undefined && units.period !== undefined && total.period !== units.period) return [];
    const claim: PerUnit = { ...ratio, total, units };
    const times = (Number(total.value) * Number(ratio.base)) / Number(units.value) / Number(ratio.value);
    const isNear = times < mostTimes && times > 1 / mostTimes;
    const isTold = isNear && !ratio.isNarrowed && leadsToRatio.test(between);
    if (perUnitOutcome(claim) === 'wrong' && !isTold) return [];
    return [perUnitFinding(context, paragraph, claim)];
  });
}

type Ratio = Pick<PerUnit, 'quantity' | 'value' | 'base' | 'start'> & {
  /** What the ratio is said to be per: "family"; absent where the order of the figures tells. */
  readonly noun?: string;
  /** Only some of what was counted are meant: "per judge of the lower courts". */
  readonly isNarrowed: boolean;
};

/** "One for every 46", "2.6 per family", "11.8 per 100,000". */
function ratioOf(text: string, quantity: Quantity): Ratio | undefined {
  const { kind, value, outOf, qualifier, start, end } = quantity;
  if (value === undefined || qualifier !== undefined) return undefined;
  const behind = text.slice(end, end + 60);
  const isNarrowed = narrows.test(behind.replace(/^\s[\p{L}-]+/u, ''));
  if (kind === 'rate')
    return outOf !== undefined && Number(outOf) >= 100
      ? { quantity, value, base: outOf, start, isNarrowed }
      : undefined;
  if (kind === 'ratio' && value === '1' && outOf !== undefined && isForEvery.test(quantity.text))
    return { quantity, value: outOf, base: '1', start, isNarrowed };
  if (kind !== 'count' && kind !== 'money') return undefined;
  const every = oneForEvery.exec(text.slice(Math.max(0, start - 40), start));
  if (every !== null) return { quantity, value, base: '1', start: start - every[0].length, isNarrowed };
  const [said = '', noun] = perNoun.exec(behind) ?? [];
  return noun === undefined
    ? undefined
    : { quantity, value, base: '1', start, noun, isNarrowed: narrows.test(behind.slice(said.length)) };
}

type Pair = readonly [total: Count, units: Count];

/** Which of two figures is divided by the other: by the noun that is named, by their sizes, or by what lives among what. */
function pairFor(
  context: CheckContext,
  text: string,
  { noun, base, quantity }: Ratio,
  first: Quantity,
  second: Quantity,
): Pair | undefined {
  if (!hasValue(first) || !hasValue(second)) return undefined;
  const [small, large] = Number(first.value) <= Number(second.value) ? [first, second] : [second, first];
  if (small.kind !== large.kind && noun === undefined) return undefined;
  if (base !== '1') {
    const isPopulation = beforePopulation.test(text.slice(Math.max(0, large.start - 40), large.start));
    // A rate "per 100,000 women" is none of all inhabitants.
    if (
      quantity.of !== undefined &&
      !quantity.of.split(/\s+/u).some((word) => names(context, large.of, word))
    )
      return undefined;
    return isPopulation && Number(large.value) > Number(base) / 10 ? [small, large] : undefined;
  }
  if (noun === undefined) return [large, small];
  const isNamed = [first, second].filter(({ of, kind }) => kind === 'count' && names(context, of, noun));
  const [units] = isNamed;
  if (isNamed.length !== 1 || units === undefined) return undefined;
  const total = units === first ? second : first;
  return total.kind === quantity.kind && total.unit === quantity.unit ? [total, units] : undefined;
}

function hasValue(quantity: Quantity): quantity is Count {
  return quantity.value !== undefined && Number(quantity.value) > 0;
}

/** "Families" and "family", "médecins" and "médecin": the first words of what is counted. */
function names(context: CheckContext, of: string | undefined, noun: string): boolean {
  if (of === undefined) return false;
  const language = glossaryLanguage(context.document.language) ?? 'en';
  const singular = stem(fold(noun), language);
  return of.split(/\s+/u).some((word) => stem(fold(word), language) === singular);
}
