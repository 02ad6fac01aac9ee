import type { Paragraph } from '../../document/document.ts';
import { absolute, compare, subtract } from '../../text/decimal.ts';
import type { Span } from '../context/sentences.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import type { Measured } from './changes.ts';
import { lastDirection } from './changes.ts';
import { steadily } from './phrases.ts';
import { amountOf } from './rounding.ts';

/** A series that is said to rise or fall steadily: "increased gradually, as follows: 277 in 2012, 323 in 2013, …". */
export function checkSeries(
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
                difference: amountOf(context, absolute(subtract(broken.value, before.value)), broken),
              },
            },
    },
  ];
}
