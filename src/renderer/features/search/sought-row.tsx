import type { ReactNode } from 'react';
import type { SoughtStatistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { classNames } from '../../ui/class-names.ts';
import { StateGlyph, stateColour, type State } from '../../ui/state-glyph.tsx';
import { useSeekingState } from '../../queries.ts';
import { sourcePlace } from '../evidence/source-place.ts';
import { Marked } from './marked.tsx';
import styles from './sought-statistics.module.css';

const signs: Readonly<Record<SoughtStatistic['outcome'], State>> = {
  supported: 'candidate',
  candidate: 'candidate',
  conflicting: 'doubt',
  missing: 'open',
  unsought: 'open',
};

/** A statistic in its sentence, and the best of what was found for it. */
export function SoughtRow({ row }: { readonly row: SoughtStatistic }): ReactNode {
  const { text } = useWording();
  const { best, outcome, sentence, number } = row;
  const isSeeking = useSeekingState() === 'running' && outcome === 'unsought';
  return (
    <div className={styles.row}>
      <span className={styles.place}>{row.paragraphLabel}</span>
      <p className={styles.sentence}>
        <Marked text={sentence} marks={[number]} />
      </p>
      <div className={styles.found}>
        <p className={styles.outcome}>
          {isSeeking ? <Spinner size={12} /> : <StateGlyph state={signs[outcome]} size={13} />}
          <span className={classNames(outcome !== 'unsought' && stateColour(signs[outcome]))}>
            {best === undefined
              ? text(outcome === 'unsought' && !isSeeking ? 'sought.notYet' : `sought.${outcome}`)
              : text(`reading.match.${best.match}`)}
          </span>
          {row.candidates > 1 && (
            <span className={styles.more}>{text('sought.more', { count: row.candidates - 1 })}</span>
          )}
        </p>
        {best !== undefined && (
          <>
            <p className={styles.source}>{sourcePlace(best, text)}</p>
            <p className={styles.quote}>
              <Marked text={best.quote} marks={best.quotedNumber === undefined ? [] : [best.quotedNumber]} />
            </p>
          </>
        )}
      </div>
    </div>
  );
}
