import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Comparison } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useVersionWords } from './version-words.ts';
import styles from './compared-text.module.css';

type ComparedRow = Comparison['rows'][number];
type ChangedRow = Exclude<ComparedRow, { readonly kind: 'unchanged' }>;

export interface ComparedTextProps {
  readonly rows: readonly ComparedRow[];
  /** The passage to show, by its id in either version. */
  readonly at: { readonly old?: string; readonly new?: string };
}

/** Both versions in one: what was inserted and deleted marked word by word, what is the same left out but named. */
export function ComparedText({ rows, at }: ComparedTextProps): ReactNode {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'unchanged' ? 36 : 140),
    overscan: 6,
  });
  const here = rows.findIndex((row) => holds(row, at));
  useEffect(() => {
    if (here >= 0) virtualizer.scrollToIndex(here, { align: 'center' });
  }, [here, virtualizer]);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={text('versions.text')}
      tabIndex={0}
    >
      <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={classNames(styles.row, item.index === here && styles.here)}
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                {row.kind === 'unchanged' ? <Unchanged row={row} /> : <Changed row={row} />}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The space before a word is not marked with it. */
function Marked({ kind, text }: { readonly kind: 'inserted' | 'deleted'; readonly text: string }): ReactNode {
  const words = text.trimStart();
  const space = text.slice(0, text.length - words.length);
  return (
    <>
      {space}
      {kind === 'inserted' ? <ins>{words}</ins> : <del>{words}</del>}
    </>
  );
}

function holds(row: ComparedRow, at: ComparedTextProps['at']): boolean {
  if (row.kind === 'unchanged') return row.passages.some(({ id }) => id === at.new);
  return (
    row.new.some(({ id }) => id === at.new) ||
    (at.new === undefined && row.old.some(({ id }) => id === at.old))
  );
}

function Unchanged({ row }: { readonly row: Extract<ComparedRow, { kind: 'unchanged' }> }): ReactNode {
  const text = useText();
  const words = useVersionWords();
  const labels = row.passages.map(({ label }) => words.place(label)).filter((label) => label !== '');
  const [first] = labels;
  const last = labels.at(-1);
  const range = first === undefined ? '' : first === last ? first : `${first} – ${last ?? ''}`;
  return (
    <p className={styles.unchanged}>
      <span className={styles.margin}>{range}</span>
      <span>{text('versions.unchanged', { count: row.count })}</span>
    </p>
  );
}

function Changed({ row }: { readonly row: ChangedRow }): ReactNode {
  const text = useText();
  const words = useVersionWords();
  const labels = (passages: ChangedRow['old']): string =>
    passages
      .map(({ label }) => words.place(label))
      .filter((label) => label !== '')
      .join(', ');
  const before = labels(row.old);
  const after = labels(row.new);
  return (
    <article className={styles.changed}>
      <header className={styles.margin}>
        <span className={styles.labels}>
          {before !== '' && before !== after && <del>{before}</del>}
          {after !== '' && (before === after ? <span>{after}</span> : <ins>{after}</ins>)}
        </span>
        <span
          className={classNames(
            styles.kind,
            row.kind === 'new' && styles.isNew,
            row.kind === 'gone' && styles.isGone,
          )}
        >
          {text(`versions.kind.${row.kind}`)}
        </span>
      </header>
      <p className={styles.words}>
        {row.words.map((piece, index) =>
          piece.kind === 'same' ? (
            <span key={index}>{piece.text}</span>
          ) : (
            <Marked key={index} kind={piece.kind} text={piece.text} />
          ),
        )}
      </p>
    </article>
  );
}
