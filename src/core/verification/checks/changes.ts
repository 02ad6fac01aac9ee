import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import { afterChange, beforeChange, comparedWith, falling, passing, rising, thanBefore } from './phrases.ts';

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
  const { value, low, high, start, end } = quantity;
  if (value !== undefined) return [{ ...quantity, value }];
  const link = /\s+(?:à|a|to|hasta|até|para)\s+/iu.exec(quantity.text);
  if (link === null || low === undefined || high === undefined) return [];
  const lead = text.slice(Math.max(0, start - 60), start);
  if (!fromBefore.test(lead) || ![passing, rising, falling].some((verb) => verb.test(lead))) return [];
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

const approximately = '(?:(?:about|around|some|nearly|over|un|unos|unas|près de|environ|cerca de)\\s+)?';
const fromBefore = new RegExp(`(?<!\\p{L})(?:from|de|desde|d['’])\\s*${approximately}$`, 'iu');
const toBetween = new RegExp(`^[^.;:]{0,40}(?<!\\p{L})(?:to|a|à|hasta|para)\\s+${approximately}$`, 'iu');

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
    const bracketed = quantities[index + 2];
    if (bracketed !== undefined && isEarlierInBracket(text, first, second, bracketed))
      return [{ from: bracketed, to: first }];
    if (!areAlike(first, second)) return [];
    if (compare(first.value, '0') <= 0 || compare(second.value, '0') <= 0) return [];
    if (isOfTwoYears(text, first, second, bracketed)) {
      const isEarlier = (first.period ?? '') < (second.period ?? '');
      return [isEarlier ? { from: first, to: second } : { from: second, to: first }];
    }
    const between = text.slice(first.end, second.start);
    if (between.length > longestBetween) return [];
    const lead = text.slice(Math.max(sentence.start, first.start - 200), first.start);
    if (fromBefore.test(lead.slice(-fromReach)) && toBetween.test(between)) {
      // The verb of this clause, not one of an earlier clause.
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

/** "83,840, up 2% on the previous year (82,080)", "412.318, un 27% más que en 2022 (324.660)". */
function isEarlierInBracket(text: string, to: Measured, size: Measured, from: Measured): boolean {
  if (size.kind !== 'percentage' || to.kind === 'percentage' || !areAlike(to, from)) return false;
  if (compare(from.value, '0') <= 0 || from.start - to.end > 2 * longestBetween) return false;
  const before = text.slice(to.end, size.start);
  const between = text.slice(size.end, from.start);
  return (
    /^[^.;:()]{0,90}$/.test(before) &&
    (beforeChange.test(before) || afterChange.test(between)) &&
    thanBefore.test(between) &&
    /^[^.;:()]{1,80}\(\s*$/.test(between) &&
    /^\s?[),;]/.test(text.slice(from.end, from.end + 2))
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

/** The same kind in the same unit, which a second amount of money may leave out: "from 4.5 million dollars to 4.1". */
function areAlike(first: Measured, second: Measured): boolean {
  if (first.kind === 'money' && second.kind === 'count')
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
