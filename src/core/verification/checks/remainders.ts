import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, decimalPlaces, multiply, roundTo, shift, subtract } from '../../text/decimal.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import { isCount } from './parts.ts';
import { beforeWhole } from './phrases.ts';

/** Words that say that the next figure is what is left of the whole. */
const rest =
  /\b(?:still|remaining|remainder|other|others|left|aún|todavía|restantes|demás|encore|restants|autres|ainda|outros)\b/i;

/**
 * A share of a group that drops out and, in the next sentence, the number of those who are still in: "24.2% of them
 * were out of school. Out of the 363 children still enrolled …". What is left must be the whole less the share, as far
 * as the share's rounding allows.
 */
export function checkRemainders(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    if (!quantities.some(({ kind }) => kind === 'percentage')) return [];
    const counts = quantities.filter(isCount);
    if (counts.length === 0) return [];
    const spans = context.sentencesOf(paragraph);
    return spans.flatMap((sentence, index) => {
      const next = spans[index + 1];
      if (next === undefined) return [];
      const shares = within(quantities, sentence).filter(({ kind }) => kind === 'percentage');
      const [share] = shares;
      const [left] = within(counts, next);
      if (share?.value === undefined || shares.length !== 1 || left === undefined) return [];
      const opening = paragraph.text.slice(next.start, left.start);
      const behind = paragraph.text.slice(left.end, left.end + 40);
      if (!beforeWhole.test(opening)) return [];
      if (!rest.test(behind.split(/[.,;:]/, 1)[0] ?? '')) return [];
      return judge(context, paragraph, share.id, share.value, left.id, left.value);
    });
  });
}

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  shareId: string,
  share: string,
  leftId: string,
  left: string,
): Finding[] {
  const wholes = [
    ...(context.quantitiesIn.get(paragraph.id) ?? []),
    ...(context.quantitiesIn.get(paragraph.parentId ?? '') ?? []),
  ]
    .filter(isCount)
    .filter(({ id, value }) => id !== leftId && Number(value) > Number(left))
    .sort((a, b) => Number(b.value) - Number(a.value));
  const [whole] = wholes;
  if (whole === undefined) return [];
  const half = 0.5 * 10 ** -decimalPlaces(share);
  const leftOf = (value: string, percent: number): number => (Number(value) * (100 - percent)) / 100;
  const fits = (value: string): boolean =>
    Number(left) >= leftOf(value, Number(share) + half) - 0.5 &&
    Number(left) <= leftOf(value, Number(share) - half) + 0.5;
  const fitting = wholes.find(({ value }) => fits(value));
  const used = fitting ?? whole;
  const worked = shift(multiply(used.value, subtract('100', share)), -2);
  const isExact = compare(worked, left) === 0;
  const exact = roundTo(worked, 2);
  const expected = roundTo(worked, 0);
  const remaining = (100 - Number(share)).toFixed(decimalPlaces(share));
  const params = {
    place: paragraphName(context, paragraph.id),
    share: context.figure(share),
    whole: context.figure(used.value),
    left: context.figure(left),
  };
  return [
    {
      rule: 'remainder',
      severity: fitting === undefined ? 'warning' : 'info',
      paragraphIds: [paragraph.id],
      statisticIds: [shareId, leftId, used.id],
      holds: fitting !== undefined,
      expected,
      found: left,
      wording:
        fitting === undefined
          ? {
              key: 'remainder.fails',
              params: {
                ...params,
                expected: context.figure(expected),
                remaining: context.figure(remaining),
                difference: context.figure(absolute(subtract(expected, left))),
              },
            }
          : isExact
            ? { key: 'remainder.holdsExactly', params }
            : { key: 'remainder.holdsRounded', params: { ...params, exact: context.figure(exact) } },
    },
  ];
}
