import type { ReactNode } from 'react';
import { useCaseSummary } from '../../queries.ts';
import { ReadersView } from './readers-view.tsx';
import { useReview } from './review-state.tsx';
import { ReviewStrip } from './review-strip.tsx';
import { SuggestedEdits } from './suggested-edits.tsx';
import { useReadAhead } from './use-read-ahead.ts';

const none: readonly never[] = [];

/** What of the review stands above and in place of the panes. */
export function ReviewView(): ReactNode {
  const review = useReview();
  const summary = useCaseSummary().data;
  useReadAhead(review?.ahead ?? none);
  if (review === undefined || summary === undefined) return undefined;
  return (
    <>
      <ReviewStrip summary={summary} />
      {review.view === 'readers' && <ReadersView review={review} />}
      {review.view === 'edits' && <SuggestedEdits review={review} />}
    </>
  );
}
