import type { ReactNode } from 'react';
import type { DocumentCard } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import styles from './document-details.module.css';

export interface GuessWordsProps {
  readonly guess: DocumentCard['guesses'][keyof DocumentCard['guesses']];
  /** What stands in the field now, and what is kept. */
  readonly value: string;
  readonly saved: string;
}

/** Where what stands in a field comes from: a guess that nobody has looked at yet is not what a person has written. */
export function GuessWords({ guess, value, saved }: GuessWordsProps): ReactNode {
  const text = useText();
  if (value.trim() === '' && guess === undefined) return undefined;
  if (guess !== undefined && guess.value === value) {
    const quote = guess.quote === undefined || guess.quote === value ? '' : guess.quote;
    return (
      <p className={styles.origin}>
        {text(`guess.${guess.from}`, { quote, hasQuote: quote === '' ? 'no' : 'yes' })}
      </p>
    );
  }
  if (value !== saved || value.trim() === '') return undefined;
  return <p className={styles.origin}>{text('guess.person')}</p>;
}
