import { readsBlind, type ReadingMode } from '../../core/verification/reading-mode.ts';
import {
  consensusOf,
  isInForce,
  reopenedDecision,
  type JudgedDecision,
  type JudgedStanding,
} from '../../core/verification/readings.ts';
import type { Statistic } from '../../shared/contract.ts';

/** What is shown of the verdicts on a statistic. */
export interface Review {
  readonly shown: Pick<Statistic, 'verdict' | 'own' | 'consensus' | 'readBy' | 'suggestion' | 'reopened'>;
  /** Whether the verdicts, notes and links of others are kept from the person who looks. */
  readonly isHidden: boolean;
}

/** @param viewer Who looks; absent: everything is seen. */
export function reviewOf(
  standing: JudgedStanding | undefined,
  mode: ReadingMode,
  viewer: string | undefined,
): Review {
  const isHidden = isHiddenFrom(standing, mode, viewer);
  if (standing === undefined) return { shown: {}, isHidden };
  const live = standing.readers.filter(({ reopened }) => reopened === undefined);
  const readBy = live.map(({ by }) => by);
  if (isHidden) {
    // That it has been read may be known: it is what is left to do. How it was read may not.
    const own = standing.readers.filter(({ by }) => by === viewer);
    const reopened = reopenedDecision({ readers: own }, { kind: 'none' });
    return {
      shown: {
        ...(live.length === 0 ? {} : { consensus: 'awaiting', readBy }),
        ...(reopened === undefined ? {} : { reopened: toReopened(reopened) }),
      },
      isHidden,
    };
  }
  const consensus = consensusOf(standing, mode.readers);
  const inForce = isInForce(consensus) ? consensus.decision : undefined;
  const own = mode.readers === 1 ? inForce : live.find(({ by }) => by === viewer);
  const reopened = reopenedDecision(standing, consensus);
  return {
    shown: {
      verdict: inForce?.verdict,
      own: own?.verdict,
      ...(consensus.kind === 'none' ? {} : { consensus: consensus.kind }),
      readBy,
      suggestion: inForce?.suggestion,
      ...(reopened === undefined ? {} : { reopened: toReopened(reopened) }),
    },
    isHidden,
  };
}

/** A blind reader sees nothing of the others until they have read it themselves, or two others have. */
export function isHiddenFrom(
  standing: JudgedStanding | undefined,
  mode: ReadingMode,
  viewer: string | undefined,
): boolean {
  if (viewer === undefined || !readsBlind(mode, viewer)) return false;
  const live = standing?.readers.filter(({ reopened }) => reopened === undefined) ?? [];
  return standing?.adjudication === undefined && live.length < 2 && live.every(({ by }) => by !== viewer);
}

function toReopened(decision: JudgedDecision): NonNullable<Statistic['reopened']> {
  const { verdict, note, by, at, basis, reopened } = decision;
  return {
    reason: reopened ?? 'text',
    verdict,
    ...(note === undefined ? {} : { note }),
    by,
    at,
    ...(reopened === 'text' || reopened === 'number' ? { sentence: basis?.sentence } : {}),
  };
}
