import type { Phrase } from '../wording/phrases.ts';
import type { Reason } from '../wording/reason-messages.ts';
import type { Candidate } from './candidate.ts';
import { compareQuantities } from './compare-quantities.ts';
import { sentenceAt, sentences } from './context/sentences.ts';
import type { Span } from './context/sentences.ts';
import type { EvidenceInput, LegalTarget, SourceDocument } from './evidence-input.ts';
import { durationPhrase, durationRanges, totalDays } from './legal-durations.ts';
import type { WrittenRange } from './legal-durations.ts';
import { namedPenalties } from './named-penalties.ts';
import type { PenaltyRange } from './penalty-scales/penalty-scale.ts';
import { quoteAround } from './quote.ts';

/**
 * Candidates in the provision that the statistic's own sentence cites. A penalty that the law names by its scale
 * ("presidio menor en su grado máximo") is compared by the duration which the scale gives it; where no penalty of the
 * provision has the reported duration, the provision's own is shown as a conflict.
 */
export function legalEvidence(input: EvidenceInput): Candidate[] {
  const target = governingTarget(input);
  if (target === undefined) return [];
  const document = input.documents.get(target.passage.documentId);
  const reported = reportedPenalty(input);
  return reported === undefined
    ? quantityEvidence(input, target, document)
    : penaltyEvidence(reported, target, document);
}

/** The last reference before the number in its sentence, else the first behind it. */
function governingTarget(input: EvidenceInput): LegalTarget | undefined {
  const { paragraph, statistic } = input;
  const sentence = sentenceAt(paragraph.text, statistic.start);
  const inSentence = input.legalTargets
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .sort((left, right) => left.start - right.start);
  return inSentence.findLast(({ start }) => start < statistic.start) ?? inSentence[0];
}

/** The range of durations that the statistic is or belongs to: "three years and one day" of "… to five years". */
function reportedPenalty(input: EvidenceInput): WrittenRange | undefined {
  const { statistic, paragraph } = input;
  if (statistic.kind !== 'duration') return undefined;
  return durationRanges(paragraph.text).find(
    ({ start, end }) => start < statistic.end && statistic.start < end,
  );
}

function penaltyEvidence(
  reported: WrittenRange,
  target: LegalTarget,
  document: SourceDocument | undefined,
): Candidate[] {
  const { passage } = target;
  const named = namedPenalties(passage.text);
  const written = durationRanges(passage.text);
  const provision = provisionPhrase(target, document);
  const cited: Reason = { key: 'law.cited', params: { provision } };
  const report = rangePhrase(reported);

  const matching = named.find((penalty) => sameRange(penalty, reported));
  if (matching !== undefined) {
    const words = passage.text.slice(matching.start, matching.end).replace(/\s+/g, ' ');
    const params = { penalty: words, range: report, scale: matching.scale.source };
    const reasons: Reason[] = [{ key: 'law.namedPenalty', params }, cited];
    return [candidateAt(target, matching, 'converted', 0.95, reasons)];
  }
  const spelled = written.find((range) => sameRange(range, reported));
  if (spelled !== undefined) {
    const reasons: Reason[] = [{ key: 'law.sameDuration', params: { range: report } }, cited];
    return [candidateAt(target, spelled, 'exact', 0.97, reasons)];
  }
  const other = closest(reported, named) ?? closest(reported, written);
  if (other === undefined) return [];
  const words = passage.text.slice(other.start, other.end).replace(/\s+/g, ' ');
  const params = { provision, penalty: words, range: rangePhrase(other), report };
  return [candidateAt(target, other, 'conflicting', 0.85, [{ key: 'law.otherDuration', params }])];
}

function quantityEvidence(
  input: EvidenceInput,
  target: LegalTarget,
  document: SourceDocument | undefined,
): Candidate[] {
  const { statistic } = input;
  const { passage } = target;
  const provision = provisionPhrase(target, document);
  for (const quantity of passage.quantities) {
    const match = compareQuantities(statistic, quantity, {});
    if (match === undefined) continue;
    const reasons: Reason[] = [match.reason, { key: 'law.cited', params: { provision } }];
    const score = statistic.kind === quantity.kind ? 0.9 : 0.75;
    return [{ ...candidateAt(target, quantity, match.match, score, reasons), quantityId: quantity.id }];
  }
  // An age limit that the cited provision states otherwise.
  if (statistic.kind !== 'age' || statistic.value === undefined) return [];
  const ages = passage.quantities.filter(({ kind, value }) => kind === 'age' && value !== undefined);
  const [age] = ages;
  if (age === undefined || new Set(ages.map(({ value }) => value)).size !== 1) return [];
  const params = { provision, age: age.text, report: statistic.text };
  const reasons: Reason[] = [{ key: 'law.otherAge', params }];
  return [{ ...candidateAt(target, age, 'conflicting', 0.72, reasons), quantityId: age.id }];
}

function closest<Range extends PenaltyRange>(
  reported: PenaltyRange,
  ranges: readonly Range[],
): Range | undefined {
  const distance = (range: Range): number =>
    Math.abs(totalDays(range.from) - totalDays(reported.from)) +
    Math.abs(totalDays(range.to) - totalDays(reported.to));
  return ranges.reduce<Range | undefined>(
    (best, range) => (best === undefined || distance(range) < distance(best) ? range : best),
    undefined,
  );
}

function candidateAt(
  target: LegalTarget,
  number: Span,
  match: Candidate['match'],
  score: number,
  reasons: readonly Reason[],
): Candidate {
  const { passage } = target;
  const span = sentenceAt(passage.text, number.start, sentences(passage.text));
  const quote = quoteAround(passage, { start: span.start, end: Math.max(span.end, number.end) }, number);
  return {
    documentId: passage.documentId,
    passageId: passage.id,
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(passage.label === undefined ? {} : { label: passage.label }),
    quote: quote.text,
    start: quote.start,
    end: quote.end,
    ...(quote.number === undefined ? {} : { quotedNumber: quote.number }),
    numberStart: passage.start + number.start,
    numberEnd: passage.start + number.end,
    match,
    score,
    reasons,
  };
}

function sameRange(left: PenaltyRange, right: PenaltyRange): boolean {
  return totalDays(left.from) === totalDays(right.from) && totalDays(left.to) === totalDays(right.to);
}

function rangePhrase({ from, to }: PenaltyRange): Phrase {
  return { key: 'duration.range', params: { from: durationPhrase(from), to: durationPhrase(to) } };
}

function provisionPhrase(target: LegalTarget, document: SourceDocument | undefined): Phrase {
  const law = document?.instrument ?? document?.title ?? '';
  const label = target.passage.label ?? `Art. ${target.passage.provision ?? ''}`;
  return law === ''
    ? { key: 'provision.alone', params: { label } }
    : { key: 'provision.ofLaw', params: { label, law } };
}
