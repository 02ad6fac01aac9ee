import type { QuantityKind } from '../statistics/quantity.ts';
import type { Consensus } from './readings.ts';
import type { MatchType } from './candidate.ts';
import type { StatisticState, Verdict } from './verdict.ts';

/** What the queue knows of a statistic. Items come in reading order. */
export interface QueueItem {
  readonly id: string;
  /** The heading that it stands under, where there is one. */
  readonly sectionId?: string;
  readonly state: StatisticState;
  readonly kind: QuantityKind;
  readonly bestMatch?: MatchType;
  /** Absent: nobody has read it. */
  readonly consensus?: Exclude<Consensus['kind'], 'none'>;
  /** A verdict on it does not hold any more. */
  readonly reopened?: object;
  /** The verdict of the person at work. */
  readonly own?: Verdict;
  /** Who has given a verdict that holds. */
  readonly readBy?: readonly string[];
}

/** What the queue is narrowed to; what is absent narrows nothing. */
export interface QueueFilter {
  readonly show: 'to-do' | 'all';
  readonly sectionId?: string;
  readonly state?: StatisticState;
  readonly kind?: QuantityKind;
  /** Only what this person has read. */
  readonly reviewer?: string;
}

/** "document": as one reads; "doubts": what is contradicted before what is open; "sure": what is quickly signed off first. */
export const queueOrders = ['document', 'doubts', 'sure'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Whether a person has something to do about a statistic: to read it, to read it anew, or to decide between readers. */
export function needsReview(item: Pick<QueueItem, 'consensus' | 'reopened' | 'own'>): boolean {
  if (item.reopened !== undefined) return true;
  switch (item.consensus) {
    case undefined:
    case 'differ':
      return true;
    case 'awaiting':
      return item.own === undefined;
    case 'single':
    case 'agreed':
    case 'adjudicated':
      return false;
  }
}

/** Ids in the order in which they are reviewed: what was reopened first, whatever the order. */
export function reviewQueue(items: readonly QueueItem[], filter: QueueFilter, order: QueueOrder): string[] {
  return items
    .filter((item) => isWanted(item, filter))
    .map((item, position) => ({ item, position, rank: rankOf(item, order) }))
    .sort((a, b) => a.rank - b.rank || a.position - b.position)
    .map(({ item }) => item.id);
}

function isWanted(item: QueueItem, filter: QueueFilter): boolean {
  return (
    (filter.show === 'all' || needsReview(item)) &&
    (filter.sectionId === undefined || item.sectionId === filter.sectionId) &&
    (filter.state === undefined || item.state === filter.state) &&
    (filter.kind === undefined || item.kind === filter.kind) &&
    (filter.reviewer === undefined || item.readBy?.includes(filter.reviewer) === true)
  );
}

function rankOf(item: QueueItem, order: QueueOrder): number {
  if (item.reopened !== undefined) return -2;
  if (order === 'document') return 0;
  if (item.consensus === 'differ') return -1;
  const byDoubt = { doubt: 0, open: 1, candidate: 2, verified: 3, dismissed: 4 }[item.state];
  if (order === 'doubts') return byDoubt;
  return item.state === 'candidate' ? (item.bestMatch === 'exact' ? 0 : 1) : byDoubt + 2;
}

/**
 * The queue while it is worked on: what was decided stays where it was, so that one can go back to it, what is gone goes,
 * and what is newly to be done comes next after the current one where it was reopened, otherwise at the end.
 */
export function continueQueue(
  kept: readonly string[],
  fresh: readonly string[],
  known: ReadonlyMap<string, Pick<QueueItem, 'reopened'>>,
  currentId: string | undefined,
): string[] {
  const inKept = new Set(kept);
  const remaining = kept.filter((id) => known.has(id));
  const added = fresh.filter((id) => !inKept.has(id));
  const urgent = added.filter((id) => known.get(id)?.reopened !== undefined);
  const later = added.filter((id) => known.get(id)?.reopened === undefined);
  const at = currentId === undefined ? -1 : remaining.indexOf(currentId);
  return [...remaining.slice(0, at + 1), ...urgent, ...remaining.slice(at + 1), ...later];
}

/** The next one in the queue that needs something, from the current one on and then from the beginning. */
export function nextToDo(
  queue: readonly string[],
  currentId: string | undefined,
  needs: (id: string) => boolean,
): string | undefined {
  const at = currentId === undefined ? -1 : queue.indexOf(currentId);
  const others = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))];
  return others.find(needs);
}
