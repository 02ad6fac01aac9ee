import type { Statistic } from '../../../shared/contract.ts';

/** What a cell of the coverage strip shows: the state that asks for most attention among a paragraph's statistics. */
export type ParagraphState = Statistic['state'] | 'empty';

// Doubt first: it is what must not be printed. Then what nobody has looked at, then what only needs a decision.
const byUrgency: readonly Statistic['state'][] = ['doubt', 'open', 'candidate', 'verified', 'dismissed'];

export function paragraphState(statistics: readonly Pick<Statistic, 'state'>[]): ParagraphState {
  return byUrgency.find((state) => statistics.some((statistic) => statistic.state === state)) ?? 'empty';
}

/** Still waits for a person: has no verdict. */
export function awaitsVerdict(statistic: Pick<Statistic, 'verdict'>): boolean {
  return statistic.verdict === undefined;
}
