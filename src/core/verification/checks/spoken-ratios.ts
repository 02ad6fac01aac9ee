import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import type { CountedShare } from './counted-share.ts';
import { countedShare, isOfEvery, roundBases } from './counted-share.ts';
import { pointsBetween } from './rounding.ts';
import type { SpokenOutcome } from './spoken-leeway.ts';
import { leeway, spokenOutcome } from './spoken-leeway.ts';

/** A share that is said as a ratio: "one in four", "64 of every 100", "de cada 100 presidentes, 64". */
interface SpokenRatio {
  readonly text: string;
  /** In per cent. */
  readonly share: number;
  readonly qualifier: Quantity['qualifier'];
  readonly statisticIds: readonly string[];
  readonly end: number;
  /** Percentage points that one of so many may stand for; absent for words, which are round. */
  readonly rounding?: number;
}

/** What a ratio is set beside: a percentage, or the counts that it stands for. */
interface Beside {
  readonly share: number;
  readonly qualifier: Quantity['qualifier'];
  readonly counted?: CountedShare;
  readonly statisticIds: readonly string[];
}

/** A ratio with its percentage or its counts in brackets, or the other way round: "one in four (25 %)", "half (14 of 28)". */
export function checkSpokenRatios(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    if (quantities.length < 2) return [];
    return quantities.flatMap((first, index): Finding[] => {
      const { text } = paragraph;
      if (first.kind === 'percentage') {
        const ratio = spokenRatio(text, quantities[index + 1], undefined);
        if (ratio === undefined || first.value === undefined) return [];
        const { value, qualifier, id, end } = first;
        if (!opens(text, end, ratio.end - ratio.text.length) || !closes(text, ratio.end)) return [];
        return [judge(context, paragraph, ratio, { share: Number(value), qualifier, statisticIds: [id] })];
      }
      const ratio = spokenRatio(text, first, quantities[index + 1]);
      if (ratio === undefined) return [];
      const beside = besideRatio(text, quantities, ratio.end);
      return beside === undefined ? [] : [judge(context, paragraph, ratio, beside)];
    });
  });
}

function opens(text: string, from: number, to: number): boolean {
  return /^[^.;:()]{0,90}\(\s*$/.test(text.slice(from, to));
}

function closes(text: string, end: number): boolean {
  return /^\s?[),;]/.test(text.slice(end, end + 2));
}

/** What stands in the next bracket; ages and lengths of time may stand before it. */
function besideRatio(text: string, quantities: readonly Quantity[], end: number): Beside | undefined {
  const next = quantities.findIndex(({ start }) => start >= end);
  for (let at = next; at >= 0 && at < next + 4; at += 1) {
    const quantity = quantities[at];
    if (quantity === undefined) return undefined;
    if (opens(text, end, quantity.start)) {
      const counted = countedShare(text, quantity, quantities[at + 1]);
      if (counted !== undefined) {
        const share = (100 * Number(counted.part)) / Number(counted.whole);
        return Number.isFinite(share)
          ? { share, qualifier: undefined, counted, statisticIds: counted.statisticIds }
          : undefined;
      }
      if (quantity.kind !== 'percentage' || quantity.value === undefined || !closes(text, quantity.end))
        return undefined;
      const { value, qualifier, id } = quantity;
      return { share: Number(value), qualifier, statisticIds: [id] };
    }
    if (quantity.kind !== 'age' && quantity.kind !== 'duration') return undefined;
  }
  return undefined;
}

/** "Of every", "de cada", "sur", right before the base of a ratio. */
const ofEvery =
  /(?<!\p{L})(?:(?:(?:out )?of|in|for|among) every|(?:de|por|a|em|entre|dentre) cada|sur|out of)\s*$/iu;

function spokenRatio(
  text: string,
  quantity: Quantity | undefined,
  next: Quantity | undefined,
): SpokenRatio | undefined {
  if (quantity?.value === undefined) return undefined;
  const { kind, value, outOf, writtenAs, qualifier, id, start, end } = quantity;
  if (kind === 'ratio' && outOf !== undefined) {
    const share = (100 * Number(value)) / Number(outOf);
    const said = { text: quantity.text, share, qualifier, statisticIds: [id], end };
    if (writtenAs === 'words') return said;
    return isOfEvery(quantity) ? { ...said, rounding: 50 / Number(outOf) } : undefined;
  }
  // "De cada 100 presidentes de mesa, 64 …"
  if (kind !== 'count' || !roundBases.has(value) || next?.kind !== 'count' || next.value === undefined)
    return undefined;
  if (Number(next.value) >= Number(value)) return undefined;
  if (!ofEvery.test(text.slice(Math.max(0, start - 24), start))) return undefined;
  if (
    !/^[^.;:()\d]{1,60},\s(?:(?:about|some|unos|unas|cerca de|environ)\s)?$/iu.test(
      text.slice(end, next.start),
    )
  )
    return undefined;
  return {
    text: text.slice(start, next.end),
    share: (100 * Number(next.value)) / Number(value),
    qualifier: next.qualifier,
    statisticIds: [id, next.id],
    end: next.end,
    rounding: 50 / Number(value),
  };
}

function judge(context: CheckContext, paragraph: Paragraph, ratio: SpokenRatio, beside: Beside): Finding {
  const outcome = outcomeOfRatio(ratio, beside);
  const plain = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
  const [computed, share] = [plain(ratio.share), plain(beside.share)];
  const place = paragraphName(context, paragraph.id);
  const difference = pointsBetween(context, computed, share);
  const isRight = outcome === 'exact' || outcome === 'near';
  const base = {
    rule: 'ratio',
    ...leeway(outcome, 'warning'),
    paragraphIds: [paragraph.id],
    statisticIds: [...ratio.statisticIds, ...beside.statisticIds],
  };
  if (beside.counted === undefined) {
    const params = { place, ratio: ratio.text, share: context.figure(share) };
    const both = { ...params, computed: context.figure(computed) };
    return {
      ...base,
      expected: computed,
      found: share,
      wording: !isRight
        ? { key: 'ratio.fails', params: { ...both, difference } }
        : outcome === 'exact'
          ? { key: 'ratio.holdsExactly', params }
          : { key: 'ratio.holds', params: both },
    };
  }
  const { part, whole } = beside.counted;
  const params = {
    place,
    ratio: ratio.text,
    part: context.figure(part),
    whole: context.figure(whole),
    share: context.figure(share),
  };
  return {
    ...base,
    expected: share,
    found: computed,
    wording: !isRight
      ? {
          key: 'ratio.counts.fails',
          params: { ...params, computed: context.figure(computed), difference },
        }
      : { key: outcome === 'exact' ? 'ratio.counts.holdsExactly' : 'ratio.counts.holds', params },
  };
}

function outcomeOfRatio({ share, qualifier, rounding }: SpokenRatio, beside: Beside): SpokenOutcome {
  if (rounding === undefined || qualifier !== undefined)
    return spokenOutcome(share, beside.share, qualifier, beside.qualifier);
  const distance = Math.abs(share - beside.share);
  if (distance < 1e-9) return 'exact';
  if (distance <= rounding + 1e-9) return 'near';
  // "64 of every 100" may have been cut off and not rounded.
  return distance <= 2 * rounding ? 'loose' : 'wrong';
}
