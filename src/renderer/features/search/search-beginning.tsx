import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { KeptSearches } from './kept-searches.tsx';
import { SearchHelp } from './search-help.tsx';
import styles from './search-screen.module.css';

export function Beginning({
  recent,
  onChoose,
}: {
  readonly recent: readonly string[];
  readonly onChoose: (query: string) => void;
}): ReactNode {
  const text = useText();
  return (
    <div className={styles.beginning}>
      <KeptSearches onChoose={onChoose} />
      {recent.length > 0 && (
        <section>
          <h2 className={styles.beginningTitle}>{text('search.recent')}</h2>
          <ul className={styles.recent}>
            {recent.map((query) => (
              <li key={query}>
                <Button size="small" onPress={() => onChoose(query)}>
                  {query}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className={styles.beginningTitle}>{text('search.howTitle')}</h2>
        <SearchHelp />
      </section>
    </div>
  );
}
