import type { Quantity } from '../statistics/quantity.ts';
import type { Reason } from '../wording/reason-messages.ts';
import type { MatchType, Stance } from './candidate.ts';
import { sentenceAt } from './context/sentences.ts';
import type { Verdict } from './verdict.ts';

/** A linked passage as a verdict rests on it. */
export interface BasisEvidence {
  readonly id: string;
  /** SHA-256 of the source's file: another edition is another file. */
  readonly source: string;
  readonly quote: string;
  readonly stance: Stance;
}

/** What a verdict rests on, kept with it, so that it can be told later whether that still stands. */
export interface VerdictBasis {
  /** What the number was read as. */
  readonly number: string;
  /** The sentence (or row of a table) as it was printed. */
  readonly sentence: string;
  /** Where in `sentence` the number begins. */
  readonly offset: number;
  readonly evidence: readonly BasisEvidence[];
  /** The derivations of linked passages from which the number follows; see `derivationOf`. */
  readonly derivations: readonly string[];
}

/** The same things as they are now. */
export interface StatisticNow {
  readonly quantity: Quantity;
  /** The text of its paragraph. */
  readonly paragraphText: string;
  /** Linked passages, also those whose source has been removed. */
  readonly evidence: readonly (BasisEvidence & { readonly present: boolean })[];
  /** Derivations that are proposed now; `undefined` while they are still being computed. */
  readonly derivations: readonly string[] | undefined;
}

/** Why a verdict no longer stands. */
export type ReopenReason =
  | 'number'
  | 'text'
  | 'edition'
  | 'source-removed'
  | 'evidence-removed'
  | 'evidence-contradicts'
  | 'derivation';

/** The numbers of a statistic: what is counted may be said better without a verdict falling. */
export function numberOf(quantity: Quantity): string {
  const { kind, value, low, high, outOf, unit } = quantity;
  return [kind, value, low, high, outOf, unit].map((field) => field ?? '').join('|');
}

/** The stretch of a paragraph that a statistic is read in: its sentence, or the whole row of a table. */
export function statementOf(
  paragraph: { readonly kind: string; readonly text: string },
  quantity: Pick<Quantity, 'start'>,
): { readonly start: number; readonly end: number } {
  return paragraph.kind === 'table-row'
    ? { start: 0, end: paragraph.text.length }
    : sentenceAt(paragraph.text, quantity.start);
}

/** The formula by which a passage yields a number, as one comparable text; `undefined` where nothing is derived. */
export function derivationOf(
  match: MatchType | undefined,
  reasons: readonly Reason[] | undefined,
): string | undefined {
  if (match !== 'derived') return undefined;
  const derived = reasons?.find(({ key }) => key.startsWith('derived.'));
  return derived === undefined ? undefined : sortedJson([derived.key, derived.params]);
}

/** The same text for the same value, in whatever order its properties were written. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * Why a verdict given on `basis` does not stand any more, the gravest reason first; `undefined` where all that it rests
 * on is as it was.
 * @param againstCounts Whether a contradiction linked later by anybody reopens: not among several readers, for whom to
 * disagree is to give another verdict.
 */
export function reopening(
  verdict: Verdict,
  basis: VerdictBasis,
  now: StatisticNow,
  againstCounts: boolean,
): ReopenReason | undefined {
  if (basis.number !== numberOf(now.quantity)) return 'number';
  const from = now.quantity.start - basis.offset;
  if (from < 0 || now.paragraphText.slice(from, from + basis.sentence.length) !== basis.sentence)
    return 'text';
  for (const rested of basis.evidence) {
    const reason = lossOf(rested, now);
    if (reason !== undefined) return reason;
  }
  if (againstCounts && (verdict === 'verified' || verdict === 'rounded')) {
    const known = new Set(
      basis.evidence.filter(({ stance }) => stance === 'contradicts').map(({ id }) => id),
    );
    const added = now.evidence.some(
      ({ id, stance, present }) => present && stance === 'contradicts' && !known.has(id),
    );
    if (added) return 'evidence-contradicts';
  }
  const { derivations } = now;
  if (derivations !== undefined && basis.derivations.some((formula) => !derivations.includes(formula))) {
    return 'derivation';
  }
  return undefined;
}

/** A passage is the same when it says the same in the same file, whatever its id: it may have been carried over. */
function lossOf(rested: BasisEvidence, now: StatisticNow): ReopenReason | undefined {
  const same = now.evidence.filter(
    ({ source, quote, stance }) =>
      source === rested.source && quote === rested.quote && stance === rested.stance,
  );
  if (same.some(({ present }) => present)) return undefined;
  const moved = now.evidence.some(
    ({ id, source, quote, present }) =>
      present &&
      (id === rested.id
        ? source !== rested.source || quote !== rested.quote
        : source !== rested.source && quote === rested.quote),
  );
  if (moved) return 'edition';
  return same.length > 0 ? 'source-removed' : 'evidence-removed';
}
