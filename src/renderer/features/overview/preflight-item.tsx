import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PreflightResult } from '../../../shared/contract.ts';
import type { PreflightWords } from '../../../shared/preflight-words.ts';
import { useSentences, useText } from '../../locale.tsx';
import { useFindings } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import styles from './preflight.module.css';

type Item = PreflightResult['items'][number];
type Obstacle = Item['obstacles'][number];

const icons = { met: CircleCheck, failed: CircleX, unknown: CircleHelp } as const;
const firstShown = 6;

/** One requirement: what became of it, on what it rests, and every obstacle with the way to its place. */
export function PreflightItemView({
  item,
  words,
}: {
  readonly item: Item;
  readonly words: PreflightWords;
}): ReactNode {
  const text = useText();
  const [showAll, setShowAll] = useState(false);
  const Icon = icons[item.outcome];
  const rule = words.rule(item.rule);
  // What says the same as the requirement itself is not said twice.
  const obstacles = item.obstacles.filter(({ key }) => key !== item.key);
  return (
    <li className={styles.item}>
      <span className={styles[item.outcome]}>
        <Icon size={18} strokeWidth={2} aria-label={text(`preflight.outcome.${item.outcome}`)} role="img" />
      </span>
      <div className={styles.body}>
        <h2 className={styles.rule}>
          {rule}
          {!item.confirmed && (
            <span className={styles.unconfirmed} title={words.unconfirmed}>
              {text('preflight.unconfirmedShort')}
            </span>
          )}
        </h2>
        <p>{words.say(item)}</p>
        {(item.source !== undefined || !item.confirmed) && (
          <p className={styles.source}>
            {item.source === undefined
              ? text('preflight.noSource')
              : text('preflight.source', { source: item.source })}
            {!item.confirmed && <span className="visually-hidden"> {words.unconfirmed}</span>}
          </p>
        )}
        {obstacles.length > 0 && (
          <ul className={styles.obstacles} aria-label={text('preflight.obstacles', { rule })}>
            {(showAll ? obstacles : obstacles.slice(0, firstShown)).map((obstacle, index) => (
              <li key={index}>
                <ObstacleView obstacle={obstacle} words={words} />
              </li>
            ))}
          </ul>
        )}
        {!showAll && obstacles.length > firstShown && (
          <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
            {text('overview.showAll', { count: obstacles.length })}
          </Button>
        )}
      </div>
    </li>
  );
}

function ObstacleView({
  obstacle,
  words,
}: {
  readonly obstacle: Obstacle;
  readonly words: PreflightWords;
}): ReactNode {
  const sentences = useSentences();
  const { selectStatistic, selectParagraph } = useNavigationActions();
  const findings = useFindings().data;
  const { place } = obstacle;
  const finding = place?.kind === 'finding' ? findings?.find(({ id }) => id === place.id) : undefined;
  const said = finding === undefined ? words.say(obstacle) : sentences.finding(finding);
  const open = (): void => {
    const statisticId = place?.kind === 'statistic' ? place.id : finding?.statisticIds[0];
    const paragraphId = place?.kind === 'paragraph' ? place.id : finding?.paragraphIds[0];
    if (statisticId !== undefined) selectStatistic(statisticId);
    else if (paragraphId !== undefined) selectParagraph(paragraphId);
  };
  if (place === undefined) return <span className={styles.plain}>{said}</span>;
  return (
    <button type="button" className={styles.obstacle} onClick={open}>
      {said}
    </button>
  );
}
