import { FileSearch, Filter, Hash, Quote, Search as SearchIcon, Sigma, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import styles from './search-screen.module.css';

/** What the search field understands, with examples. */
export function SearchHelp(): ReactNode {
  const text = useText();
  const lines = [
    { icon: FileSearch, sample: 'school transport', words: text('search.how.words') },
    { icon: Quote, sample: '“night crossings”', words: text('search.how.phrase') },
    { icon: SearchIcon, sample: 'educa*', words: text('search.how.prefix') },
    { icon: Hash, sample: '2,608', words: text('search.how.number') },
    { icon: Sigma, sample: '#10..20%, ~17.5 million', words: text('search.how.range') },
    { icon: Waypoints, sample: 'school OR pupil -private', words: text('search.how.operators') },
    { icon: Waypoints, sample: 'ferry NEAR/5 delay', words: text('search.how.near') },
    { icon: Filter, sample: 'lang:es year:2010..2016', words: text('search.how.fields') },
  ];
  return (
    <dl className={styles.how}>
      {lines.map(({ icon: Icon, sample, words }) => (
        <div key={sample} className={styles.howLine}>
          <Icon size={16} aria-hidden="true" />
          <dt>{sample}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
