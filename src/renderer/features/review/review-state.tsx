import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import {
  continueQueue,
  needsReview,
  nextToDo,
  queueOrders,
  reviewQueue,
  type QueueFilter,
  type QueueOrder,
} from '../../../core/verification/review-queue.ts';
import type { Statistic } from '../../../shared/contract.ts';
import { useCaseSummary, useReport, useStatistics } from '../../queries.ts';
import { useRemembered } from '../../view-memory.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigation } from '../../workbench/navigation.tsx';

/** The queue, who disagrees about what, and what the report should say instead. */
export const reviewViews = ['queue', 'readers', 'edits'] as const;
export type ReviewView = (typeof reviewViews)[number];

export interface Review {
  readonly view: ReviewView;
  readonly setView: (view: ReviewView) => void;
  /** Undefined while the statistics are being read. */
  readonly queue: readonly string[] | undefined;
  readonly current: Statistic | undefined;
  /** Of the current one in the queue, from 0; -1: it is not in it. */
  readonly position: number;
  /** How many of the queue need nothing any more. */
  readonly done: number;
  /** How many of the queue have not been sought in the sources yet. */
  readonly unsought: number;
  /** What all of the report's statistics still need, whatever the filter. */
  readonly toDoInAll: number;
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly order: QueueOrder;
  readonly setOrder: (order: QueueOrder) => void;
  /** Headings that statistics stand under, in reading order. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** Who has read anything. */
  readonly reviewers: readonly string[];
  readonly step: (by: 1 | -1) => void;
  readonly open: (statisticId: string) => void;
  /** A verdict was given: the next one that needs something comes at once. */
  readonly goOn: (decidedId: string) => void;
  /** Takes the last step back, and goes to the statistic that it was about. */
  readonly undo: () => void;
  /** The ones that come next, for reading ahead. */
  readonly ahead: readonly string[];
}

const ReviewContext = createContext<Review | undefined>(undefined);

/** The review of the open case; undefined outside its screen. */
export function useReview(): Review | undefined {
  return useContext(ReviewContext);
}

const none: readonly string[] = [];
const everything: QueueFilter = { show: 'to-do' };
const readAhead = 2;

/** Holds the queue while the review is on screen. */
export function ReviewProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { place, reviewStatistic } = useNavigation();
  const { run } = useCommands();
  const { data: statistics, isFetching } = useStatistics();
  const report = useReport().data;
  const summary = useCaseSummary().data;
  const [view, setView] = useState<ReviewView>('queue');
  const [filter, setFilter] = useState<QueueFilter>(everything);
  const [order, setOrder] = useRemembered<QueueOrder>('review-order', 'document', (stored) =>
    queueOrders.find((one) => one === stored),
  );
  const currentId = place.report.statisticId;
  const isHere = place.screen === 'review';
  // Whoever comes back finds a queue of what is to be done now.
  const [visit, setVisit] = useState({ isHere, count: 0 });
  if (visit.isHere !== isHere) setVisit({ isHere, count: visit.count + 1 });

  const sectionOf = useMemo(
    () => new Map(report?.paragraphs.map(({ id, headingId }) => [id, headingId]) ?? []),
    [report],
  );
  const items = useMemo(
    () => statistics?.map((one) => ({ ...one, sectionId: sectionOf.get(one.paragraphId) })),
    [statistics, sectionOf],
  );
  const known = useMemo(() => new Map(items?.map((item) => [item.id, item]) ?? []), [items]);
  const fresh = useMemo(
    () => (items === undefined ? undefined : reviewQueue(items, filter, order)),
    [items, filter, order],
  );

  // What was decided stays in its place until the queue is made anew.
  const key = JSON.stringify([
    visit.count,
    summary?.reportId,
    summary?.reviewer,
    summary?.reading,
    filter,
    order,
  ]);
  const [kept, setKept] = useState<{ readonly key: string; readonly queue: readonly string[] }>();
  const latestId = useRef(currentId);
  useEffect(() => {
    latestId.current = currentId;
  });
  useEffect(() => {
    // Not on an answer that another reader was given, or that is from before a verdict.
    if (fresh === undefined || isFetching) return;
    setKept((before) => {
      const queue = before?.key === key ? continueQueue(before.queue, fresh, known, latestId.current) : fresh;
      return before?.key === key && before.queue.join() === queue.join() ? before : { key, queue };
    });
  }, [key, fresh, known, isFetching]);
  const queue = kept?.key === key ? kept.queue : fresh;

  // The answer after a verdict is on its way for a moment: until then what was decided counts as such.
  const [decided, setDecided] = useState<{ readonly of: unknown; readonly ids: readonly string[] }>();
  const justDecided = decided?.of === statistics ? (decided?.ids ?? none) : none;
  const needs = useCallback(
    (id: string): boolean => {
      const item = known.get(id);
      return item !== undefined && needsReview(item) && !justDecided.includes(id);
    },
    [known, justDecided],
  );

  const decidedInOrder = useRef<string[]>([]);
  const goOn = useCallback(
    (decidedId: string) => {
      setDecided({ of: statistics, ids: [...justDecided, decidedId] });
      decidedInOrder.current.push(decidedId);
      const next = nextToDo(queue ?? none, decidedId, (id) => id !== decidedId && needs(id));
      reviewStatistic(next, { replace: true });
    },
    [queue, needs, reviewStatistic, statistics, justDecided],
  );
  const undo = useCallback(() => {
    const isVerdict = summary?.undo?.action.startsWith('verdict.') === true;
    const back = isVerdict ? decidedInOrder.current.pop() : undefined;
    run('edit.undo');
    if (back !== undefined && known.has(back)) reviewStatistic(back, { replace: true });
  }, [summary, run, known, reviewStatistic]);

  const position = currentId === undefined ? -1 : (queue?.indexOf(currentId) ?? -1);
  const step = useCallback(
    (by: 1 | -1) => {
      const next = queue?.[position === -1 ? 0 : position + by];
      if (next !== undefined) reviewStatistic(next, { replace: true });
    },
    [queue, position, reviewStatistic],
  );

  // Whoever comes here without a statistic of the queue begins with the first that needs something.
  const first =
    queue === undefined || position !== -1
      ? undefined
      : (nextToDo(queue, undefined, needs) ?? (filter.show === 'all' ? queue[0] : undefined));
  useEffect(() => {
    if (!isHere || view !== 'queue' || queue === undefined || position !== -1) return;
    if (first !== undefined || currentId !== undefined) reviewStatistic(first, { replace: true });
  }, [isHere, view, queue, position, first, currentId, reviewStatistic]);

  const ahead = useMemo(() => {
    const from = position === -1 ? 0 : position + 1;
    return (queue ?? none)
      .slice(from)
      .filter((id) => {
        const item = known.get(id);
        return item !== undefined && needsReview(item);
      })
      .slice(0, readAhead);
  }, [queue, position, known]);

  const review = useMemo<Review>(() => {
    const all = [...known.values()];
    const used = new Set(all.map(({ sectionId }) => sectionId));
    return {
      view,
      setView,
      queue,
      current: currentId === undefined ? undefined : known.get(currentId),
      position,
      done: (queue ?? none).filter((id) => {
        const item = known.get(id);
        return item === undefined || !needsReview(item);
      }).length,
      unsought: (queue ?? none).filter((id) => known.get(id)?.unsought === true).length,
      toDoInAll: all.filter(needsReview).length,
      filter,
      setFilter,
      order,
      setOrder,
      sections: (report?.headings ?? [])
        .filter(({ id }) => used.has(id))
        .map(({ id, text }) => ({ id, title: text })),
      reviewers: [...new Set(all.flatMap(({ readBy }) => readBy ?? []))].sort((a, b) => a.localeCompare(b)),
      step,
      open: (statisticId) => {
        setView('queue');
        reviewStatistic(statisticId);
      },
      goOn,
      undo,
      ahead,
    };
  }, [
    view,
    queue,
    currentId,
    known,
    position,
    filter,
    order,
    setOrder,
    report,
    step,
    reviewStatistic,
    goOn,
    undo,
    ahead,
  ]);
  return <ReviewContext value={isHere ? review : undefined}>{children}</ReviewContext>;
}
