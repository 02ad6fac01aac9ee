import type { ReactNode } from 'react';
import { useText, useWording } from '../../locale.tsx';
import { StateGlyph, stateUnderline } from '../../ui/state-glyph.tsx';
import type { State } from '../../ui/state-glyph.tsx';
import styles from './specimen.module.css';

const drawn = (state: State) => (inside: ReactNode) => (
  <span className={stateUnderline(state)}>{inside}</span>
);

const legend = ['verified', 'candidate', 'doubt', 'open'] as const;

/** A paragraph as the reader will see theirs: each figure underlined with what is known about it. */
export function Specimen(): ReactNode {
  const text = useText();
  const { rich } = useWording();
  return (
    <figure className={styles.specimen}>
      <div className={styles.paragraph}>
        <span className={styles.number}>12.</span>
        <p>
          {rich('start.specimen', {
            v: drawn('verified'),
            c: drawn('candidate'),
            d: drawn('doubt'),
            o: drawn('open'),
            n: (inside: ReactNode) => <sup className={styles.note}>{inside}</sup>,
          })}
        </p>
      </div>
      <figcaption className={styles.legend}>
        {legend.map((state) => (
          <span key={state} className={styles.entry}>
            <StateGlyph state={state} />
            <span>
              <strong>{text(`state.${state}`)}</strong> {text(`start.legend.${state}`)}
            </span>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
