import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import styles from './search-screen.module.css';

/** What the search made of the query where that may not be what was meant. */
export function Remarks({
  outcome,
  onQuery,
}: {
  readonly outcome: Output<'search.query'>;
  readonly onQuery: (query: string) => void;
}): ReactNode {
  const text = useText();
  const { notices, relaxed, suggestion } = outcome;
  if (notices.length === 0 && !relaxed && suggestion === undefined) return undefined;
  return (
    <div className={styles.remarks} role="note">
      {suggestion !== undefined && (
        <p className={styles.remark}>
          {text('search.didYouMean')}
          <AriaButton className={styles.more} onPress={() => onQuery(suggestion)}>
            {suggestion}?
          </AriaButton>
        </p>
      )}
      {relaxed && (
        <p className={styles.remark}>
          <Info size={14} aria-hidden="true" />
          {text('search.relaxed')}
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice.text} className={styles.remark}>
          <Info size={14} aria-hidden="true" />
          {text('search.unknownField', { field: notice.text })}
        </p>
      ))}
    </div>
  );
}
