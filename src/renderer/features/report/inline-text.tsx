import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { stateUnderline } from '../../ui/state-glyph.tsx';
import type { Statistic } from '../../../shared/contract.ts';
import { isUnsought, type StatisticWords } from '../evidence/statistic-words.ts';
import type { FootnoteMarker } from '../reading/blocks.ts';
import { noMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { cutIntoPieces, stretchWithin } from '../reading/pieces.ts';
import type { Stretch } from '../reading/pieces.ts';
import { RunText } from '../reading/run-text.tsx';
import type { LegalReference, ParagraphMatter } from './report-matter.ts';
import styles from './report-text.module.css';

type Control =
  | { readonly kind: 'statistic'; readonly statistic: Statistic }
  | { readonly kind: 'reference'; readonly reference: LegalReference };

export interface InlineTextProps {
  /** The part of the paragraph that is shown: all of it, or a table cell. */
  readonly text: string;
  readonly within: Stretch;
  /** Document offset of the paragraph. */
  readonly paragraphStart: number;
  readonly matter: ParagraphMatter;
  readonly marks?: Marks;
  readonly selectedStatisticId?: string;
  /** The one statistic that Tab stops at. */
  readonly tabStopId?: string;
  readonly words: StatisticWords;
  readonly markerName: (label: string) => string;
  readonly referenceName: (text: string) => string;
}

/** A paragraph's text with its statistics, references to laws, footnote markers and marks. Clicks are handled by the report. */
export function InlineText(props: InlineTextProps): ReactNode {
  const { text, within, matter, marks = noMarks } = props;
  const local = <Span extends Stretch>(span: Span): (Span & Stretch)[] => {
    const inside = stretchWithin(span, within);
    return inside === undefined ? [] : [{ ...span, ...inside }];
  };
  const controls = [
    ...matter.statistics.flatMap((statistic) =>
      local({
        start: statistic.start,
        end: statistic.end,
        control: { kind: 'statistic' as const, statistic },
      }),
    ),
    ...matter.references.flatMap((reference) =>
      reference.target === undefined
        ? []
        : local({
            start: reference.start,
            end: reference.end,
            control: { kind: 'reference' as const, reference },
          }),
    ),
  ];
  const points = matter.markers
    .filter((marker) => marker.offset >= within.start && marker.offset <= within.end)
    .map((marker) => ({ offset: marker.offset - within.start, marker }));
  const pieces = cutIntoPieces<Control, FootnoteMarker, Marks[number]['mark']>({
    text,
    controls,
    points,
    marks: marks.flatMap(local),
  });
  const base = props.paragraphStart + within.start;

  return pieces.map((piece) => {
    switch (piece.kind) {
      case 'text':
        return piece.runs.map((run) => <RunText key={`${run.start}`} run={run} passageStart={base} />);
      case 'marker':
        return (
          <sup key={`m${piece.start}-${piece.marker.label}`} className={styles.marker}>
            <span
              role="button"
              aria-haspopup="dialog"
              tabIndex={0}
              data-marker={piece.marker.label}
              aria-label={props.markerName(piece.marker.label)}
            >
              {piece.marker.label}
            </span>
          </sup>
        );
      case 'control': {
        const runs = piece.runs.map((run) => <RunText key={`${run.start}`} run={run} passageStart={base} />);
        if (piece.control.kind === 'reference') {
          const { reference } = piece.control;
          return (
            <span
              key={`r${piece.start}`}
              role="link"
              tabIndex={piece.first ? 0 : undefined}
              className={styles.reference}
              data-reference={matter.references.indexOf(reference)}
              aria-label={piece.first ? props.referenceName(reference.text) : undefined}
            >
              {runs}
            </span>
          );
        }
        const { statistic } = piece.control;
        const selected = statistic.id === props.selectedStatisticId;
        const className = classNames(
          styles.statistic,
          stateUnderline(statistic.state),
          isUnsought(statistic) && statistic.verdict === undefined && styles.unsought,
          selected && styles.selected,
        );
        if (!piece.first) {
          return (
            <span key={`s${piece.start}`} className={className} data-statistic-rest={statistic.id}>
              {runs}
            </span>
          );
        }
        return (
          <span
            key={`s${piece.start}`}
            role="button"
            tabIndex={statistic.id === props.tabStopId ? 0 : -1}
            className={className}
            data-statistic={statistic.id}
            data-state={statistic.state}
            aria-pressed={selected}
            aria-label={props.words.name(statistic)}
          >
            {runs}
          </span>
        );
      }
    }
  });
}
