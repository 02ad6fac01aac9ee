import type { Statistic } from '../../../shared/contract.ts';
import { awaitsVerdict } from './paragraph-state.ts';

export type Step = 'next' | 'previous' | 'next-open' | 'previous-open';

/**
 * The statistic to go to, in reading order. With none selected stepping begins at the reader's paragraph. The search for
 * an open one goes round the end of the report once, since what was skipped earlier still has to be done.
 */
export function stepFrom(
  statistics: readonly Statistic[],
  selectedId: string | undefined,
  firstInView: string | undefined,
  step: Step,
): Statistic | undefined {
  const forward = step === 'next' || step === 'next-open';
  const selected = statistics.findIndex((statistic) => statistic.id === selectedId);
  const inView = statistics.findIndex((statistic) => statistic.id === firstInView);
  const from = selected !== -1 ? selected + (forward ? 1 : -1) : inView !== -1 ? inView : forward ? 0 : -1;
  if (step === 'next' || step === 'previous') return from < 0 ? undefined : statistics[from];

  const count = statistics.length;
  for (let moved = 0; moved < count; moved += 1) {
    const index = (((from + (forward ? moved : -moved)) % count) + count) % count;
    const statistic = statistics[index];
    if (statistic !== undefined && statistic.id !== selectedId && awaitsVerdict(statistic)) return statistic;
  }
  return undefined;
}
