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
