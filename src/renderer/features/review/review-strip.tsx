import { Filter, Users } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { queueOrders } from '../../../core/verification/review-queue.ts';
import type { CaseSummary } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useSeekingState } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { ReadingModeDialog } from './reading-mode-dialog.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { useReview, reviewViews } from './review-state.tsx';
import styles from './review.module.css';

/** Above the review: what of it is shown, how far it has come, what it is narrowed to, and who reads. */
export function ReviewStrip({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const { text, number } = useWording();
  const review = useReview();
  const isSeeking = useSeekingState() === 'running';
  const [choosing, setChoosing] = useState(false);
  if (review === undefined) return undefined;
  const { view, setView, queue, done, unsought, filter, order, setOrder } = review;
  const total = queue?.length ?? 0;
  const narrowing = [filter.sectionId, filter.state, filter.kind, filter.reviewer].filter(
    (one) => one !== undefined,
  ).length;
  const { reading } = summary;
  return (
    <header className={styles.strip}>
      <h1 className="visually-hidden">{text('rail.review')}</h1>
      <Segments
        label={text('review.views')}
        selected={view}
        onSelect={setView}
        options={reviewViews.map((id) => ({ id, label: text(`review.view.${id}`) }))}
      />
      {view === 'queue' && total > 0 && (
        <div className={styles.progress}>
          <span className={styles.bar}>
            <ProgressBar label={text('review.progress')} value={done / total} />
          </span>
          <span className={styles.progressWords}>
            {text('review.doneOf', { done: number(done), total: number(total) })}
            {unsought > 0 &&
              ` · ${text(isSeeking ? 'review.seeking' : 'review.unsought', { count: unsought })}`}
          </span>
        </div>
      )}
      <div className={styles.tools}>
        {view === 'queue' && (
          <>
            <Select
              size="small"
              label={text('review.order')}
              labelHidden
              value={order}
              onChange={setOrder}
              options={queueOrders.map((value) => ({ value, label: text(`review.order.${value}`) }))}
            />
            <DialogTrigger>
              <Button size="small" variant="quiet" icon={<Filter size={14} aria-hidden="true" />}>
                {narrowing + (filter.show === 'all' ? 1 : 0) === 0
                  ? text('review.filter')
                  : text('review.filtered', { count: narrowing + (filter.show === 'all' ? 1 : 0) })}
              </Button>
              <Popover className={styles.popover} placement="bottom end" offset={6}>
                <Dialog className={styles.filters} aria-label={text('review.filter')}>
                  <QueueFilters review={review} />
                </Dialog>
              </Popover>
            </DialogTrigger>
          </>
        )}
        <Button
          size="small"
          variant="quiet"
          icon={<Users size={14} aria-hidden="true" />}
          onPress={() => setChoosing(true)}
        >
          {reading.readers === 1
            ? text('review.oneReader')
            : reading.blind || reading.ownBlind
              ? text('review.twoBlind')
              : text('review.twoReaders')}
        </Button>
      </div>
      <ReadingModeDialog isOpen={choosing} onClose={() => setChoosing(false)} summary={summary} />
    </header>
  );
}
