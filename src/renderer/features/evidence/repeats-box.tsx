import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CandidateEntry, Output, Statistic } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcuts } from '../reading/use-shortcuts.ts';
import styles from './review-notes.module.css';

type Repeat = Output<'review.repeats'>[number];

export interface Repeats {
  readonly all: readonly Repeat[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

const none: readonly never[] = [];

/** Where else the report says the same with the same evidence. Nothing is chosen until the person does. */
export function useRepeats(
  statistic: Statistic,
  enabled: boolean,
  passage: CandidateEntry | undefined,
): Repeats {
  const { data } = useAnswer(
    'review.repeats',
    {
      statisticId: statistic.id,
      ...(passage === undefined
        ? {}
        : { passage: { documentId: passage.documentId, start: passage.start, end: passage.end } }),
    },
    { enabled, keepPrevious: true },
  );
  const all = enabled ? (data ?? none) : none;
  const [wanted, setWanted] = useState<readonly string[]>(none);
  const chosen = wanted.filter((id) => all.some((repeat) => repeat.statisticId === id));
  useShortcuts(
    { r: () => setWanted(chosen.length === all.length ? none : all.map(({ statisticId }) => statisticId)) },
    all.length > 0,
  );
  return { all, chosen, choose: setWanted };
}

/** Offers to give the verdict for repeats too, showing each before it is done. */
export function RepeatsBox({ repeats }: { readonly repeats: Repeats }): ReactNode {
  const text = useText();
  const { all, chosen, choose } = repeats;
  if (all.length === 0) return undefined;
  const isAll = chosen.length === all.length;
  return (
    <section className={styles.repeats} aria-label={text('review.repeats')}>
      <label className={styles.allRepeats}>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box !== null) box.indeterminate = !isAll && chosen.length > 0;
          }}
          onChange={() => choose(isAll ? none : all.map(({ statisticId }) => statisticId))}
        />
        <span>{text('review.alsoFor', { count: all.length })}</span>
        <Kbd>R</Kbd>
      </label>
      <ul>
        {all.map(({ statisticId, paragraphLabel, sentence, number }) => (
          <li key={statisticId}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(statisticId)}
                onChange={(event) =>
                  choose(
                    event.target.checked
                      ? [...chosen, statisticId]
                      : chosen.filter((id) => id !== statisticId),
                  )
                }
              />
              <span>
                {paragraphLabel !== undefined && <b>{paragraphLabel}</b>}{' '}
                <q>
                  {lead(sentence.slice(0, number.start))}
                  <mark>{sentence.slice(number.start, number.end)}</mark>
                  {sentence.slice(number.end)}
                </q>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two lines are shown: the number must be in them. */
function lead(before: string): string {
  return before.length <= 40 ? before : `… ${before.slice(-34).replace(/^\S*\s/u, '')}`;
}
