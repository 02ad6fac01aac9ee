import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { compare } from '../../text/decimal.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName, within } from './check-context.ts';

type Measured = Quantity & { readonly value: string };

/** How far a factor may be off and still be called double or triple: 2.3 is "doubled", 2.6 is not. */
const slack = 0.16;

/** "Doubled from 120 to 250": the factor that a word gives against that of the two figures behind it. */
export function checkMultiples(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = (context.quantitiesIn.get(paragraph.id) ?? []).filter(
      (quantity): quantity is Measured => quantity.value !== undefined,
    );
    if (!quantities.some(({ kind }) => kind === 'multiple')) return [];
    return context.sentencesOf(paragraph).flatMap((sentence) => {
      const inside = within(quantities, sentence);
      return inside.flatMap((factor, index) =>
        judge(context, paragraph, factor, inside[index + 1], inside[index + 2]),
      );
    });
  });
}

function judge(
  context: CheckContext,
  paragraph: Paragraph,
  factor: Measured,
  from: Measured | undefined,
  to: Measured | undefined,
): Finding[] {
  if (factor.kind !== 'multiple' || from === undefined || to === undefined) return [];
  if (from.kind !== to.kind || from.unit !== to.unit || compare(from.value, '0') <= 0) return [];
  const { text } = paragraph;
  const lead = text.slice(factor.end, from.start);
  const between = text.slice(from.end, to.start);
  if (
    !/^[^.;]{0,80}(?<!\p{L})(?:from|de|desde|d['’])\s*$/iu.test(lead) ||
    !/^[^.;:]{0,40}(?<!\p{L})(?:to|a|à|hasta|para)\s+$/iu.test(between)
  )
    return [];
  const ratio = Number(to.value) / Number(from.value);
  const holds = fits(ratio, Number(factor.value), factor.qualifier);
  const times = ratio.toFixed(2).replace(/\.?0+$/, '');
  const params = {
    place: paragraphName(context, paragraph.id),
    from: from.text,
    to: to.text,
    times: context.figure(times),
    verb: factor.text,
  };
  return [
    {
      rule: 'growth',
      severity: holds ? 'info' : 'error',
      paragraphIds: [paragraph.id],
      statisticIds: [factor.id, from.id, to.id],
      holds,
      expected: times,
      found: factor.value,
      wording: holds ? { key: 'multiple.holds', params } : { key: 'multiple.fails', params },
    },
  ];
}

function fits(ratio: number, factor: number, qualifier: Quantity['qualifier']): boolean {
  const distance = Math.abs(ratio / factor - 1);
  switch (qualifier) {
    case 'over':
    case 'at least':
      return ratio >= factor;
    case 'under':
    case 'at most':
      return ratio <= factor;
    case 'about':
    case 'nearly':
      return distance <= 2 * slack;
    case undefined:
      return distance <= slack;
  }
}
