import { placeInSheet } from '../document/sheets/cell-place.ts';
import type { Quantity } from '../statistics/quantity.ts';
import { shift } from '../text/decimal.ts';
import type { Reason } from '../wording/reason-messages.ts';
import type { Candidate } from './candidate.ts';
import type { NumberSetting } from './compare-quantities.ts';
import { comparableKinds, compareQuantities, relativeDistance } from './compare-quantities.ts';
import type { ContextFit } from './context-fit.ts';
import { contextFit } from './context-fit.ts';
import type { GlossaryLanguage } from './context/glossary-entry.ts';
import type { Span } from './context/sentences.ts';
import { terms } from './context/terms.ts';
import { isPeople, mayBeSameThing } from './context/related-things.ts';
import { ageBandOf, ageFit, sourceAgeBand } from './age-band.ts';
import { betterCellMalus, hasBetterCell } from './better-cell.ts';
import { companyBonus, mostCompanyBonus } from './company.ts';
import { derivations } from './derived-evidence.ts';
import type { EvidenceInput, SourceDocument, SourcePassage } from './evidence-input.ts';
import { footnoteTextOf, namesPassage, namesSource, pagesOf } from './footnote-fit.ts';
import { legalEvidence } from './legal-evidence.ts';
import { numberSetting } from './number-setting.ts';
import { numberContext } from './passage-context.ts';
import { areSameNumber } from './same-number.ts';
import { isSlip } from './slip.ts';
import { quoteAround } from './quote.ts';
import { belowDirect, ofWidestScope, raiseRivals, rankCandidates } from './rank-candidates.ts';
import { conflictScore, supportScore } from './score.ts';
import type { StatisticContext } from './statistic-context.ts';
import { statisticContext } from './statistic-context.ts';

/** Below this a passage is left out: the same number in another context is not evidence. */
const shownFrom = 0.5;
/** Among so many numbers of one passage only those that are close to the statistic are tried as another version of it. */
const crowdedFrom = 100;
/** A conflict is an accusation, so it must be surer. */
const conflictShownFrom = 0.62;

/**
 * Passages of the sources that may carry a statistic, best first; none is an honest answer. The provision that the
 * sentence cites comes first, then passages with the same number (in any writing, rounded or in other units), figures
 * it can be worked out from, and passages that say another number about the same thing.
 */
export function proposeEvidence(input: EvidenceInput): Candidate[] {
  const context = statisticContext(input);
  const footnoteBonus = footnoteBonuses(input, context);
  const company = companyBonus(input, context);
  const legal = legalEvidence(input);
  const ageBand = ageBandOf(input.statistic, input.paragraphQuantities, context.sentence);
  const supports: Candidate[] = [...legal];
  const conflicts: Candidate[] = [];
  const ofOtherThings = new Set<Candidate>();
  const fits = new Map<Candidate, ContextFit>();

  for (const passage of input.passages) {
    const document = input.documents.get(passage.documentId);
    const cited = citesProvision(input, context, passage);
    const named = footnoteBonus(passage) + (cited ? 0.15 : 0);
    const isCrowded = passage.quantities.length > crowdedFrom;
    for (const quantity of passage.quantities) {
      const setting = numberSetting(passage, quantity);
      const match = compareQuantities(input.statistic, quantity, setting);
      if (match === undefined && !mayConflict(input.statistic, quantity, setting, cited)) continue;
      const distance = distanceOf(input.statistic, quantity, setting);
      if (match === undefined && (distance > 0.9 || (isCrowded && distance > 0.1))) continue;
      const number = numberContext(passage, document, quantity);
      // "4." in front of an item is the number of something, not a statement.
      if (!number.inTable && !/\p{L}{2}/u.test(passage.text.slice(number.span.start, number.span.end)))
        continue;
      const fit = contextFit(context, number);
      const age = ageFit(ageBand, sourceAgeBand(passage, quantity, number.span));
      if (match !== undefined) {
        const otherThing =
          passage.kind !== 'table-row' && countOtherThings(context, quantity, number.language);
        const malus = (cited ? 0 : lawMalus(input, document)) + (otherThing ? 0.3 : 0);
        const bonus = named + company(passage, number.span) - malus;
        const fitting = supportScore(input.statistic, quantity, fit, match.strength, bonus, age);
        if (fitting < shownFrom) continue;
        const score = withoutHair(fitting - betterCellMalus(input, context, passage, quantity, fit));
        if (score < shownFrom) continue;
        const support = candidate(passage, quantity, number.span, match.match, score, [
          match.reason,
          ...contextReasons(fit, input),
        ]);
        supports.push(support);
        fits.set(support, fit);
        if (otherThing) ofOtherThings.add(support);
      } else {
        const slip = isSlip(input.statistic.value, quantity.value);
        if (!mayReach(conflictScore(input.statistic, fit, { distance, slip, age }, named))) continue;
        const bonus = named + company(passage, number.span);
        const score = conflictScore(input.statistic, fit, { distance, slip, age }, bonus);
        if (score === undefined || score < conflictShownFrom) continue;
        // A column of persons does not say how many centres there are.
        if (setting.ofPeople === true && context.ofKeys.size > 0 && ![...context.ofKeys].some(isPeople))
          continue;
        // A cell's row may be of one kind of what the table's title counts.
        const isCounted = number.inTable && fit.countedThing === true;
        if (!isCounted && countOtherThings(context, quantity, number.language)) continue;
        if (isSaidBeside(input, quantity, setting)) continue;
        if (hasBetterCell(input, context, passage, quantity, fit)) continue;
        if (!cited && lawMalus(input, document) > 0) continue;
        const reasons = conflictReasons(fit, input, quantity);
        const conflict = candidate(passage, quantity, number.span, 'conflicting', score, reasons);
        conflicts.push(conflict);
        fits.set(conflict, fit);
      }
    }
  }
  supports.push(...belowDirect(derivedCandidates(input, context, footnoteBonus, company), supports));
  // "95.6% of the children …; 96.5% of the elderly …": where the thing itself has another number beside it, a number that
  // counts something else is not evidence.
  const carrying = supports.filter(
    (support) =>
      !ofOtherThings.has(support) ||
      !conflicts.some(
        ({ documentId, passageId }) => documentId === support.documentId && passageId === support.passageId,
      ),
  );
  return rankCandidates(carrying, raiseRivals(ofWidestScope(conflicts, fits), carrying, fits)).map(
    (proposed) => withEdition(withRecognition(proposed, input), input),
  );
}

/** How far a number is from the statistic, with the scale of its heading where that brings it nearer. */
function distanceOf(statistic: Quantity, quantity: Quantity, { scale }: NumberSetting): number {
  const own = statistic.value ?? '0';
  const value = quantity.value ?? '0';
  const plain = relativeDistance(own, value);
  return scale === undefined ? plain : Math.min(plain, relativeDistance(own, shift(value, scale)));
}

function withoutHair(score: number): number {
  return Math.round(score * 100) / 100;
}

/** How much the sentence's footnote speaks for a passage, by document and page. */
function footnoteBonuses(
  input: EvidenceInput,
  context: StatisticContext,
): (passage: SourcePassage) => number {
  const text = footnoteTextOf(input.statistic, context.sentence, input.footnotes);
  if (text === undefined) return () => 0;
  const pages = pagesOf(text);
  // Of a hundred thousand sources only those are looked at whose passages were found.
  const byDocument = new Map<string, number>();
  const namedIn = (id: string): number => {
    let named = byDocument.get(id);
    if (named === undefined) {
      const document = input.documents.get(id);
      named = document === undefined ? 0 : namesSource(text, document);
      byDocument.set(id, named);
    }
    return named;
  };
  return (passage) => {
    const named = namedIn(passage.documentId);
    if (named < 0.5) return 0;
    const onPage = passage.page !== undefined && pages.includes(passage.page);
    return 0.12 * named + (onPage ? 0.05 : 0) + (namesPassage(text, passage) ? 0.08 : 0);
  };
}

/**
 * Laws are full of small numbers, and they report nothing: without being cited a law carries no statistic but a limit
 * of age or time.
 */
function lawMalus(input: EvidenceInput, document: SourceDocument | undefined): number {
  if (document?.role !== 'law') return 0;
  if (input.statistic.kind === 'age' || input.statistic.kind === 'duration') return 0;
  return input.legalTargets.some(({ passage }) => passage.documentId === document.id) ? 0 : 0.25;
}

/** The statistic's sentence names the article by its number, though not so that the law could be told for sure. */
function citesProvision(input: EvidenceInput, context: StatisticContext, passage: SourcePassage): boolean {
  if (passage.kind !== 'article' || passage.provision === undefined) return false;
  const { start, end } = context.sentence;
  return namesPassage(input.paragraph.text.slice(start, end), passage);
}

/** Whether another number could be said about the same thing at all. */
function mayConflict(
  statistic: Quantity,
  quantity: Quantity,
  setting: NumberSetting,
  cited: boolean,
): boolean {
  if (statistic.value === undefined || quantity.value === undefined) return false;
  // Limits, ranks and ages differ from case to case; only what was counted or measured can contradict.
  if (statistic.kind === 'rank' || (statistic.kind === 'age' && !cited)) return false;
  if (statistic.kind !== quantity.kind && !(setting.inTable === true || setting.percent === true))
    return false;
  if ((statistic.outOf === undefined) !== (quantity.outOf === undefined)) return false;
  return comparableKinds(statistic, quantity, setting);
}

/** Whether numbers in common could still lift a score to where a conflict is shown. */
function mayReach(score: number | undefined): boolean {
  return score !== undefined && score + mostCompanyBonus >= conflictShownFrom;
}

/** What the paragraph says elsewhere ("277 in 2012, 323 in 2013") is not another version of this number. */
function isSaidBeside(input: EvidenceInput, quantity: Quantity, setting: NumberSetting): boolean {
  return input.paragraphQuantities.some(
    (other) => other.id !== input.statistic.id && compareQuantities(other, quantity, setting) !== undefined,
  );
}

/** Both say what they count, and it is not the same: workshops and children. */
function countOtherThings(
  context: StatisticContext,
  quantity: Quantity,
  language: GlossaryLanguage | undefined,
): boolean {
  // "Total" is what a column is called, not what it counts.
  const theirs = terms(quantity.of ?? '', language)
    .map(({ key }) => key)
    .filter((key) => key !== '#total');
  const sameLanguage = language !== undefined && language === context.language;
  const known = (key: string): boolean => sameLanguage || key.startsWith('#');
  if (!theirs.some(known) || ![...context.ofKeys].some(known)) return false;
  // "Expelled 3,966 persons" and "3,696 expulsions" count the same.
  const isOfAnyone = [...context.ofKeys].every((key) => key === '#person');
  if (
    isOfAnyone &&
    theirs.some((key) => context.terms.some((term) => term.key === key && term.weight >= 0.6))
  )
    return false;
  return !theirs.some((key) => [...context.ofKeys].some((own) => mayBeSameThing(own, key)));
}

function derivedCandidates(
  input: EvidenceInput,
  context: StatisticContext,
  footnoteBonus: (passage: SourcePassage) => number,
  company: ReturnType<typeof companyBonus>,
): Candidate[] {
  const sentence = input.paragraph.text.slice(context.sentence.start, context.sentence.end);
  return derivations(input, sentence).flatMap((derivation) => {
    const { passage, subject, reason, strength } = derivation;
    const number = numberContext(passage, input.documents.get(passage.documentId), subject);
    const fit = { ...contextFit(context, number), oneOfSeries: false };
    if (fit.clashes.length > 0) return [];
    // Figures that happen to give the value are common, so the words must carry more than for the number itself.
    const malus = lawMalus(input, input.documents.get(passage.documentId));
    const bonus = footnoteBonus(passage) + company(passage, number.span) - malus;
    const isSubjectSaid = input.paragraphQuantities.some(
      (other) =>
        other.start >= context.sentence.start &&
        other.end <= context.sentence.end &&
        areSameNumber(other, subject),
    );
    const chance = isSubjectSaid ? 0 : 0.12;
    const score = supportScore(input.statistic, subject, fit, strength, bonus) - chance;
    if (score < shownFrom || fit.nearWords < (isSubjectSaid ? 0.2 : 0.3)) return [];
    const reasons = [reason, ...contextReasons(fit, input)];
    return [candidate(passage, subject, number.span, 'derived', withoutHair(score), reasons)];
  });
}

function candidate(
  passage: SourcePassage,
  quantity: Quantity,
  span: Span,
  match: Candidate['match'],
  score: number,
  reasons: readonly Reason[],
): Candidate {
  const quote = quoteAround(passage, span, quantity);
  const label =
    placeInSheet(passage, passage.table?.sheet, quantity.start, quantity.end) ??
    passage.table?.label ??
    passage.label;
  return {
    documentId: passage.documentId,
    passageId: passage.id,
    quantityId: quantity.id,
    ...(passage.page === undefined ? {} : { page: passage.page }),
    ...(label === undefined ? {} : { label }),
    quote: quote.text,
    start: quote.start,
    end: quote.end,
    ...(quote.number === undefined ? {} : { quotedNumber: quote.number }),
    numberStart: passage.start + quantity.start,
    numberEnd: passage.start + quantity.end,
    match,
    score,
    reasons,
  };
}

function conflictReasons(fit: ContextFit, input: EvidenceInput, quantity: Quantity): Reason[] {
  const params = { source: quantity.text, report: input.statistic.text };
  return [{ key: 'number.conflicts', params }, ...contextReasons(fit, input)];
}

/** A number that was recognised on a picture says so, and when it was read with doubt. */
function withRecognition(proposed: Candidate, input: EvidenceInput): Candidate {
  const page = input.documents
    .get(proposed.documentId)
    ?.recognised?.find((recognised) => recognised.page === proposed.page);
  if (page === undefined) return proposed;
  const quoted = proposed.quotedNumber;
  const number = quoted === undefined ? '' : proposed.quote.slice(quoted.start, quoted.end);
  const doubtful = page.doubtful.some((word) => /\d/.test(word) && number !== '' && word.includes(number));
  const key = doubtful ? 'context.recognisedInDoubt' : 'context.recognised';
  const reason: Reason = { key, params: { certainty: page.certainty } };
  return { ...proposed, reasons: [...proposed.reasons, reason] };
}

/** What is proposed from an older edition says so. */
function withEdition(proposed: Candidate, input: EvidenceInput): Candidate {
  const newest = input.documents.get(proposed.documentId)?.newestEdition;
  if (newest === undefined) return proposed;
  const reason: Reason = { key: 'context.olderEdition', params: { newest } };
  return { ...proposed, reasons: [...proposed.reasons, reason] };
}

/** "population, 2017", or nothing where no words are shared. */
function contextReasons(fit: ContextFit, input: EvidenceInput): Reason[] {
  const words = [...new Set(fit.shared.slice(0, 4))].slice(0, 3);
  const period = fit.period === 'same' ? input.statistic.period : undefined;
  const parts = period === undefined || words.includes(period) ? words : [...words, period];
  return [
    ...(parts.length === 0 ? [] : [{ key: 'context.words', params: { words: parts.join(', ') } } as const]),
    ...(fit.period === 'different' ? [{ key: 'context.otherPeriod', params: {} } as const] : []),
  ];
}
