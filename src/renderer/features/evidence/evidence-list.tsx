import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EvidenceEntry } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useCaseSummary } from '../../queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useAct } from '../../ui/toast.tsx';
import { sourcePlace } from './source-place.ts';
import styles from './evidence-pane.module.css';

/** What is linked to a statistic or paragraph: quote, place, who linked it and when. */
export function EvidenceList({
  evidence,
  onOpen,
}: {
  readonly evidence: readonly EvidenceEntry[];
  readonly onOpen: (entry: EvidenceEntry) => void;
}): ReactNode {
  const { text, dateTime } = useWording();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const unlink = useAct('evidence.unlink', () => ({ message: text('evidence.unlinked'), undoable: true }));
  return (
    <section className={styles.section} aria-label={text('evidence.linkedTitle')}>
      <div className={styles.sectionHead}>
        <h3>{text('evidence.linkedTitle')}</h3>
      </div>
      <ul className={styles.cards}>
        {evidence.map((entry) => (
          <li key={entry.id} className={classNames(styles.card, styles.linkedCard, styles[entry.stance])}>
            <button type="button" className={styles.cardOpen} onClick={() => onOpen(entry)}>
              <span className={styles.cardHead}>
                <span className={styles.stance}>{text(`evidence.stance.${entry.stance}`)}</span>
                <span className={styles.where}>
                  {sourcePlace(
                    { documentTitle: entry.documentTitle, page: entry.anchor.page, label: entry.label },
                    text,
                  )}
                </span>
              </span>
              <span className={styles.quote}>{entry.anchor.quote.exact}</span>
              <span className={styles.why}>
                {text('evidence.linkedBy', { by: entry.by, at: dateTime(entry.at) })}
              </span>
            </button>
            {!readOnly && (
              <span className={styles.unlink}>
                <IconButton
                  size="small"
                  label={text('evidence.unlink', { source: entry.documentTitle })}
                  icon={<Unlink size={14} aria-hidden="true" />}
                  onPress={() => unlink.act({ evidenceId: entry.id })}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
