import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OverviewSource } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { visibleName } from '../../visible-name.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import styles from './sources-by-weight.module.css';

const firstShown = 8;

/** What carries the report, the heaviest source first, and what rests on each. */
export function SourcesByWeight({ sources }: { readonly sources: readonly OverviewSource[] }): ReactNode {
  const { text } = useWording();
  const [showAll, setShowAll] = useState(false);
  const carrying = sources.filter(({ linked, proposed }) => linked.length + proposed.length > 0);
  const idle = sources.length - carrying.length;
  const most = Math.max(...carrying.map(({ linked, proposed }) => linked.length + proposed.length), 1);
  if (sources.length === 0) return <p className={styles.none}>{text('overview.sourcesNone')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {(showAll ? carrying : carrying.slice(0, firstShown)).map((source) => (
          <WeighedSource key={source.documentId} source={source} most={most} />
        ))}
      </ul>
      {!showAll && carrying.length > firstShown && (
        <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
          {text('overview.moreSources', { count: carrying.length })}
        </Button>
      )}
      {idle > 0 && <p className={styles.none}>{text('overview.sourcesUnused', { count: idle })}</p>}
    </>
  );
}

function WeighedSource({
  source,
  most,
}: {
  readonly source: OverviewSource;
  readonly most: number;
}): ReactNode {
  const { text, date } = useWording();
  const { openSource } = useNavigationActions();
  const [isOpen, setOpen] = useState(false);
  const { linked, proposed, alone } = source;
  const title = visibleName(source.title);
  const share = (count: number): string => `${(count * 100) / most}%`;
  return (
    <li className={styles.source}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-label={text(isOpen ? 'overview.hideResting' : 'overview.showResting', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? (
            <ChevronDown size={14} aria-hidden="true" />
          ) : (
            <ChevronRight size={14} aria-hidden="true" />
          )}
        </button>
        <button
          type="button"
          className={styles.title}
          title={text('overview.openSource', { title })}
          onClick={() => openSource({ documentId: source.documentId })}
        >
          {title}
        </button>
      </div>
      <svg className={styles.bar} width="100%" height="8" aria-hidden="true">
        <rect width={share(linked.length)} height="8" className={styles.linked} />
        <rect
          x={share(linked.length)}
          width={share(proposed.length)}
          height="8"
          className={styles.proposed}
        />
      </svg>
      <p className={styles.weight}>
        {[
          text('overview.rests', { count: linked.length }),
          ...(alone > 0 ? [text('overview.alone', { count: alone })] : []),
          ...(proposed.length > 0 ? [text('overview.proposed', { count: proposed.length })] : []),
        ].join(', ')}
      </p>
      <p className={styles.kind}>
        {[
          text(source.role === 'law' ? 'role.law' : `format.${source.format}`),
          source.publisher ?? text('overview.noPublisher'),
          source.date === undefined ? text('overview.undated') : date(source.date),
        ].join(' · ')}
      </p>
      {isOpen && (
        <div className={styles.resting}>
          <Resting title={text('overview.resting')} places={linked} />
          <Resting title={text('overview.proposals')} places={proposed} />
        </div>
      )}
    </li>
  );
}

function Resting({
  title,
  places,
}: {
  readonly title: string;
  readonly places: OverviewSource['linked'];
}): ReactNode {
  const { selectStatistic } = useNavigationActions();
  if (places.length === 0) return undefined;
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.places}>
        {places.map(({ id, text, label }) => (
          <li key={id}>
            <button type="button" className={styles.place} onClick={() => selectStatistic(id)}>
              {text} <span className={styles.label}>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
