import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { absolute, compare, decimalPlaces, divide, shift, subtract } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Phrase } from '../../wording/phrases.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';

const up =
  /\b(?:increas(?:e|es|ed|ing)|r[io]se|risen|rising|gr[eo]w|grown|growing|climbed|aument\p{L}*|creci\p{L}*|subi\p{L}*|augment\p{L}*|cresc\p{L}*)\b/iu;
const down =
  /\b(?:decreas(?:e|es|ed|ing)|f[ae]ll|fallen|falling|declin(?:e|ed|ing)|dropp?(?:ed|ing)?|reduced|disminu\p{L}*|baj[óa]|descend\p{L}*|diminu\p{L}*|caiu|caíram)\b/iu;
const steadily =
  /\b(?:gradual(?:ly)?|stead(?:y|ily)|continuous(?:ly)?|constantly|every year|year after year|paulatina\p{L}*|constante\p{L}*)\b/iu;

type Measured = Quantity & { readonly value: string };

/**
 * "Increased from A to B" with A above B, the percentage that such a sentence gives, and a series that is said to rise
 * or fall steadily.
 */
export function checkGrowth(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = (context.quantitiesIn.get(paragraph.id) ?? []).filter(
      (quantity): quantity is Measured => quantity.value !== undefined,
    );
    if (quantities.length < 2) return [];
    return context.sentencesOf(paragraph).flatMap((sentence) => {
      const inside = within(quantities, sentence);
      if (inside.length < 2) return [];
      return [
        ...fromTo(context, paragraph, sentence, inside),
        ...series(context, paragraph, sentence, inside),
      ];
    });
  });
}

function fromTo(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  quantities: readonly Measured[],
): Finding[] {
  const { text } = paragraph;
  return quantities.flatMap((from, index) => {
    const to = quantities[index + 1];
    if (to === undefined || to.kind !== from.kind || to.unit !== from.unit) return [];
    const lead = text.slice(Math.max(sentence.start, from.start - 200), from.start);
    const between = text.slice(from.end, to.start);
    if (!/\b(?:from|de|desde)\s+(?:(?:about|around|some|nearly|over|un|unos|unas)\s+)?$/iu.test(lead))
      return [];
    if (!/^[^.;:]{0,40}\b(?:to|a|à|hasta|para)\s+(?:(?:about|around|some|nearly|over)\s+)?$/iu.test(between))
      return [];
    // The verb of this clause, not one of an earlier clause.
    const clause = lead.slice(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(', while'), 0)).slice(-140);
    const direction = lastDirection(clause);
    if (direction === undefined || compare(from.value, to.value) === 0) return [];
    const rises = compare(to.value, from.value) > 0;
    const holds = rises === (direction === 'up');
    const place = paragraphName(context, paragraph.id);
    const change = percentageOfChange(text, sentence, quantities, from, to);
    const findings: Finding[] = [
      {
        rule: 'growth',
        severity: holds ? 'info' : 'error',
        paragraphIds: [paragraph.id],
        statisticIds: [from.id, to.id],
        holds,
        expected: direction === 'up' ? 'increase' : 'decrease',
        found: rises ? 'increase' : 'decrease',
        wording: {
          key: holds ? 'growth.direction.holds' : 'growth.direction.fails',
          params: { place, from: from.text, to: to.text, said: direction },
        },
      },
    ];
    return change === undefined
      ? findings
      : [...findings, judgeChange(context, place, paragraph, from, to, change)];
  });
}

function percentageOfChange(
  text: string,
  sentence: Span,
  quantities: readonly Measured[],
  from: Measured,
  to: Measured,
): Measured | undefined {
  if (from.kind === 'percentage') return undefined;
  const near = within(quantities, { start: Math.max(0, from.start - 200), end: to.end + 200 });
  const shares = near.filter(({ kind, qualifier }) => kind === 'percentage' && qualifier === undefined);
  const [share] = shares;
  if (share === undefined || shares.length !== 1) return undefined;
  const before = text.slice(Math.max(sentence.start, share.start - 12), share.start);
  const after = text.slice(share.end, share.end + 24);
  const isChange =
    /\bby\s*$/i.test(before) || /^\s*(?:increase|decrease|rise|drop|fall|growth|decline|\))/i.test(after);
  return isChange && share.id !== to.id ? share : undefined;
}

function judgeChange(
  context: CheckContext,
  place: Phrase,
  paragraph: Paragraph,
  from: Measured,
  to: Measured,
  share: Measured,
): Finding {
  const computed = absolute(
    divide(shift(subtract(to.value, from.value), 2), from.value, decimalPlaces(share.value)) ?? share.value,
  );
  const holds = compare(computed, absolute(share.value)) === 0;
  const change = { place, from: from.text, to: to.text, change: context.figure(computed) };
  return {
    rule: 'growth',
    severity: holds ? 'info' : 'error',
    paragraphIds: [paragraph.id],
    statisticIds: [share.id, from.id, to.id],
    holds,
    expected: computed,
    found: share.value,
    wording: holds
      ? { key: 'growth.change.holds', params: change }
      : { key: 'growth.change.fails', params: { ...change, share: context.figure(share.value) } },
  };
}

/** "Gradually increased from 2012 to 2016, as follows: 277 in 2012, 323 in 2013, …". */
function series(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  quantities: readonly Measured[],
): Finding[] {
  const text = paragraph.text.slice(sentence.start, sentence.end);
  const colon = sentence.start + text.indexOf(':');
  if (colon < sentence.start || !steadily.test(text)) return [];
  const direction = lastDirection(paragraph.text.slice(sentence.start, colon));
  const points = quantities.filter(
    ({ start, period, kind }) => start > colon && period !== undefined && kind === quantities.at(-1)?.kind,
  );
  const years = new Set(points.map(({ period }) => period));
  if (direction === undefined || points.length < 3 || years.size !== points.length) return [];
  const wanted = direction === 'up' ? 1 : -1;
  const breakAt = points.findIndex((point, index) => {
    const before = points[index - 1];
    return before !== undefined && compare(point.value, before.value) === -wanted;
  });
  const holds = breakAt === -1;
  const place = paragraphName(context, paragraph.id);
  const [broken, before] = [points[breakAt], points[breakAt - 1]];
  return [
    {
      rule: 'growth',
      severity: holds ? 'info' : 'warning',
      paragraphIds: [paragraph.id],
      statisticIds: points.map(({ id }) => id),
      holds,
      wording: holds
        ? { key: 'growth.series.holds', params: { place, said: direction } }
        : {
            key: 'growth.series.fails',
            params: {
              place,
              said: direction,
              figure: broken?.text ?? '',
              period: broken?.period ?? '',
              before: before?.text ?? '',
              periodBefore: before?.period ?? '',
            },
          },
    },
  ];
}

function lastDirection(text: string): 'up' | 'down' | undefined {
  const last = (pattern: RegExp): number =>
    [...text.matchAll(new RegExp(pattern.source, 'giu'))].at(-1)?.index ?? -1;
  const [risen, fallen] = [last(up), last(down)];
  if (risen === fallen) return undefined;
  return risen > fallen ? 'up' : 'down';
}
