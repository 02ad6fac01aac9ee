import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { tieNotes } from '../../../core/document/tie-notes.ts';
import { useText } from '../../locale.tsx';
import { useCaseSummary } from '../../queries.ts';
import type { Stretch } from '../../workbench/navigation.tsx';
import { moveNote } from '../corrections/moving-note.ts';
import { classNames } from '../../ui/class-names.ts';
import { beginsWithTitle } from '../reading/blocks.ts';
import type { Block, Paragraph } from '../reading/blocks.ts';
import { ChunkedText } from '../reading/chunked-text.tsx';
import { distributeMarks } from '../reading/distribute-marks.ts';
import { noMarks } from '../reading/marks.ts';
import type { MarkName } from '../reading/marks.ts';
import type { MarkSpan } from '../reading/pieces.ts';
import type { Chunks } from '../reading/use-chunks.ts';
import { footnoteId, FootnoteList } from './footnote-list.tsx';
import { FootnotePopover } from './footnote-popover.tsx';
import { ReportHeading, ReportParagraph, ReportTable } from './report-block.tsx';
import type { ParagraphProps } from './report-block.tsx';
import { noMatter } from './report-matter.ts';
import { StatisticCard } from './statistic-card.tsx';
import type { CardAt } from './statistic-card.tsx';
import type { ReportModel } from './use-report-model.ts';
import styles from './report-text.module.css';

export interface ReportTextProps {
  readonly model: ReportModel;
  readonly chunks: Chunks;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly marks: readonly MarkSpan<MarkName>[];
  readonly selectedStatisticId: string | undefined;
  readonly selectedParagraphId: string | undefined;
  /** A part of the report without its beginning: what surrounds the selected paragraph is in softer ink. */
  readonly isExcerpt?: boolean;
  readonly onSelectStatistic: (statisticId: string, byKey: boolean) => void;
  readonly onSelectParagraph: (paragraphId: string) => void;
  readonly onOpenLaw: (target: { documentId: string } & Stretch) => void;
  readonly onGoTo: (documentOffset: number, elementId: string) => void;
  readonly onScroll: () => void;
}

interface OpenNote {
  readonly label: string;
  readonly element: HTMLElement;
}

const hoverDelayMs = 220;
// A hand that clicks is not quite still.
const dragPixels = 4;

/** The report as printed, with everything found in it in its place. */
export function ReportText(props: ReportTextProps): ReactNode {
  const { model, chunks, scroller, selectedStatisticId, selectedParagraphId } = props;
  const text = useText();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const [openNote, setOpenNote] = useState<OpenNote | undefined>(undefined);
  const [card, setCard] = useState<CardAt | undefined>(undefined);
  const closeNote = useCallback(() => setOpenNote(undefined), []);
  const hover = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const currentId =
    selectedParagraphId ??
    (selectedStatisticId === undefined
      ? undefined
      : model.statisticById.get(selectedStatisticId)?.paragraphId);
  const tabStopId = selectedStatisticId ?? model.statistics[0]?.id;
  const tabStopParagraph =
    tabStopId === undefined ? undefined : model.statisticById.get(tabStopId)?.paragraphId;
  const ties = useMemo(() => tieNotes(model.content), [model.content]);
  const marksOf = useMemo(() => distributeMarks(model.passages, props.marks), [model.passages, props.marks]);

  const renderBlock = useCallback(
    (block: Block): ReactNode => {
      const propsOf = (paragraph: Paragraph, parentLabel?: string): ParagraphProps => {
        const current = paragraph.id === currentId;
        return {
          paragraph,
          parentLabel,
          matter: model.matter.get(paragraph.id) ?? noMatter,
          marks: marksOf.get(paragraph.id) ?? noMarks,
          isCurrent: current,
          selectedStatisticId: current ? selectedStatisticId : undefined,
          tabStopId: paragraph.id === tabStopParagraph ? tabStopId : undefined,
        };
      };
      switch (block.kind) {
        case 'heading':
          return (
            <ReportHeading key={block.id} heading={block.heading} marks={marksOf.get(block.id) ?? noMarks} />
          );
        case 'table':
          return (
            <ReportTable key={block.id} table={block.table} rows={block.rows.map((row) => propsOf(row))} />
          );
        case 'paragraph':
          return (
            <div key={block.id} role="presentation">
              <ReportParagraph {...propsOf(block.paragraph)} />
              {block.children.length > 0 && (
                <div className={styles.childrenOf} role="list">
                  {block.children.map((child) => (
                    <div key={child.id} role="listitem">
                      <ReportParagraph {...propsOf(child, block.paragraph.label)} />
                    </div>
                  ))}
                </div>
              )}
            </div>
          );
      }
    },
    [model.matter, marksOf, currentId, selectedStatisticId, tabStopId, tabStopParagraph],
  );

  const showCard = (element: HTMLElement | null, delay: number): void => {
    clearTimeout(hover.current);
    const statistic = model.statisticById.get(element?.dataset['statistic'] ?? '');
    // What is selected is explained in the evidence pane; a card would only cover the text around it.
    if (element === null || statistic === undefined || statistic.id === selectedStatisticId) {
      setCard(undefined);
      return;
    }
    hover.current = setTimeout(
      () => setCard({ statistic, box: element.getClientRects()[0] ?? element.getBoundingClientRect() }),
      delay,
    );
  };
  useEffect(() => () => clearTimeout(hover.current), []);

  const act = (target: EventTarget, byKey: boolean): boolean => {
    if (!(target instanceof Element)) return false;
    const closest = (name: string): HTMLElement | null => target.closest<HTMLElement>(`[data-${name}]`);
    const statistic = closest('statistic') ?? closest('statistic-rest');
    if (statistic !== null) {
      clearTimeout(hover.current);
      setCard(undefined);
      props.onSelectStatistic(
        statistic.dataset['statistic'] ?? statistic.dataset['statisticRest'] ?? '',
        byKey,
      );
      return true;
    }
    const marker = closest('marker');
    if (marker !== null) {
      setOpenNote({ label: marker.dataset['marker'] ?? '', element: marker });
      return true;
    }
    const reference = closest('reference');
    if (reference !== null) {
      const passage = reference.closest<HTMLElement>('[data-passage]')?.dataset['passage'] ?? '';
      const found = model.matter.get(passage)?.references[Number(reference.dataset['reference'])];
      if (found?.target !== undefined) props.onOpenLaw(found.target);
      return true;
    }
    const label = closest('label');
    if (label !== null) {
      props.onSelectParagraph(label.dataset['label'] ?? '');
      return true;
    }
    const back = closest('back');
    if (back !== null) {
      const note = back.closest<HTMLElement>('[data-passage]')?.dataset['passage'];
      const marker = model.content.footnoteMarkers.find((one, position) => {
        const tied = ties[position];
        return one.label === back.dataset['back'] && tied !== undefined && footnoteId(tied) === note;
      });
      const owner = marker === undefined ? undefined : model.paragraphById.get(marker.paragraphId);
      if (owner !== undefined) props.onGoTo(owner.start, owner.id);
      return true;
    }
    return false;
  };
  const pressedAt = useRef({ x: 0, y: 0 });
  const onClick = (event: MouseEvent): void => {
    const selection = document.getSelection();
    if (selection?.isCollapsed === false) {
      const { x, y } = pressedAt.current;
      // Dragging over a number to select text must not open it. A plain click does, also while text is selected elsewhere.
      if (Math.hypot(event.clientX - x, event.clientY - y) > dragPixels || event.detail > 1) return;
      if (act(event.target, false)) selection.removeAllRanges();
      return;
    }
    act(event.target, false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.target instanceof HTMLButtonElement || event.ctrlKey || event.altKey || event.metaKey) return;
    // On the number that has just been decided, Space goes on to the next open one.
    const on = event.target instanceof HTMLElement ? event.target.dataset['statistic'] : undefined;
    const decided = on === selectedStatisticId && model.statisticById.get(on ?? '')?.verdict !== undefined;
    if (event.key === ' ' && decided) return;
    if (act(event.target, true)) event.preventDefault();
  };

  const positionOf = ({ label, element }: OpenNote): number => {
    const passage = element.closest<HTMLElement>('[data-passage]')?.dataset['passage'];
    const { footnoteMarkers } = model.content;
    const exact = footnoteMarkers.findIndex((one) => one.label === label && one.paragraphId === passage);
    return exact === -1 ? footnoteMarkers.findIndex((one) => one.label === label) : exact;
  };
  const startMoving = (note: OpenNote): void => {
    const position = positionOf(note);
    setOpenNote(undefined);
    if (position !== -1) moveNote({ position, label: note.label });
  };
  const footnote = openNote && ties[positionOf(openNote)];
  const { title } = model.content.summary;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="document"
      aria-label={title}
      tabIndex={0}
      onPointerDown={(event) => {
        pressedAt.current = { x: event.clientX, y: event.clientY };
      }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onScroll={() => {
        showCard(null, 0);
        props.onScroll();
      }}
      onMouseOver={(event) => {
        const over =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[data-statistic]') : null;
        if (event.buttons === 0) showCard(over, hoverDelayMs);
      }}
      onMouseLeave={() => showCard(null, 0)}
      onFocus={(event) => {
        if (event.target.matches('[data-statistic]:focus-visible')) showCard(event.target, 0);
      }}
      onBlur={() => showCard(null, 0)}
    >
      <div
        className={classNames(styles.column, props.isExcerpt === true && styles.excerpt)}
        lang={model.content.summary.language}
      >
        {props.isExcerpt !== true && !beginsWithTitle(model.content, title) && (
          <div className={styles.documentTitle} role="heading" aria-level={3}>
            {title}
          </div>
        )}
        <ChunkedText chunks={chunks} renderBlock={renderBlock} />
        <FootnoteList footnotes={model.content.footnotes} marks={marksOf} />
      </div>
      {card !== undefined && <StatisticCard statistic={card.statistic} box={card.box} />}
      {openNote !== undefined && (
        <FootnotePopover
          key={openNote.label}
          label={openNote.label}
          footnote={footnote}
          anchor={openNote.element}
          onClose={closeNote}
          onMove={readOnly ? undefined : () => startMoving(openNote)}
          onGoToNote={() => {
            setOpenNote(undefined);
            const start = footnote?.start;
            if (footnote !== undefined && start !== undefined) {
              props.onGoTo(start, `note-${footnote.label}-${String(start)}`);
            }
          }}
        />
      )}
      <span className="visually-hidden">{text('report.keys')}</span>
    </div>
  );
}
