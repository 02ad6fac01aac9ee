import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';

/** Percentage points by which a share may be off and still be called a half or one in four. */
const slack = 4;

/** A ratio in words with its percentage in brackets, or the other way round: "one in four (25 %)", "half (49.8 %)". */
export function checkSpokenRatios(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    return quantities.flatMap((first, index): Finding[] => {
      const second = quantities[index + 1];
      if (second === undefined) return [];
      const between = paragraph.text.slice(first.end, second.start);
      if (!/^[^.;:()]{0,40}\(\s*$/.test(between)) return [];
      const counted = countedShare(paragraph.text, second, quantities[index + 2]);
      if (counted !== undefined) return judgeCounted(context, paragraph, first, counted);
      if (!/^\s?[),;]/.test(paragraph.text.slice(second.end, second.end + 2))) return [];
      const [ratio, share] = first.kind === 'percentage' ? [second, first] : [first, second];
      const said = shareOf(ratio);
      if (said === undefined || share.kind !== 'percentage' || share.value === undefined) return [];
      const distance = Math.abs(said - Number(share.value));
      const allowed = ratio.qualifier === undefined && share.qualifier === undefined ? slack : 2 * slack;
      const holds = fitsQualifier(ratio, said, Number(share.value)) && distance <= allowed;

      const computed = said.toFixed(1).replace(/\.0$/, '');
      const params = {
        place: paragraphName(context, paragraph.id),
        ratio: ratio.text,
        computed: context.figure(computed),
        share: context.figure(share.value),
      };
      return [
        {
          rule: 'ratio',
          severity: holds ? 'info' : 'warning',
          paragraphIds: [paragraph.id],
          statisticIds: [ratio.id, share.id],
          holds,
          expected: computed,
          found: share.value,
          wording: holds ? { key: 'ratio.holds', params } : { key: 'ratio.fails', params },
        },
      ];
    });
  });
}

/** "(14 of 68)" or "(1.104 de 2.760)" behind a ratio in words: the counts that it stands for. */
interface CountedShare {
  readonly part: string;
  readonly whole: string;
  readonly statisticIds: readonly string[];
}

function countedShare(text: string, first: Quantity, second: Quantity | undefined): CountedShare | undefined {
  const closes = ({ end }: Quantity): boolean => /^\s?[),;]/.test(text.slice(end, end + 2));
  if (first.kind === 'ratio' && first.writtenAs === 'digits' && closes(first)) {
    const { value, outOf, id } = first;
    return value === undefined || outOf === undefined
      ? undefined
      : { part: value, whole: outOf, statisticIds: [id] };
  }
  if (first.kind !== 'count' || second?.kind !== 'count' || !closes(second)) return undefined;
  if (
    !/^\s(?:out of|of|de|sur|em|dos|des)(?: (?:the|los|las|les|os|as))?\s$/iu.test(
      text.slice(first.end, second.start),
    )
  )
    return undefined;
  return first.value === undefined || second.value === undefined
    ? undefined
    : { part: first.value, whole: second.value, statisticIds: [first.id, second.id] };
}

function judgeCounted(
  context: CheckContext,
  paragraph: Paragraph,
  ratio: Quantity,
  { part, whole, statisticIds }: CountedShare,
): Finding[] {
  const said = shareOf(ratio);
  const share = (100 * Number(part)) / Number(whole);
  if (said === undefined || !Number.isFinite(share)) return [];
  const allowed = ratio.qualifier === undefined ? slack : 2 * slack;
  const holds = fitsQualifier(ratio, said, share) && Math.abs(said - share) <= allowed;
  const computed = share.toFixed(1).replace(/\.0$/, '');
  const params = {
    place: paragraphName(context, paragraph.id),
    ratio: ratio.text,
    part: context.figure(part),
    whole: context.figure(whole),
    share: context.figure(computed),
  };
  return [
    {
      rule: 'ratio',
      severity: holds ? 'info' : 'warning',
      paragraphIds: [paragraph.id],
      statisticIds: [ratio.id, ...statisticIds],
      holds,
      expected: computed,
      found: said.toFixed(1).replace(/\.0$/, ''),
      wording: holds ? { key: 'ratio.counts.holds', params } : { key: 'ratio.counts.fails', params },
    },
  ];
}

function shareOf(quantity: Quantity): number | undefined {
  const { kind, value, outOf, writtenAs } = quantity;
  if (kind !== 'ratio' || writtenAs !== 'words' || value === undefined || outOf === undefined)
    return undefined;
  return (100 * Number(value)) / Number(outOf);
}

/** "More than half (48 %)" is wrong by however little. */
function fitsQualifier({ qualifier }: Quantity, said: number, share: number): boolean {
  if (qualifier === 'over' || qualifier === 'at least') return share >= said;
  if (qualifier === 'under' || qualifier === 'at most' || qualifier === 'nearly') return share <= said + 0.05;
  return true;
}
