import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, decimalPlaces, divide, shift, subtract } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import type { Change, Measured } from './changes.ts';
import { changesIn, endsOf, lastDirection } from './changes.ts';
import { afterChange, beforeChange, steadily } from './phrases.ts';

/**
 * "Increased from A to B" with A above B, "B, up from A", the percentage, the points or the number that such a sentence
 * gives for the change, and a series that is said to rise or fall steadily.
 */
export function checkGrowth(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = (context.quantitiesIn.get(paragraph.id) ?? []).flatMap((quantity) =>
      endsOf(paragraph.text, quantity),
    );
    if (quantities.length < 2) return [];
    return context.sentencesOf(paragraph).flatMap((sentence) => {
      const inside = within(quantities, sentence);
      if (inside.length < 2) return [];
      return [
        ...changesIn(paragraph, sentence, inside).flatMap((change) =>
          judgeChange(context, paragraph, sentence, inside, change),
        ),
        ...series(context, paragraph, sentence, inside),
      ];
    });
  });
}

function judgeChange(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  quantities: readonly Measured[],
  { from, to, direction: ofVerb }: Change,
): Finding[] {
  const findings: Finding[] = [];
  const order = compare(to.value, from.value);
  const size = sizeOfChange(paragraph.text, sentence, quantities, from, to);
  // "Passé de 4,5 à 4,1 millions, soit une hausse de 9 %": the noun says which way.
  const direction =
    ofVerb ??
    (size === undefined
      ? undefined
      : lastDirection(paragraph.text.slice(Math.max(sentence.start, size.start - 40), size.start)));
  if (direction !== undefined && order !== 0) {
    const rises = order > 0;
    const holds = rises === (direction === 'up');
    const params = {
      place: paragraphName(context, paragraph.id),
      from: from.text,
      to: to.text,
      said: direction,
    };
    findings.push({
      rule: 'growth',
      severity: holds ? 'info' : 'error',
      paragraphIds: [paragraph.id],
      statisticIds: [...new Set([from.id, to.id])],
      holds,
      expected: direction === 'up' ? 'increase' : 'decrease',
      found: rises ? 'increase' : 'decrease',
      wording: holds ? { key: 'growth.direction.holds', params } : { key: 'growth.direction.fails', params },
    });
  }
  return size === undefined ? findings : [...findings, judgeSize(context, paragraph, from, to, size)];
}

/** The one figure beside the two that is said to be the change between them. */
function sizeOfChange(
  text: string,
  sentence: Span,
  quantities: readonly Measured[],
  from: Measured,
  to: Measured,
): Measured | undefined {
  const [first, last] = from.start < to.start ? [from, to] : [to, from];
  const near = within(quantities, {
    start: Math.max(sentence.start, first.start - 200),
    end: Math.min(sentence.end, last.end + 200),
  });
  const named = near.filter((size) => {
    if (size.id === from.id || size.id === to.id) return false;
    if (size.qualifier !== undefined && !isSpokenShare(size)) return false;
    const points = arePoints(size);
    const fitting =
      from.kind === 'percentage'
        ? points || isPointCount(size)
        : size.kind === 'percentage'
          ? !points
          : size.kind === from.kind || isSpokenShare(size);
    if (!fitting) return false;
    const before = text.slice(Math.max(sentence.start, size.start - 40), size.start);
    const after = text.slice(size.end, size.end + 24);
    // "Sales rose from 120 to 140, while prices fell by 8 %": the change of something else.
    const between =
      size.start > last.end ? text.slice(last.end, size.start) : text.slice(size.end, first.start);
    if (otherClause.test(announced(between, before))) return false;
    const inBracket = size.kind === 'percentage' && /\(\s*[+−–-]?\s*$/.test(before) && /^\s*\)/.test(after);
    const restates = size.start > last.end && restating.test(before);
    return (
      beforeChange.test(before) || afterChange.test(after) || restates || (inBracket && size.start > last.end)
    );
  });
  const [size] = named;
  return named.length === 1 ? size : undefined;
}

/** "2,900 in 2008: a fall of 85 %": the colon announces the change, and begins nothing else. */
function announced(whole: string, before: string): string {
  const between = whole.replace(/\bi\.\s?e\./i, '');
  const colon = between.lastIndexOf(':');
  const announces = colon >= 0 && between.length - colon <= 30 && beforeChange.test(before);
  return announces ? between.slice(0, colon) + between.slice(colon + 1) : between;
}

/** "By a third", "by nearly half". */
function isSpokenShare({ kind, writtenAs, outOf }: Measured): boolean {
  return kind === 'ratio' && writtenAs === 'words' && outOf !== undefined;
}

const otherClause =
  /[;:]|(?<!\p{L})(?:while|whereas|and|but|mientras|pero|y|tandis|alors|mais|et|enquanto|porém|mas|e)(?!\p{L})/iu;

/** "Soit 12 %", "that is, by 35 %": says again in another way what was said before. */
const restating =
  /(?<!\p{L})(?:soit|c['’]est-à-dire|es decir|o sea|lo que (?:supone|representa|equivale a)|isto é|ou seja|that is|i\.e\.),?\s*(?:de|d['’]|un|em|by|to say)?\s*$/iu;

/** "A rise of 5.8 points". */
function isPointCount({ kind, of }: Measured): boolean {
  return kind === 'count' && of !== undefined && /^(?:points?|puntos?|pontos?)\b/i.test(of);
}

function arePoints({ kind, text, unit }: Measured): boolean {
  return kind === 'percentage' && (unit === 'pp' || /points?|puntos?|pontos?|\bpp\b/i.test(text));
}

function judgeSize(
  context: CheckContext,
  paragraph: Paragraph,
  from: Measured,
  to: Measured,
  size: Measured,
): Finding {
  if (isSpokenShare(size)) return judgeSpokenShare(context, paragraph, from, to, size);
  const difference = subtract(to.value, from.value);
  const places = decimalPlaces(size.value);
  const isShare = size.kind === 'percentage' && from.kind !== 'percentage';
  const exact = isShare ? divide(shift(difference, 2), from.value, places) : difference;
  const computed = absolute(exact ?? size.value);
  const holds = compare(computed, absolute(size.value)) === 0 || isRounded(from, to, size, isShare);
  const params = {
    place: paragraphName(context, paragraph.id),
    from: from.text,
    to: to.text,
    change: context.figure(computed),
  };
  const said = context.figure(absolute(size.value));
  return {
    rule: isShare ? 'growth' : 'difference',
    severity: holds ? 'info' : 'error',
    paragraphIds: [paragraph.id],
    statisticIds: [...new Set([size.id, from.id, to.id])],
    holds,
    expected: computed,
    found: absolute(size.value),
    wording: isShare
      ? holds
        ? { key: 'growth.change.holds', params }
        : { key: 'growth.change.fails', params: { ...params, share: said } }
      : holds
        ? { key: 'growth.difference.holds', params }
        : { key: 'growth.difference.fails', params: { ...params, said } },
  };
}

/** Percentage points by which a change may differ from "a third" and still be called so. */
const spokenSlack = 4;

function judgeSpokenShare(
  context: CheckContext,
  paragraph: Paragraph,
  from: Measured,
  to: Measured,
  size: Measured,
): Finding {
  const said = (100 * Number(size.value)) / Number(size.outOf);
  const change = Math.abs((100 * (Number(to.value) - Number(from.value))) / Number(from.value));
  const allowed = size.qualifier === undefined ? spokenSlack : 2 * spokenSlack;
  const holds = Math.abs(change - said) <= allowed;
  const computed = change.toFixed(1).replace(/\.0$/, '');
  const params = {
    place: paragraphName(context, paragraph.id),
    from: from.text,
    to: to.text,
    change: context.figure(computed),
    said: size.text,
  };
  return {
    rule: 'growth',
    severity: holds ? 'info' : 'error',
    paragraphIds: [paragraph.id],
    statisticIds: [...new Set([size.id, from.id, to.id])],
    holds,
    expected: computed,
    found: said.toFixed(1).replace(/\.0$/, ''),
    wording: holds ? { key: 'growth.spoken.holds', params } : { key: 'growth.spoken.fails', params },
  };
}

/** "From 1.2 to 1.5 million" may stand for any change between 20 and 30 %: the ends' own rounding is allowed for. */
function isRounded(from: Measured, to: Measured, size: Measured, isShare: boolean): boolean {
  const [a, b, said] = [Number(from.value), Number(to.value), Math.abs(Number(size.value))];
  const [slackA, slackB] = [slackOf(from), slackOf(to)];
  const own = 0.5 * 10 ** -decimalPlaces(size.value);
  const changes = [-1, 1].flatMap((left) =>
    [-1, 1].map((right) => {
      const [start, end] = [a + left * slackA, b + right * slackB];
      return Math.abs(isShare ? (100 * (end - start)) / start : end - start);
    }),
  );
  return said >= Math.min(...changes) - own - 1e-9 && said <= Math.max(...changes) + own + 1e-9;
}

/** Half a unit of the last digit of a figure that is written rounded; none for whole numbers. */
function slackOf({ value, writtenAs, significant, qualifier }: Measured): number {
  if (qualifier !== undefined) return Math.abs(Number(value)) * 0.05;
  if (value.includes('.')) return 0.5 * 10 ** -decimalPlaces(value);
  if (writtenAs !== 'mixed' || significant === undefined) return 0;
  const digits = value.replace('-', '').replace(/^0+/, '').length;
  return 0.5 * 10 ** Math.max(0, digits - significant);
}

/** "Gradually increased from 2012 to 2016, as follows: 277 in 2012, 323 in 2013, …". */
function series(
  context: CheckContext,
  paragraph: Paragraph,
  sentence: Span,
  quantities: readonly Measured[],
): Finding[] {
  const text = paragraph.text.slice(sentence.start, sentence.end);
  if (quantities.length < 3 || !steadily.test(text)) return [];
  const colon = text.includes(':') ? sentence.start + text.indexOf(':') : sentence.start - 1;
  const points = quantities.filter(
    ({ start, period, kind }) => start > colon && period !== undefined && kind === quantities.at(-1)?.kind,
  );
  // Before the colon, or behind the last figure: "…, a steady increase".
  const behind = paragraph.text.slice(points.at(-1)?.end ?? sentence.end, sentence.end);
  const direction = steadily.test(behind)
    ? lastDirection(behind)
    : lastDirection(paragraph.text.slice(sentence.start, Math.max(colon, sentence.start)));
  const years = new Set(points.map(({ period }) => period));
  if (direction === undefined || points.length < 3 || years.size !== points.length) return [];
  const wanted = direction === 'up' ? 1 : -1;
  const breakAt = points.findIndex((point, index) => {
    const before = points[index - 1];
    return before !== undefined && compare(point.value, before.value) === -wanted;
  });
  const holds = breakAt === -1;
  const params = { place: paragraphName(context, paragraph.id), said: direction };
  const [broken, before] = [points[breakAt], points[breakAt - 1]];
  return [
    {
      rule: 'growth',
      severity: holds ? 'info' : 'warning',
      paragraphIds: [paragraph.id],
      statisticIds: points.map(({ id }) => id),
      holds,
      wording:
        broken === undefined || before === undefined
          ? { key: 'growth.series.holds', params }
          : {
              key: 'growth.series.fails',
              params: {
                ...params,
                figure: broken.text,
                period: broken.period ?? '',
                before: before.text,
                periodBefore: before.period ?? '',
              },
            },
    },
  ];
}
