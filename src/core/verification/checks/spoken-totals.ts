import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, subtract, sum } from '../../text/decimal.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';
import type { Count } from './parts.ts';
import { isClose, isCount, isRoundedSum } from './parts.ts';
import { including, inTotal } from './phrases.ts';

/** Longest list that a total is compared with. */
const mostBullets = 30;

/** How far off a sum may be and still be taken for a slip. */
const slip = 0.05;

/**
 * A total and its parts in different sentences or lines: "12 in 2014 and 9 in 2015. In total, 21 …", and "a total of
 * 60:" above bullets that each give one number.
 */
export function checkSpokenTotals(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph, index) => {
    const counts = (context.quantitiesIn.get(paragraph.id) ?? []).filter(isCount);
    if (counts.length === 0 || paragraph.kind === 'table-row') return [];
    return [
      ...acrossSentences(context, paragraph, counts),
      ...aboveBullets(context, paragraph, index, counts),
    ];
  });
}

function acrossSentences(context: CheckContext, paragraph: Paragraph, counts: readonly Count[]): Finding[] {
  const spans = context.sentencesOf(paragraph);
  return spans.flatMap((sentence, index) => {
    const before = spans[index - 1];
    const [total, another] = within(counts, sentence);
    if (before === undefined || total === undefined || another !== undefined) return [];
    const lead = paragraph.text.slice(sentence.start, total.start);
    if (!inTotal.test(lead) || lead.length > 60) return [];
    const parts = within(counts, before);
    if (including.test(paragraph.text.slice(before.start, before.end))) return [];
    return judge(context, paragraph, total, parts);
  });
}

function aboveBullets(
  context: CheckContext,
  paragraph: Paragraph,
  index: number,
  counts: readonly Count[],
): Finding[] {
  const total = counts.at(-1);
  const sentence = context.sentencesOf(paragraph).at(-1);
  if (total === undefined || sentence === undefined || total.start < sentence.start) return [];
  if (!/:\s*$/.test(paragraph.text) || !inTotal.test(paragraph.text.slice(sentence.start, total.end)))
    return [];
  const parts: Count[] = [];
  for (const item of context.document.paragraphs.slice(index + 1, index + 1 + mostBullets)) {
    if (item.kind !== 'list-item') break;
    const [only, another] = (context.quantitiesIn.get(item.id) ?? []).filter(isCount);
    if (only === undefined || another !== undefined) return [];
    parts.push(only);
  }
  return judge(context, paragraph, total, parts);
}

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  total: Count,
  parts: readonly Count[],
): Finding[] {
  if (parts.length < 2) return [];
  const added = sum(parts.map(({ value }) => value));
  const isExact = compare(added, total.value) === 0;
  const holds = isExact || isRoundedSum(added, total, parts);
  if (!holds && (!isClose(added, total.value, slip) || Number(total.value) < 20)) return [];
  const params = {
    place: paragraphName(context, paragraph.id),
    parts: parts.map(({ value }) => context.figure(value)).join(' + '),
    total: context.figure(total.value),
  };
  return [
    {
      rule: 'sum',
      severity: holds ? 'info' : 'warning',
      paragraphIds: [...new Set([paragraph.id, ...parts.map(({ paragraphId }) => paragraphId)])],
      statisticIds: [total, ...parts].map(({ id }) => id),
      holds,
      expected: added,
      found: total.value,
      wording: isExact
        ? { key: 'sum.holds', params }
        : holds
          ? { key: 'sum.holdsRounded', params: { ...params, sum: context.figure(added) } }
          : {
              key: 'sum.fails',
              params: {
                ...params,
                sum: context.figure(added),
                difference: context.figure(absolute(subtract(added, total.value))),
              },
            },
    },
  ];
}
