import { useEffect, useRef, useState } from 'react';
import { evidenceStatus } from '../../../core/verification/evidence-status.ts';
import { reasonNeeded } from '../../../core/verification/reason-needed.ts';
import type { ReasonNeeded } from '../../../core/verification/reason-needed.ts';
import type {
  CandidateEntry,
  EvidenceEntry,
  FindingEntry,
  Input,
  Statistic,
} from '../../../shared/contract.ts';
import { writeDecimal } from '../../../shared/understood-value.ts';
import { failureOf } from '../../gateway.ts';
import { useWording } from '../../locale.tsx';
import { useAction, useCaseSummary } from '../../queries.ts';
import { useToaster } from '../../ui/toast.tsx';
import type { LikelyVerdict, Verdict } from './likely-verdict.ts';

/** What a verdict is given on. */
export interface VerdictMatter {
  readonly statistic: Statistic;
  readonly candidates: readonly CandidateEntry[] | undefined;
  readonly evidence: readonly Pick<EvidenceEntry, 'stance'>[];
  readonly findings: readonly Pick<FindingEntry, 'holds' | 'dismissed' | 'severity'>[];
  readonly likely: LikelyVerdict | undefined;
  /** The passage in view, to be linked with a verdict that it speaks for; absent: nothing is linked. */
  readonly passage?: CandidateEntry;
  /** Repeats that the verdict is given for as well. */
  readonly also?: readonly string[];
  /** Decides between readers instead of being one of them. */
  readonly adjudicates: boolean;
  /** Goes on to what comes next; absent: a notice says what was done. */
  readonly onDecided?: () => void;
}

export interface VerdictDecision {
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly suggestion: string;
  readonly setSuggestion: (suggestion: string) => void;
  /** The verdict that waits for its reason, and why it needs one. */
  readonly wanted: { readonly verdict: Verdict; readonly because: ReasonNeeded | 'adjudication' } | undefined;
  readonly isPending: boolean;
  readonly suggestedValue: string | undefined;
  /** Gives the verdict, or asks for the reason it needs; tells whether it was given. */
  readonly decide: (verdict: Verdict) => boolean;
  readonly withdraw: () => void;
  readonly forgetWanted: () => void;
}

/** A verdict in the making: its note, what the report should say instead, and whether it needs a reason. */
export function useVerdict(
  matter: VerdictMatter,
  { onWanting, onGiven }: { readonly onWanting: () => void; readonly onGiven: () => void },
): VerdictDecision {
  const { statistic, likely, candidates, adjudicates } = matter;
  const { text, language } = useWording();
  const toaster = useToaster();
  const summary = useCaseSummary().data;
  const [note, setNote] = useState('');
  const [suggestion, setSuggestion] = useState('');
  const [wanted, setWanted] = useState<VerdictDecision['wanted']>();
  const set = useAction('verdict.set');
  const adjudicate = useAction('verdict.adjudicate');
  const withdrawal = useAction('verdict.withdraw');
  const isPending = set.isPending || adjudicate.isPending;

  const suggestedValue =
    likely?.suggestion === undefined ? undefined : writeDecimal(likely.suggestion, language);
  const conflicting = candidates?.find((candidate) => candidate.match === 'conflicting');
  const beginning =
    suggestedValue !== undefined
      ? text('evidence.noteExpected', { value: suggestedValue })
      : conflicting !== undefined
        ? text('evidence.noteConflicting', {
            source: conflicting.documentTitle,
            value: quotedNumber(conflicting),
          })
        : '';
  // The note is the point of a discrepancy: it is begun with what is known, also where that is found only after the key was
  // pressed. Whatever the person has written, or struck out, is theirs.
  const written = useRef(false);
  const isDiscrepancy = wanted?.verdict === 'discrepancy';
  useEffect(() => {
    if (isDiscrepancy && !written.current) setNote((current) => (current === '' ? beginning : current));
  }, [isDiscrepancy, beginning]);

  const forgetWanted = (): void => {
    setWanted(undefined);
    written.current = false;
  };
  const reasonFor = (
    verdict: Verdict,
    link: Input<'verdict.set'>['link'],
  ): ReasonNeeded | 'adjudication' | undefined => {
    if (adjudicates) return 'adjudication';
    const count = (stance: EvidenceEntry['stance']): number =>
      matter.evidence.filter((entry) => entry.stance === stance).length + (link?.stance === stance ? 1 : 0);
    const alone = summary?.reading.readers === 1 && statistic.consensus === 'single';
    const isOthers = alone && statistic.readBy?.includes(summary.reviewer) === false;
    return reasonNeeded(verdict, {
      evidence: evidenceStatus(candidates ?? []),
      linked: { supports: count('supports'), contradicts: count('contradicts') },
      failsCheck: matter.findings.some(
        ({ holds, severity, dismissed }) =>
          holds === false && severity === 'error' && dismissed === undefined,
      ),
      ...(isOthers && statistic.verdict !== undefined ? { other: statistic.verdict } : {}),
    });
  };
  const done = (verdict: Verdict): void => {
    setNote('');
    setSuggestion('');
    forgetWanted();
    onGiven();
    if (matter.onDecided !== undefined) {
      matter.onDecided();
      return;
    }
    toaster.show({
      message: text('evidence.verdictSet', {
        number: statistic.text,
        verdict: text(`reading.verdict.${verdict}`),
      }),
      undoable: true,
    });
  };
  const refused = (verdict: Verdict) => (error: unknown) => {
    if (failureOf(error).kind !== 'reason-required') {
      toaster.showError(error);
      return;
    }
    setWanted({ verdict, because: 'overrules-sources' });
    onWanting();
  };

  return {
    note,
    setNote: (next) => {
      written.current = true;
      setNote(next);
    },
    suggestion,
    setSuggestion,
    wanted,
    isPending,
    suggestedValue,
    forgetWanted,
    decide(verdict) {
      if (isPending) return false;
      const words = note.trim();
      const link = linkFor(verdict, matter.passage);
      const because = reasonFor(verdict, link);
      if (because !== undefined && words === '') {
        setWanted({ verdict, because });
        onWanting();
        return false;
      }
      const common = {
        statisticId: statistic.id,
        verdict,
        ...(verdict === 'discrepancy' && suggestion.trim() !== '' ? { suggestion: suggestion.trim() } : {}),
      };
      const outcome = { onSuccess: () => done(verdict), onError: refused(verdict) };
      if (adjudicates) {
        adjudicate.mutate({ ...common, note: words }, outcome);
        return true;
      }
      set.mutate(
        {
          ...common,
          ...(words === '' ? {} : { note: words }),
          ...(link === undefined ? {} : { link }),
          ...(matter.also === undefined || matter.also.length === 0 ? {} : { also: [...matter.also] }),
        },
        outcome,
      );
      return true;
    },
    withdraw() {
      withdrawal.mutate(
        { statisticId: statistic.id, ...(adjudicates ? { adjudication: true } : {}) },
        {
          onSuccess: () =>
            toaster.show({
              message: text('evidence.verdictWithdrawn', { number: statistic.text }),
              undoable: true,
            }),
          onError: (error) => toaster.showError(error),
        },
      );
    },
  };
}

/** The passage in view is evidence for the verdict where it says what the verdict says. */
function linkFor(verdict: Verdict, passage: CandidateEntry | undefined): Input<'verdict.set'>['link'] {
  if (passage === undefined) return undefined;
  const isConflict = passage.match === 'conflicting';
  const speaksForIt =
    verdict === 'discrepancy' ? isConflict : (verdict === 'verified' || verdict === 'rounded') && !isConflict;
  if (!speaksForIt) return undefined;
  const { documentId, start, end, match, reasons } = passage;
  return {
    documentId,
    start,
    end,
    match,
    reasons: [...reasons],
    stance: isConflict ? 'contradicts' : 'supports',
  };
}

/** The number as the source writes it. */
function quotedNumber({ quote, start, numberStart, numberEnd }: CandidateEntry): string {
  return quote.slice(numberStart - start, numberEnd - start);
}
