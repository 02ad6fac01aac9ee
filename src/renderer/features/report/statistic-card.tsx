import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Statistic } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { StateGlyph } from '../../ui/state-glyph.tsx';
import { useStatisticWords } from '../evidence/statistic-words.ts';
import styles from './statistic-card.module.css';

export interface CardAt {
  readonly statistic: Statistic;
  readonly box: DOMRect;
}

/** What a statistic says and how it stands, beside it while the pointer or the focus is on it. Its name says the same to a screen reader. */
export function StatisticCard({ statistic, box }: CardAt): ReactNode {
  const text = useText();
  const words = useStatisticWords();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (size === undefined) return;
    const below = box.bottom + 8 + size.height < window.innerHeight - 32;
    setPlace({
      left: Math.max(8, Math.min(box.left - 12, window.innerWidth - size.width - 8)),
      top: below ? box.bottom + 8 : box.top - size.height - 8,
    });
  }, [box]);
  const facts = [
    statistic.evidenceCount > 0 ? text('report.cardEvidence', { count: statistic.evidenceCount }) : undefined,
    statistic.evidenceCount === 0 && statistic.bestMatch !== undefined
      ? text(`reading.match.${statistic.bestMatch}`)
      : undefined,
    statistic.doubts > 0 ? text('report.cardDoubts', { count: statistic.doubts }) : undefined,
  ].filter((fact) => fact !== undefined);
  return createPortal(
    <div ref={card} className={styles.card} aria-hidden="true" style={place ?? { visibility: 'hidden' }}>
      <div className={styles.value}>{words.value(statistic) ?? statistic.text}</div>
      <div className={styles.details}>{words.details(statistic).join(' · ')}</div>
      <div className={styles.state}>
        <StateGlyph state={statistic.state} size={13} />
        <span>{words.state(statistic)}</span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </div>
    </div>,
    document.body,
  );
}
