import { Link2 } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { CandidateEntry } from '../../../shared/contract.ts';
import { useSentences, useText } from '../../locale.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { classNames } from '../../ui/class-names.ts';
import { sourcePlace } from './source-place.ts';
import styles from './evidence-pane.module.css';

export interface CandidateCardProps {
  readonly candidate: CandidateEntry;
  readonly isActive: boolean;
  readonly readOnly: boolean;
  readonly onOpen: () => void;
  readonly onAccept: () => void;
}

/** A passage that may carry the statistic: how it matches, why, where, and what it says. */
export const CandidateCard = memo(function CandidateCard(props: CandidateCardProps): ReactNode {
  const { candidate, isActive, readOnly, onOpen, onAccept } = props;
  const text = useText();
  const sentences = useSentences();
  const match = text(`reading.match.${candidate.match}`);
  const place = sourcePlace(candidate, text);
  return (
    <article className={classNames(styles.card, isActive && styles.active)}>
      <button
        type="button"
        className={styles.cardOpen}
        data-candidate
        tabIndex={isActive ? 0 : -1}
        aria-current={isActive ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={styles.cardHead}>
          <span className={classNames(styles.match, styles[candidate.match])}>{match}</span>
          <span className={styles.where}>{place}</span>
        </span>
        <span className={styles.quote}>
          <QuotedNumber candidate={candidate} />
        </span>
        <span className={styles.why}>{sentences.reasons(candidate.reasons)}</span>
      </button>
      {!readOnly && (
        <button type="button" className={styles.accept} tabIndex={isActive ? 0 : -1} onClick={onAccept}>
          <Link2 size={14} aria-hidden="true" />
          <span>
            {candidate.match === 'conflicting'
              ? text('evidence.acceptContradiction')
              : text('evidence.accept')}
          </span>
          <span className="visually-hidden">{place}</span>
          {isActive && <Kbd>A</Kbd>}
        </button>
      )}
    </article>
  );
});

/** A card shows some six lines; of a longer quote so much stands before the number, in UTF-16 code units. */
const mostBeforeNumber = 160;

/** The quote with the number brought out; a long one begins near the number, so that the number is seen. */
function QuotedNumber({ candidate }: { readonly candidate: CandidateEntry }): ReactNode {
  const { quote, quotedNumber } = candidate;
  if (quotedNumber === undefined) return quote;
  const { start: from, end: to } = quotedNumber;
  return (
    <>
      {leadingText(quote.slice(0, from))}
      <mark>{quote.slice(from, to)}</mark>
      {quote.slice(to)}
    </>
  );
}

function leadingText(before: string): string {
  if (before.length <= mostBeforeNumber) return before;
  const kept = before.slice(-mostBeforeNumber);
  const space = kept.indexOf(' ');
  return `… ${kept.slice(space + 1)}`;
}
