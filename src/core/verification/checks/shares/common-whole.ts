import type { Quantity } from '../../../statistics/quantity.ts';
import { sentenceAt } from '../../context/sentences.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext } from '../check-context.ts';
import type { ShareClaim } from '../percentages.ts';

/** Shares of one sentence that have a whole in common before another is measured by it. */
const fewestInCommon = 2;

/**
 * The whole that the other shares of a sentence have: "in the 24 units water was short in 17 (70.8 %), there were beds in 4
 * (16.7 %) and a doctor in 11 (54.8 %)". Undefined where they are fewer than two or have several.
 */
export function commonWhole(
  context: CheckContext,
  { paragraph, part }: Pick<ShareClaim, 'paragraph' | 'part'>,
  findings: readonly Finding[],
): (Quantity & { readonly value: string }) | undefined {
  const own = new Map((context.quantitiesIn.get(paragraph.id) ?? []).map((each) => [each.id, each]));
  const sentence = sentenceAt(paragraph.text, part.start, context.sentencesOf(paragraph));
  const siblings = findings.filter(({ holds, statisticIds: [id] }) => {
    const start = own.get(id ?? '')?.start ?? -1;
    return holds === true && start >= sentence.start && start < sentence.end;
  });
  const wholeIds = new Set(siblings.map(({ statisticIds }) => statisticIds[2]));
  const [wholeId] = wholeIds;
  const whole = own.get(wholeId ?? '');
  if (siblings.length < fewestInCommon || wholeIds.size !== 1 || whole?.value === undefined) return undefined;
  // Rounded amounts of money fit several wholes.
  if (whole.kind !== 'count' || part.kind !== 'count' || whole.outOf !== undefined) return undefined;
  if (Number(part.value) > Number(whole.value)) return undefined;
  return { ...whole, value: whole.value };
}
