import { ArrowDown, ArrowUp, List, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText, useWording } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { hitPlace } from './hit-place.ts';
import { useSearch } from './search-state.tsx';
import styles from './hit-strip.module.css';

/** Above the panes while the reader goes from hit to hit: which one, how many, back to the results. */
export function HitStrip(): ReactNode {
  const text = useText();
  const { number } = useWording();
  const search = useSearch();
  const { goToScreen } = useNavigationActions();
  const index = search.hits.findIndex((found) => found.key === search.activeKey);
  const found = search.hits[index];
  if (!search.stepping || found === undefined) return undefined;
  return (
    <div className={styles.strip} role="region" aria-label={text('search.stripLabel')}>
      <span className={styles.query}>“{search.query.trim()}”</span>
      <span className={styles.position} role="status">
        {text('search.position', { index: number(index + 1), total: number(search.hits.length) })}
      </span>
      <span className={styles.place}>
        <bdi>{visibleName(found.group.documentTitle)}</bdi>
        {hitPlace(found.hit, text)}
      </span>
      <span className={styles.tools}>
        <IconButton
          size="small"
          label={text('shortcuts.previousHit')}
          shortcut="Shift+F3"
          icon={<ArrowUp size={15} aria-hidden="true" />}
          onPress={() => search.step(-1)}
        />
        <IconButton
          size="small"
          label={text('shortcuts.nextHit')}
          shortcut="F3"
          icon={<ArrowDown size={15} aria-hidden="true" />}
          onPress={() => search.step(1)}
        />
        <Button
          size="small"
          variant="quiet"
          icon={<List size={15} aria-hidden="true" />}
          onPress={() => goToScreen('search')}
        >
          {text('search.allResults')}
        </Button>
        <IconButton
          size="small"
          label={text('search.endStepping')}
          icon={<X size={15} aria-hidden="true" />}
          onPress={search.endStepping}
        />
      </span>
    </div>
  );
}
