import { memo, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import { stateFill } from '../../ui/state-glyph.tsx';
import { useValue } from '../reading/value-store.ts';
import type { ValueStore } from '../reading/value-store.ts';
import type { ParagraphState } from './paragraph-state.ts';
import styles from './coverage-strip.module.css';

export interface CoverageCell {
  readonly paragraphId: string;
  readonly label: string;
  readonly state: ParagraphState;
  readonly statistics: number;
  /** A section begins here: a little more room above. */
  readonly startsSection: boolean;
}

export interface CoverageStripProps {
  readonly cells: readonly CoverageCell[];
  /** The paragraph that is being read. */
  readonly here: ValueStore<string | undefined>;
  /** The paragraph that holds what is selected. */
  readonly selectedId: string | undefined;
  readonly onGo: (paragraphId: string) => void;
  readonly onSelect: (paragraphId: string) => void;
}

/** One cell for each numbered paragraph, coloured and patterned by its state: the coverage at a glance, and the way there. */
export const CoverageStrip = memo(function CoverageStrip(props: CoverageStripProps): ReactNode {
  const { cells, selectedId, onGo, onSelect } = props;
  const text = useText();
  const here = useValue(props.here);
  const strip = useRef<HTMLElement>(null);
  const stopId = cells.some((cell) => cell.paragraphId === here) ? here : cells[0]?.paragraphId;

  // A strip longer than the pane follows the reader.
  useEffect(() => {
    if (here === undefined) return undefined;
    // With the next frame, which lays out anyway.
    const frame = requestAnimationFrame(() => {
      const cell = strip.current?.querySelector(`[data-cell="${CSS.escape(here)}"]`);
      cell?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [here]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cells.findIndex(
      (cell) => event.target instanceof HTMLElement && cell.paragraphId === event.target.dataset['cell'],
    );
    const to = targetOf(event.key, at, cells.length);
    const cell = to === undefined ? undefined : cells[to];
    if (cell === undefined) return;
    event.preventDefault();
    onGo(cell.paragraphId);
    strip.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell.paragraphId)}"]`)?.focus();
  };
  const names = useMemo(
    () =>
      new Map(
        cells.map((cell) => [
          cell.paragraphId,
          cell.state === 'empty'
            ? text('report.cellEmpty', { label: cell.label })
            : text('report.cell', {
                label: cell.label,
                state: text(`state.${cell.state}`),
                count: cell.statistics,
              }),
        ]),
      ),
    [cells, text],
  );

  if (cells.length === 0) return undefined;
  return (
    <nav ref={strip} className={styles.strip} aria-label={text('report.coverage')} onKeyDown={onKeyDown}>
      {cells.map((cell) => (
        <button
          key={cell.paragraphId}
          type="button"
          data-cell={cell.paragraphId}
          tabIndex={cell.paragraphId === stopId ? 0 : -1}
          className={classNames(
            styles.cell,
            cell.startsSection && styles.section,
            cell.paragraphId === selectedId && styles.selected,
          )}
          aria-label={names.get(cell.paragraphId)}
          aria-current={cell.paragraphId === here ? 'location' : undefined}
          title={names.get(cell.paragraphId)}
          onClick={() => onSelect(cell.paragraphId)}
        >
          <span
            className={classNames(styles.fill, stateFill(cell.state === 'empty' ? undefined : cell.state))}
          />
        </button>
      ))}
    </nav>
  );
});

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
