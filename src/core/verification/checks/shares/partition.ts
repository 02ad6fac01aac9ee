import type { Paragraph } from '../../../document/document.ts';
import { decimalPlaces, sum } from '../../../text/decimal.ts';
import { sentenceAt } from '../../context/sentences.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext } from '../check-context.ts';
import { paragraphName, within } from '../check-context.ts';
import { areComplementary, isCount } from '../parts.ts';
import type { ShareClaim } from '../percentages.ts';
import { shareFinding, shareOutcome } from '../share-finding.ts';

/** What parts that make up a whole say of their shares, and which shares need no further looking at. */
export interface Partition {
  readonly findings: readonly Finding[];
  readonly settled: ReadonlySet<string>;
}

/** Fewer things than this add up to another number by chance. */
const leastWhole = 20;

/**
 * Parts of one sentence with their shares: "1,236 women (61.8 %) and 764 men (38.2 %)". Where the shares make 100, or
 * the parts a number that the sentence or the one before it has, the parts are the whole, and each share must fit.
 */
export function partitionFindings(
  context: CheckContext,
  paragraph: Paragraph,
  claims: readonly ShareClaim[],
): Partition {
  const findings: Finding[] = [];
  const settled = new Set<string>();
  const spans = context.sentencesOf(paragraph);
  const groups = new Map<number, ShareClaim[]>();
  for (const claim of claims) {
    if (claim.share.isSpoken || claim.part.kind === 'ratio') continue;
    const { start } = sentenceAt(paragraph.text, claim.part.start, spans);
    groups.set(start, [...(groups.get(start) ?? []), claim]);
  }
  for (const [start, group] of groups) {
    if (group.length < 2 || group.every(({ isJudged }) => isJudged)) continue;
    if (new Set(group.map(({ part }) => `${part.kind} ${part.unit ?? ''}`)).size > 1) continue;
    const whole = sum(group.map(({ part }) => part.value));
    const sentence = sentenceAt(paragraph.text, start, spans);
    if (!isWhole(context, paragraph, group, whole, sentence)) continue;
    const open = group.filter(({ isJudged }) => !isJudged);
    const told = open.map(({ part, share }) => {
      const stated = { part: part.value, whole, share: share.value };
      const off = Math.abs((100 * Number(part.value)) / Number(whole) - Number(share.value));
      const where = {
        paragraphIds: [paragraph.id],
        statisticIds: [...new Set([part.id, share.quantity.id, ...group.map((each) => each.part.id)])],
      };
      return { id: share.quantity.id, stated, off, where, isWrong: shareOutcome(stated) === 'wrong' };
    });
    const place = paragraphName(context, paragraph.id);
    // One wrong part spoils every share: it is told once, where it is furthest off.
    const [worst] = told.filter(({ isWrong }) => isWrong).sort((left, right) => right.off - left.off);
    if (worst !== undefined && worst.off > farthest) continue;
    for (const { stated, where, isWrong } of told)
      if (!isWrong) findings.push(shareFinding(context, place, stated, where));
    if (worst !== undefined) findings.push(shareFinding(context, place, worst.stated, worst.where));
    for (const { id } of told) settled.add(id);
  }
  return { findings, settled };
}

/** Shares further off than so many points are of something else. */
const farthest = 15;

function isWhole(
  context: CheckContext,
  paragraph: Paragraph,
  group: readonly ShareClaim[],
  whole: string,
  sentence: { readonly start: number; readonly end: number },
): boolean {
  const shares = group.map(({ share }) => share.value);
  const places = Math.min(...shares.map(decimalPlaces));
  const off = Math.abs(Number(sum(shares)) - 100);
  const rounding = group.length * 0.5 * 10 ** -places + 1e-9;
  const parts = group.map(({ part }) => part);
  const divides = group.length > 2 || places > 0 || areComplementary(paragraph.text, sentence, parts);
  if (off <= Math.min(rounding, 0.5) && divides) return true;
  if (Number(whole) < leastWhole) return false;
  const spans = context.sentencesOf(paragraph);
  const at = spans.findIndex(({ start }) => start === sentence.start);
  const reach = { start: spans[at - 1]?.start ?? sentence.start, end: sentence.end };
  return within(context.quantitiesIn.get(paragraph.id) ?? [], reach).some(
    (count) => isCount(count) && Number(count.value) === Number(whole),
  );
}
