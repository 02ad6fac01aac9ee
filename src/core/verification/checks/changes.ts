import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import {
  afterChange,
  beforeChange,
  comparedWith,
  falling,
  moreBefore,
  multiplying,
  passing,
  rising,
  thanBefore,
} from './phrases.ts';

/** A quantity with one value. */
export type Measured = Quantity & { readonly value: string };

/** A figure and the one that came before it in time, with the direction that the text gives the change. */
export interface Change {
  readonly from: Measured;
  readonly to: Measured;
  readonly direction?: 'up' | 'down';
}

/** A figure as it is, and "de 200 à 260" behind a verb of change as its two ends: there it is no range. */
export function endsOf(text: string, quantity: Quantity): Measured[] {
  if (hasValue(quantity)) return [quantity];
  const { low, high, start, end } = quantity;
  const link = /\s+(?:à|al?|au|ao|to|hasta|até|para)\s+/iu.exec(quantity.text);
  if (link === null || low === undefined || high === undefined) return [];
  const lead = text.slice(Math.max(0, start - 60), start);
  if (!fromBefore.test(lead) || ![passing, rising, falling, multiplying].some((verb) => verb.test(lead)))
    return [];
  const middle = start + link.index;
  return [
    { ...quantity, value: low, end: middle, text: text.slice(start, middle) },
    {
      ...quantity,
      value: high,
      start: middle + link[0].length,
      text: text.slice(middle + link[0].length, end),
    },
  ];
}

function hasValue(quantity: Quantity): quantity is Measured {
  return quantity.value !== undefined;
}

const approximately =
  '(?:(?:about|around|some|nearly|over|almost|just|un|unos|unas|près de|environ|cerca de|casi|quase)\\s+)?';
/** "From a median of", "de una media de": what the first end is. */
const measure = "(?:(?:an?|the|una?|el|la|une|le|uma)\\s+[\\p{L}-]+\\s+(?:of|de|d['’])\\s*)?";
const fromBefore = new RegExp(
  `(?<!\\p{L})(?:from|del?|desde|d['’]|du|d[ao]s?)\\s*${measure}${approximately}$`,
  'iu',
);
const toBetween = new RegExp(
  `^[^.;:]{0,40}(?<!\\p{L})(?:to|al?|à|au|hasta|para|ao|aos)\\s+${measure}${approximately}$`,
  'iu',
);

/** Figures further apart are not set beside each other. */
const longestBetween = 90;
/** How far before a figure "from about" may begin. */
const fromReach = 40;

/** Pairs of figures of a sentence that are said to be the ends of a change. */
export function changesIn(paragraph: Paragraph, sentence: Span, quantities: readonly Measured[]): Change[] {
  const { text } = paragraph;
  return quantities.flatMap((first, index): Change[] => {
    const second = quantities[index + 1];
    if (second === undefined) return [];
    const third = quantities[index + 2];
    if (third !== undefined && isEarlierBehindSize(text, first, second, third))
      return [{ from: third, to: first }];
    if (!areAlike(first, second) || !areAboveZero(first, second)) return [];
    if (isOfTwoYears(text, first, second, third)) {
      const isEarlier = (first.period ?? '') < (second.period ?? '');
      return [isEarlier ? { from: first, to: second } : { from: second, to: first }];
    }
    if (third !== undefined && isEarlierInYearBracket(text, first, second, third))
      return [{ from: second, to: first }];
    const between = text.slice(first.end, second.start);
    if (between.length > longestBetween) return [];
    if (isFromTo(text, sentence, first, second)) {
      // The verb of this clause, not one of an earlier clause.
      const lead = text.slice(Math.max(sentence.start, first.start - 200), first.start);
      const clause = lead.slice(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(', while'), 0)).slice(-140);
      const direction = lastDirection(clause);
      if (direction === undefined && !passing.test(clause)) return [];
      return [{ from: first, to: second, direction }];
    }
    if (!/[.;:]/.test(between) && comparedWith.test(between)) {
      const up = /\bup from\s*$/i.test(between);
      const down = /\bdown from\s*$/i.test(between);
      return [{ from: second, to: first, direction: up ? 'up' : down ? 'down' : undefined }];
    }
    return [];
  });
}

/** Neighbouring figures of a sentence that stand as "from A to B", whatever is said of them. */
export function pairsFromTo(text: string, sentence: Span, quantities: readonly Measured[]): Change[] {
  return quantities.flatMap((first, index): Change[] => {
    const second = quantities[index + 1];
    if (second === undefined || !areAlike(first, second) || !areAboveZero(first, second)) return [];
    return isFromTo(text, sentence, first, second) ? [{ from: first, to: second }] : [];
  });
}

function isFromTo(text: string, sentence: Span, first: Measured, second: Measured): boolean {
  const between = text.slice(first.end, second.start);
  // "Del 21,4 %, frente al 9,8 % de la población": the first is no beginning.
  if (between.length > longestBetween || comparedWith.test(between)) return false;
  const lead = text.slice(Math.max(sentence.start, first.start - fromReach), first.start);
  return fromBefore.test(lead) && toBetween.test(between) && !setBeside.test(between);
}

/** "Del 21,4 %, frente al 9,8 %", "of 12, compared to 9": no way from one to the other. */
const setBeside =
  /(?<!\p{L})(?:frente|compared|relative|according|due|equal|close|similar|respecto|relación|igual|debido|junto|rapport|relation|face|grâce|quant|relação|devido|graças|comparação)\s(?:to|al?|à|aux?|aos?)\s/iu;

function areAboveZero(first: Measured, second: Measured): boolean {
  return compare(first.value, '0') > 0 && compare(second.value, '0') > 0;
}

/** "31,200 jobs, three times as many as in 2018 (10,350)": the ends of what a factor says. */
export function earlierInBracket(
  text: string,
  quantities: readonly Measured[],
  factor: Span,
): Change | undefined {
  const to = quantities.findLast(({ end }) => end <= factor.start);
  const from = quantities.find(({ start }) => start >= factor.end);
  if (to === undefined || from === undefined || !areAlike(to, from) || !areAboveZero(to, from))
    return undefined;
  const before = text.slice(to.end, factor.start);
  const isBeside = /^[^.;:()\d]{0,50},\s(?:el |le |o )?$/u.test(before);
  return isBeside && isBracketed(text, factor.end, from) ? { from, to } : undefined;
}

/** "… than in 2022 (324.660)": the earlier figure in brackets behind a comparison. */
function isBracketed(text: string, start: number, from: Measured): boolean {
  const between = text.slice(start, from.start);
  return (
    (thanBefore.test(between) || /^\s(?:the|el|la|le|l['’]|o|a)\s?[^.;:(),]{3,50}\(\s*$/iu.test(between)) &&
    /^[^.;:()]{1,80}\(\s*$/.test(between) &&
    /^[^.;:()\d]{0,25}[),;]/.test(text.slice(from.end, from.end + 26))
  );
}

/**
 * "83,840, up 2% on the previous year (82,080)", "412.318, un 27% más que en 2022 (324.660)", "312, un 12% menos que los
 * 355 del año anterior", "83,7 millones, un 1,1% más que en 2018, cuando llegaron 82,8".
 */
function isEarlierBehindSize(text: string, to: Measured, size: Measured, from: Measured): boolean {
  if (to.kind === 'percentage' || !areAlike(to, from) || !isSizeOf(size, to, text)) return false;
  if (compare(from.value, '0') <= 0 || from.start - to.end > 2 * longestBetween) return false;
  // "P. vivax": the stop of an initial ends nothing.
  const before = text.slice(to.end, size.start).replaceAll(/(?<!\p{L})\p{Lu}\.\s/gu, '');
  const between = text.slice(size.end, from.start);
  if (!/^[^.;:()]{0,90}$/.test(before)) return false;
  if (!beforeChange.test(before) && !moreBefore.test(before) && !afterChange.test(between)) return false;
  return isBracketed(text, size.end, from) || thanFigure.test(between) || thanWhen.test(between);
}

/** A percentage, or a number of the same things with "more" or "fewer" right behind it: "38 más que en 2018". */
function isSizeOf(size: Measured, to: Measured, text: string): boolean {
  if (size.kind === 'percentage') return true;
  return (
    size.kind === to.kind && size.unit === to.unit && moreOrFewer.test(text.slice(size.end, size.end + 24))
  );
}

const moreOrFewer = /^\s(?:more|fewer|less|más|menos|de (?:plus|moins)|(?:a )?(?:mais|menos))(?!\p{L})/iu;

/** Right before the earlier figure. */
const thanFigure =
  /^[^.;:()\d]{0,25}(?<!\p{L})(?:than|que|qu['’]|do que|on|over|sobre)\s(?:the|l[oa]s|les|os|as)\s$/iu;
const thanWhen =
  /^[^.;:()]{0,40}(?<!\p{L})(?:than|que|qu['’]en|do que|on|over)(?!\p{L})[^.;:()]{0,20},\s(?:when|cuando|quando|lorsqu['’])[^.;:()\d]{0,40}$/iu;

/** A year's figure in brackets is hardly so many times that of the next. */
const farthestTimes = 6;

/** "23,417 people (2021: 22,608), an increase of 3.6%", "46 % (38 % en 2022), soit 8 points de plus". */
function isEarlierInYearBracket(text: string, to: Measured, from: Measured, size: Measured): boolean {
  // "23,417 people in 31 countries (2021: 22,608)": the bracket says nothing of the countries.
  const times = Number(to.value) / Number(from.value);
  if (times > farthestTimes || times < 1 / farthestTimes) return false;
  const between = text.slice(to.end, from.start);
  const opened = /^[^.;:()]{0,60}\((?:(?:in|en|em)\s)?((?:19|20)\d\d)\s?[:,]\s$/iu.test(between);
  const behind = text.slice(from.end, size.start);
  if (opened) return /^\)[^.;:()]{0,40}$/.test(behind);
  return (
    /^[^.;:()]{0,60}\($/u.test(between) && /^\s(?:in|en|em)\s(?:19|20)\d\d\)[^.;:()]{0,40}$/iu.test(behind)
  );
}

/** "14 days in 2021 and 21 days in 2022, i.e. 50 per cent longer": two years, and the size of the change behind them. */
function isOfTwoYears(text: string, first: Measured, second: Measured, size: Measured | undefined): boolean {
  if (size === undefined || first.period === second.period) return false;
  if (second.of !== undefined && first.of !== second.of) return false;
  if (![first, second].every(({ period }) => /^\d{4}$/.test(period ?? ''))) return false;
  if (
    !/^[^.;:()]*\d{4}\s*,?\s*(?:and|y|e|et|but|pero|mas|mais)\s+[^.;:()]*$/iu.test(
      text.slice(first.end, second.start),
    )
  )
    return false;
  const between = text.slice(second.end, size.start).replace(/\bi\.\s?e\./, '');
  return (
    /^[^.;:()]*\d{4}\s*[,–—-][^.;:()]{0,30}$/u.test(between) &&
    (beforeChange.test(between) || afterChange.test(text.slice(size.end, size.end + 24)))
  );
}

/** The same kind in the same unit, which a second figure may leave out: "from 210 minutes to 95". */
function areAlike(first: Measured, second: Measured): boolean {
  const hasUnit = first.kind === 'money' || first.kind === 'duration' || first.kind === 'measure';
  if (hasUnit && second.kind === 'count')
    return second.unit === undefined && second.of === undefined && second.writtenAs === first.writtenAs;
  return second.kind === first.kind && second.unit === first.unit;
}

/** The way of the last word in a text that says one. */
export function lastDirection(text: string): 'up' | 'down' | undefined {
  const last = (pattern: RegExp): number => {
    let index = -1;
    for (const match of text.matchAll(pattern)) index = match.index;
    return index;
  };
  const [risen, fallen] = [last(everyRise), last(everyFall)];
  if (risen === fallen) return undefined;
  return risen > fallen ? 'up' : 'down';
}

const everyRise = new RegExp(rising.source, 'giu');
const everyFall = new RegExp(falling.source, 'giu');
