import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Overview, Statistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { StateGlyph, states, type State } from '../../ui/state-glyph.tsx';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { StateBar, totalOf, type Counts } from './state-bar.tsx';
import styles from './coverage-table.module.css';

type Section = Overview['sections'][number];

/** Every section with its paragraphs, as bars and as numbers; each number opens the first statistic it counts. */
export function CoverageTable({
  sections,
  statistics,
}: {
  readonly sections: readonly Section[];
  readonly statistics: readonly Statistic[];
}): ReactNode {
  const { text } = useWording();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(sections.length === 1 ? [0] : []));
  const most = Math.max(...sections.map(({ counts }) => totalOf(counts)), 1);
  const find = useMemo(() => {
    const byParagraph = new Map<string, Statistic[]>();
    for (const statistic of statistics) {
      const those = byParagraph.get(statistic.paragraphId);
      if (those === undefined) byParagraph.set(statistic.paragraphId, [statistic]);
      else those.push(statistic);
    }
    return (paragraphIds: readonly string[], state: State | undefined): Statistic | undefined => {
      for (const id of paragraphIds) {
        const found = byParagraph.get(id)?.find((each) => state === undefined || each.state === state);
        if (found !== undefined) return found;
      }
      return undefined;
    };
  }, [statistics]);

  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{text('overview.coverageWhat')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {text('overview.section')}
          </th>
          <th scope="col" className={styles.picture}>
            <span className="visually-hidden">{text('overview.picture')}</span>
          </th>
          {states.map((state) => (
            <th key={state} scope="col" className={styles.count}>
              <span className={styles.state} title={text(`state.${state}`)}>
                <StateGlyph state={state} size={12} labelled />
              </span>
            </th>
          ))}
          <th scope="col" className={styles.count}>
            {text('overview.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section, index) => {
          const isOpen = open.has(index);
          const title = section.title ?? text('overview.noTitle');
          const ids = section.paragraphs.map(({ id }) => id);
          return (
            <Fragment key={section.headingId ?? index}>
              <tr className={styles.section}>
                <th scope="row" className={styles.name}>
                  <button
                    type="button"
                    className={styles.toggle}
                    aria-expanded={isOpen}
                    aria-label={text(isOpen ? 'overview.hideParagraphs' : 'overview.showParagraphs', {
                      section: title,
                    })}
                    onClick={() => setOpen(toggled(open, index))}
                  >
                    {isOpen ? (
                      <ChevronDown size={14} aria-hidden="true" />
                    ) : (
                      <ChevronRight size={14} aria-hidden="true" />
                    )}
                    <span>{title}</span>
                  </button>
                </th>
                <Cells place={title} ids={ids} counts={section.counts} most={most} find={find} />
              </tr>
              {isOpen &&
                section.paragraphs.map(({ id, label, counts }) => {
                  const place = text('overview.paragraph', { label });
                  return (
                    <tr key={id}>
                      <th scope="row" className={styles.paragraph}>
                        {place}
                      </th>
                      <Cells place={place} ids={[id]} counts={counts} most={most} find={find} />
                    </tr>
                  );
                })}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function toggled(open: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(index)) next.add(index);
  return next;
}

function Cells({
  place,
  ids,
  counts,
  most,
  find,
}: {
  readonly place: string;
  readonly ids: readonly string[];
  readonly counts: Counts;
  readonly most: number;
  readonly find: (ids: readonly string[], state: State | undefined) => Statistic | undefined;
}): ReactNode {
  const { text, number } = useWording();
  const { selectStatistic } = useNavigationActions();
  const show = (state: State | undefined): void => {
    const found = find(ids, state);
    if (found !== undefined) selectStatistic(found.id);
  };
  const total = totalOf(counts);
  return (
    <>
      <td className={styles.picture}>
        <StateBar counts={counts} most={most} labelled={false} />
      </td>
      {states.map((state) => (
        <td key={state} className={styles.count}>
          {counts[state] > 0 ? (
            <button
              type="button"
              className={styles.open}
              aria-label={text('overview.openCell', {
                place,
                count: counts[state],
                state: text(`state.${state}`),
              })}
              onClick={() => show(state)}
            >
              {number(counts[state])}
            </button>
          ) : (
            <span className={styles.none}>0</span>
          )}
        </td>
      ))}
      <td className={styles.count}>
        <button
          type="button"
          className={styles.open}
          aria-label={text('overview.openCell', { place, count: total, state: text('overview.total') })}
          onClick={() => show(undefined)}
        >
          {number(total)}
        </button>
      </td>
    </>
  );
}
