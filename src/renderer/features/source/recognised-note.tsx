import { ScanText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { poorCertainty } from '../../../core/document/recognised.ts';
import type { RecognisedPage } from '../../../core/document/parsed.ts';
import { useText } from '../../locale.tsx';
import styles from './recognised-note.module.css';

/** Says on the page itself that its text was recognised on the picture, and how surely. */
export function RecognisedNote({ page }: { readonly page: RecognisedPage }): ReactNode {
  const text = useText();
  const isPoor = page.certainty < poorCertainty;
  const doubtful = page.doubtful.slice(0, 12).join(', ');
  return (
    <p
      className={isPoor ? `${styles.note} ${styles.poor}` : styles.note}
      title={doubtful === '' ? undefined : text('source.recognised.doubtful', { words: doubtful })}
    >
      {isPoor ? <TriangleAlert size={13} aria-hidden="true" /> : <ScanText size={13} aria-hidden="true" />}
      {text(isPoor ? 'source.recognised.poor' : 'source.recognised', { certainty: page.certainty })}
    </p>
  );
}
