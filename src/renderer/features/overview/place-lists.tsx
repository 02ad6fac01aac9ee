import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Overview, OverviewSource } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { visibleName } from '../../visible-name.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import styles from './overview.module.css';

const firstShown = 6;

/** The sources that carry statistics, the oldest first; those without a date are named, for they may be older still. */
export function OldestSources({ sources }: { readonly sources: readonly OverviewSource[] }): ReactNode {
  const { text, date, list } = useWording();
  const { openSource } = useNavigationActions();
  const carrying = sources.filter(
    ({ role, linked, proposed }) => role !== 'law' && linked.length + proposed.length > 0,
  );
  const dated = carrying
    .flatMap((source) => (source.date === undefined ? [] : [{ ...source, date: source.date }]))
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
  const undated = carrying.filter((source) => source.date === undefined);
  return (
    <>
      {dated.length === 0 && <p className={styles.note}>{text('overview.oldestNone')}</p>}
      <ol className={styles.places}>
        {dated.slice(0, firstShown).map((source) => (
          <li key={source.documentId}>
            <button
              type="button"
              className={styles.place}
              onClick={() => openSource({ documentId: source.documentId })}
            >
              <span className={styles.when}>{date(source.date)}</span>
              <span className={styles.what}>{visibleName(source.title)}</span>
            </button>
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <p className={styles.note}>
          {text('overview.undatedOnes', { count: undated.length })}{' '}
          {list(undated.map(({ title }) => visibleName(title)))}
        </p>
      )}
    </>
  );
}

/** Paragraphs that state statistics without a footnote. */
export function ClaimsWithoutNotes({
  withoutNotes,
  markers,
}: Pick<Overview, 'withoutNotes' | 'markers'>): ReactNode {
  const { text } = useWording();
  const { selectParagraph } = useNavigationActions();
  const [showAll, setShowAll] = useState(false);
  if (markers === 0) return <p className={styles.note}>{text('overview.claimsNoNotes')}</p>;
  if (withoutNotes.length === 0) return <p className={styles.note}>{text('overview.claimsNone')}</p>;
  return (
    <>
      <ul className={styles.places}>
        {(showAll ? withoutNotes : withoutNotes.slice(0, firstShown)).map(
          ({ paragraphId, label, begins, statistics }) => (
            <li key={paragraphId}>
              <button type="button" className={styles.place} onClick={() => selectParagraph(paragraphId)}>
                <span className={styles.when}>{text('overview.claim', { label, count: statistics })}</span>
                <span className={styles.what}>{begins}</span>
              </button>
            </li>
          ),
        )}
      </ul>
      {!showAll && withoutNotes.length > firstShown && (
        <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
          {text('overview.showAll', { count: withoutNotes.length })}
        </Button>
      )}
    </>
  );
}
