import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useValue } from '../reading/value-store.ts';
import type { ValueStore } from '../reading/value-store.ts';
import styles from './source-pane.module.css';

export interface PageFieldProps {
  readonly content: DocumentContent;
  readonly shownPage: ValueStore<number>;
  readonly onGo: (page: number) => void;
}

/** "44 of 112": the page being read, and typed into, the one to go to: by its place in the file or by its own label. */
export function PageField({ content, shownPage, onGo }: PageFieldProps): ReactNode {
  const text = useText();
  const page = useValue(shownPage);
  const count = content.summary.pages ?? content.pageSizes.length;
  const label = content.pageSizes[page - 1]?.label;
  const shown = label !== undefined && label !== String(page) ? `${label} (${String(page)})` : String(page);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  useEffect(() => setTyped(undefined), [page]);
  const go = (): void => {
    const wanted = (typed ?? '').trim();
    setTyped(undefined);
    const labelled = content.pageSizes.find((size) => size.label?.toLowerCase() === wanted.toLowerCase());
    const number = labelled?.number ?? Number(wanted);
    if (wanted !== '' && Number.isInteger(number) && number >= 1 && number <= count) onGo(number);
  };
  return (
    <span className={styles.pages}>
      <input
        className={styles.pageInput}
        aria-label={text('source.pageNumber')}
        inputMode="numeric"
        style={{ width: `calc(${String(Math.max((typed ?? shown).length, 2))}ch + 12px)` }}
        value={typed ?? shown}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') setTyped(undefined);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className={styles.pageCount}>{text('source.pageOf', { count })}</span>
    </span>
  );
}
