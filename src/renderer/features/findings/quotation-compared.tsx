import type { ReactNode } from 'react';
import type { FindingEntry } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { sourcePlace } from '../evidence/source-place.ts';
import styles from './quotation-compared.module.css';

/** A quotation with the words that its source has otherwise put in, and where in the source it stands. */
export function QuotationCompared({
  quotation,
}: {
  readonly quotation: NonNullable<FindingEntry['quotation']>;
}): ReactNode {
  const text = useText();
  const { source, pieces } = quotation;
  if (source === undefined) return undefined;
  const differs = pieces.some(({ kind }) => kind !== 'same');
  return (
    <figure className={styles.compared} aria-label={text('findings.compared')}>
      <blockquote className={styles.quote}>
        {pieces.map(({ kind, text: words }, index) =>
          kind === 'same' ? (
            words
          ) : kind === 'quoted' ? (
            <del key={index}>
              <span className="visually-hidden">{`${text('findings.onlyInReport')}: `}</span>
              {words}
            </del>
          ) : (
            <ins key={index}>
              <span className="visually-hidden">{`${text('findings.onlyInSource')}: `}</span>
              {words}
            </ins>
          ),
        )}
      </blockquote>
      <figcaption className={styles.place}>
        <cite>{sourcePlace({ ...source, documentTitle: source.title }, text)}</cite>
        {differs && (
          <span className={styles.legend} aria-hidden="true">
            <del>{text('findings.onlyInReport')}</del>
            <ins>{text('findings.onlyInSource')}</ins>
          </span>
        )}
      </figcaption>
    </figure>
  );
}
