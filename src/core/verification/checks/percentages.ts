import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import type { Finding } from '../finding.ts';
import type { CheckContext } from './check-context.ts';
import { paragraphName } from './check-context.ts';
import { countedShare } from './counted-share.ts';
import { slackOf } from './rounding.ts';
import { type StatedShare, shareFinding, shareOutcome } from './share-finding.ts';
import { commonWhole } from './shares/common-whole.ts';
import { partitionFindings } from './shares/partition.ts';
import { distantWholes } from './shares/distant-wholes.ts';
import { type ShareFigure, shareFigure } from './shares/share-figure.ts';
import { outcomeOfSpoken, spokenFinding } from './shares/spoken-share.ts';
import { type TiedPart, isPart, tiedPart } from './shares/tied-part.ts';
import type { Whole } from './wholes.ts';
import { wholesFor } from './wholes.ts';

/**
 * A count with its share beside it: "251 of them (50.3%)", "63 of the 698, or one in nine". The whole is what the text
 * says ("of the 499"), else any earlier count of the paragraph or of the one that a list item belongs to. A share that
 * fits one of those holds; one that fits none is an error only where the text says what the whole is, or where the parts
 * with their shares make up a whole, since a guessed whole raises false alarms.
 */
export function checkPercentages(context: CheckContext): Finding[] {
  return context.document.paragraphs.flatMap((paragraph) => {
    const quantities = context.quantitiesIn.get(paragraph.id) ?? [];
    const claims: ShareClaim[] = [];
    const findings = quantities.flatMap((quantity, index): Finding[] => {
      const share = shareFigure(quantity);
      if (share === undefined) return [];
      const bracketed = share.isSpoken
        ? undefined
        : inBrackets(context, paragraph, quantities, index, share.value);
      if (bracketed !== undefined) return bracketed;
      const tied = tiedPart(paragraph.text, quantities, index, share);
      if (tied === undefined) return [];
      const claim = { paragraph, share, ...tied };
      const judged = judge(context, claim);
      claims.push({ ...claim, isJudged: judged !== undefined });
      return judged === undefined ? [] : [judged];
    });
    if (claims.length === 0) return findings;
    const divided = partitionFindings(context, paragraph, claims);
    const left = claims.filter(({ isJudged, share }) => !isJudged && !divided.settled.has(share.quantity.id));
    const distant = left.flatMap((claim) => {
      const common = left.length === 1 ? fromOthers(context, claim, findings) : undefined;
      return common === undefined ? fromAfar(context, claim) : [common];
    });
    return [...findings, ...divided.findings, ...distant];
  });
}

/** A share, the part that it is given of, and whether its whole has been found. */
export interface ShareClaim extends TiedPart {
  readonly paragraph: Paragraph;
  readonly share: ShareFigure;
  readonly isJudged: boolean;
}

/** "47.7 % of the cases (88,904 of 186,420)" and "41 (34.2 % of the 120 seats)": part and whole are both said. */
function inBrackets(
  context: CheckContext,
  paragraph: Paragraph,
  quantities: readonly Quantity[],
  index: number,
  share: string,
): Finding[] | undefined {
  const { text } = paragraph;
  const [before, percentage, after, second] = [-1, 0, 1, 2].map((step) => quantities[index + step]);
  if (percentage === undefined || after === undefined) return undefined;
  const between = text.slice(percentage.end, after.start);
  const counted = /^[^.;:()\d]{0,60}\(\s*$/.test(between) ? countedShare(text, after, second) : undefined;
  if (counted !== undefined) {
    const { part, whole, statisticIds } = counted;
    return [finding(context, paragraph, { part, whole, share }, [percentage.id, ...statisticIds])];
  }
  if (before === undefined || !isPart(before) || before.kind === 'ratio' || !isPart(after)) return undefined;
  const opens = /^[^.;:()]{0,40}\(\s*$/.test(text.slice(before.end, percentage.start));
  const ofAfter = /^\s?(?:of|de|des|d[ao]s|del)(?: (?:the|all|l[oa]s|les))?(?: total of)?\s$/iu.test(between);
  const closes = /^[^.;:()\d]{0,60}\)/.test(text.slice(after.end, after.end + 61));
  if (!opens || !ofAfter || !closes || before.kind !== after.kind) return undefined;
  const stated = { part: before.value, whole: after.value, share };
  return [finding(context, paragraph, stated, [before.id, percentage.id, after.id])];
}

/** What the paragraph itself says of a share: that it fits what is told, that it does not, or nothing. */
function judge(context: CheckContext, claim: Omit<ShareClaim, 'isJudged'>): Finding | undefined {
  const { paragraph, share, part, isSure } = claim;
  const wholes = wholesFor(context, paragraph, part, { ...share.quantity, value: share.value });
  const told = wholes.filter(({ explicit, otherPeriod }) => explicit && !otherPeriod);
  const fits = (whole: Whole): boolean => isFitting(claim, whole);
  const exactly = (whole: Whole): boolean => fits(whole) && !isOnlyByFigures(claim, whole);
  // What the text says comes first; then what else its sentence counts; then what stands before.
  const fitting =
    told.find(fits) ??
    wholes.find((whole) => whole.inSentence && exactly(whole) && isTelling(whole, share)) ??
    (told.length > 0 && isSure && wholes.some(({ explicit }) => explicit)
      ? undefined
      : (wholes.find((whole) => exactly(whole) && isTelling(whole, share)) ??
        wholes.find((whole) => fits(whole) && !whole.otherPeriod && isTelling(whole, share))));
  const values = new Set(told.map(({ value }) => value));
  const whole = fitting ?? (isSure && values.size === 1 ? told[0] : undefined);
  return whole === undefined ? undefined : said(context, claim, whole);
}

function stated({ part, share }: Pick<ShareClaim, 'part' | 'share'>, whole: Whole): StatedShare {
  return {
    part: part.value,
    whole: whole.value,
    share: share.value,
    partSlack: slackOf(part),
    wholeSlack: whole.slack,
  };
}

function isFitting(claim: Pick<ShareClaim, 'part' | 'share'>, whole: Whole): boolean {
  if (claim.share.isSpoken)
    return ['exact', 'near'].includes(outcomeOfSpoken(claim.share, stated(claim, whole)));
  return shareOutcome(stated(claim, whole)) !== 'wrong';
}

function isOnlyByFigures(claim: Pick<ShareClaim, 'part' | 'share'>, whole: Whole): boolean {
  return !claim.share.isSpoken && shareOutcome(stated(claim, whole)) === 'byFigures';
}

/** A share of few digits fits a whole of another time by chance, and a round word any whole. */
function isTelling({ otherPeriod, explicit, inSentence }: Whole, { value, isSpoken }: ShareFigure): boolean {
  if (isSpoken) return explicit || (inSentence && !otherPeriod);
  return explicit || !otherPeriod || value.replace('.', '').length >= 3;
}

/** A share among others of its sentence that have one whole is meant to have it as well. */
function fromOthers(
  context: CheckContext,
  claim: ShareClaim,
  findings: readonly Finding[],
): Finding | undefined {
  const whole = claim.share.isSpoken || !claim.isSure ? undefined : commonWhole(context, claim, findings);
  if (whole === undefined) return undefined;
  const { paragraph, part, share } = claim;
  const ofWhole = { part: part.value, whole: whole.value, share: share.value, partSlack: slackOf(part) };
  return finding(context, paragraph, { ...ofWhole, wholeSlack: slackOf(whole) }, [
    part.id,
    share.quantity.id,
    whole.id,
  ]);
}

/** A whole that stands in another paragraph, where the share has digits enough to tell it. */
function fromAfar(context: CheckContext, claim: ShareClaim): Finding[] {
  const whole = distantWholes(context, claim).find((each) => isFitting(claim, each));
  return whole === undefined ? [] : [said(context, claim, whole)];
}

function said(
  context: CheckContext,
  claim: Pick<ShareClaim, 'paragraph' | 'share' | 'part'>,
  whole: Whole,
): Finding {
  const { paragraph, share, part } = claim;
  const statisticIds = [...new Set([part.id, share.quantity.id, whole.statisticId])];
  return share.isSpoken
    ? spokenFinding(context, share, stated(claim, whole), { paragraphIds: [paragraph.id], statisticIds })
    : finding(context, paragraph, stated(claim, whole), statisticIds);
}

function finding(
  context: CheckContext,
  paragraph: Paragraph,
  share: StatedShare,
  statisticIds: readonly string[],
): Finding {
  return shareFinding(context, paragraphName(context, paragraph.id), share, {
    paragraphIds: [paragraph.id],
    statisticIds,
  });
}
