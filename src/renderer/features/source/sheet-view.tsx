import { useVirtualizer } from '@tanstack/react-virtual';
import { EyeOff } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react';
import { columnName, placeInSheet } from '../../../core/document/sheets/cell-place.ts';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { distributeMarks } from '../reading/distribute-marks.ts';
import { noMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { useThrottled } from '../reading/use-throttled.ts';
import type { ValueStore } from '../reading/value-store.ts';
import { readablePassages } from '../report/use-report-model.ts';
import type { Destination } from './destination.ts';
import { SheetRowView } from './sheet-row.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import {
  cellAt,
  cellsOf,
  columnOf,
  readSheets,
  rowAt,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from './sheet-model.ts';
import { nextCell, steps } from './next-cell.ts';
import type { Chosen } from './next-cell.ts';
import styles from './sheet-view.module.css';

export interface SheetViewProps {
  readonly content: DocumentContent;
  readonly marks: Marks;
  readonly destination: Destination | undefined;
  /** Document offset of what is at the top of the view. */
  readonly shownOffset: ValueStore<number>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const rowHeight = 28;

/** A file of sheets as its program shows it: one sheet at a time, its columns by letter, its rows by number. */
export function SheetView({ content, marks, destination, shownOffset, scroller }: SheetViewProps): ReactNode {
  const text = useText();
  const sheets = useMemo(() => readSheets(content), [content]);
  const passages = useMemo(() => readablePassages(content), [content]);
  const marksOf = useMemo(() => distributeMarks(passages, marks), [passages, marks]);
  const [shown, setShown] = useState(() =>
    Math.max(
      0,
      sheets.findIndex((sheet) => !sheet.hidden),
    ),
  );
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const sheet = sheets[shown] ?? sheets[0];
  const rows = sheet?.rows ?? noRows;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: 16,
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight * 3,
    scrollPaddingEnd: rowHeight * 2,
  });
  const items = virtualizer.getVirtualItems();
  const top = items.find((item) => item.end > (virtualizer.scrollOffset ?? 0) + rowHeight);
  const topRow = rows[top?.index ?? 0];
  const pinned = pinnedHeaders(topRow);

  const reportPlace = useCallback(() => {
    const start = topRow?.paragraph?.start ?? sheet?.start;
    if (start !== undefined) shownOffset.set(start);
  }, [topRow, sheet, shownOffset]);
  const onScroll = useThrottled(reportPlace, 100);
  useEffect(reportPlace, [reportPlace]);

  const choose = useCallback((row: SheetRow, cell: SheetCell) => setChosen({ row, cell }), []);
  const goTo = useCallback(
    (index: number, column: number | undefined, behaviour: 'center' | 'auto') => {
      virtualizer.scrollToIndex(index, { align: behaviour });
      const view = scroller.current;
      if (view === null || column === undefined) return;
      const [from, to] = columnEdges(sheet, column);
      if (from < view.scrollLeft || to > view.scrollLeft + view.clientWidth - numberWidth)
        view.scrollLeft = Math.max(0, from - view.clientWidth / 3);
    },
    // The virtualizer is the same for as long as the view stands.
    // oxlint-disable-next-line react/exhaustive-deps
    [scroller, sheet],
  );

  const start = destination?.stretch?.start;
  const place = useMemo(() => (start === undefined ? undefined : rowAt(sheets, start)), [sheets, start]);
  useEffect(() => {
    if (place === undefined || start === undefined) return undefined;
    setShown(place.sheet);
    const row = sheets[place.sheet]?.rows[place.row];
    const cell = cellAt(row, start);
    setChosen(row === undefined || cell === undefined ? undefined : { row, cell });
    return undefined;
  }, [destination, place, sheets, start]);
  useEffect(() => {
    if (place === undefined || place.sheet !== shown || start === undefined) return undefined;
    const row = sheets[place.sheet]?.rows[place.row];
    const cell = cellAt(row, start);
    const column = row === undefined || cell === undefined ? undefined : columnOf(row, cell);
    // The sheet may only just have been put in place of another.
    const frame = requestAnimationFrame(() => goTo(place.row, column, 'center'));
    return () => cancelAnimationFrame(frame);
  }, [destination, place, shown, sheets, start, goTo]);

  const show = (index: number): void => {
    setShown(index);
    setChosen(undefined);
    scroller.current?.scrollTo({ top: 0, left: 0 });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextCell(rows, chosen, step);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setChosen(next);
    goTo(rows.indexOf(next.row), columnOf(next.row, next.cell), 'auto');
  };

  if (sheet === undefined) return undefined;
  const template: CSSProperties = { gridTemplateColumns: gridTemplate(sheet) };
  return (
    <div className={styles.view}>
      <ChosenCell chosen={chosen} />
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={visibleName(sheet.name ?? content.summary.title)}
        aria-rowcount={rows.at(-1)?.number ?? 0}
        aria-colcount={sheet.columns}
        aria-activedescendant={chosen === undefined ? undefined : 'active-cell'}
        tabIndex={0}
        lang={content.summary.language}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div className={styles.letters} role="row" style={template}>
          <div className={styles.corner} role="gridcell" aria-label={text('source.sheet.rows')} />
          {Array.from({ length: sheet.columns }, (_, column) => (
            <div
              key={column}
              className={styles.letter}
              role="columnheader"
              data-hidden={sheet.hiddenColumns.has(column) || undefined}
              data-chosen={
                (chosen !== undefined && columnOf(chosen.row, chosen.cell) === column) || undefined
              }
            >
              {sheet.hiddenColumns.has(column) && (
                <EyeOff
                  size={11}
                  role="img"
                  aria-label={text('source.sheet.hiddenColumn', { column: columnName(column) })}
                />
              )}
              {columnName(column)}
            </div>
          ))}
        </div>
        {pinned !== undefined && (
          <div className={styles.pinned} aria-hidden="true" style={template}>
            <div className={styles.number} />
            {pinned.headers.map((header, index) => (
              <div key={index} className={styles.pinnedCell} style={{ gridColumn: pinned.first + index + 2 }}>
                {header}
              </div>
            ))}
          </div>
        )}
        <div
          className={styles.canvas}
          role="rowgroup"
          style={{ height: virtualizer.getTotalSize() - rowHeight }}
        >
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return undefined;
            const { paragraph } = row;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                className={styles.row}
                role="row"
                aria-rowindex={row.number}
                data-index={item.index}
                data-passage={paragraph?.id}
                style={{ ...template, transform: `translateY(${String(item.start - rowHeight)}px)` }}
              >
                <SheetRowView
                  row={row}
                  columns={sheet.columns}
                  marks={paragraph === undefined ? noMarks : (marksOf.get(paragraph.id) ?? noMarks)}
                  activeColumn={chosen?.row === row ? columnOf(chosen.row, chosen.cell) : undefined}
                  onChoose={choose}
                />
              </div>
            );
          })}
        </div>
      </div>
      <SheetTabs sheets={sheets} shown={shown} onShow={show} />
    </div>
  );
}

const noRows: readonly SheetRow[] = [];
const numberWidth = 56;
/** Width of a digit in the grid's type. */
const letterWidth = 7.2;

function gridTemplate({ widths }: Sheet): string {
  return `${String(numberWidth)}px ${widths.map((width) => `${String(Math.round(width * letterWidth))}px`).join(' ')}`;
}

function columnEdges(sheet: Sheet | undefined, column: number): [number, number] {
  const widths = (sheet?.widths ?? []).map((width) => Math.round(width * letterWidth));
  const from = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  return [from, from + (widths[column] ?? 0)];
}

/** What stands over the columns of the table at the top of the view, once its own headings are out of sight. */
function pinnedHeaders(
  row: SheetRow | undefined,
): { readonly first: number; readonly headers: readonly string[] } | undefined {
  const { paragraph, table } = row ?? {};
  if (paragraph === undefined || table?.sheet === undefined) return undefined;
  const cells = cellsOf(paragraph);
  if (cells.length < 2 || cells.every((cell) => cell.header)) return undefined;
  if (table.columnHeaders.every((header) => header === '')) return undefined;
  return { first: table.sheet.firstColumn, headers: table.columnHeaders.slice(0, 256) };
}

/** The chosen cell's address, its whole text, and the number that the file holds where it shows less. */
function ChosenCell({ chosen }: { readonly chosen: Chosen | undefined }): ReactNode {
  const text = useText();
  const { paragraph, table } = chosen?.row ?? {};
  const cell = chosen?.cell;
  if (cell === undefined || paragraph === undefined) {
    return <div className={styles.bar}>{text('source.sheet.choose')}</div>;
  }
  const heading = table?.columnHeaders[cell.column] ?? '';
  return (
    <div className={styles.bar} role="status">
      <span className={styles.address}>
        {placeInSheet({ row: paragraph.row, cells: [cell] }, table?.sheet, cell.start, cell.end)}
      </span>
      {heading !== '' && !cell.header && <span className={styles.heading}>{heading}</span>}
      <span className={styles.content}>{paragraph.text.slice(cell.start, cell.end)}</span>
      {cell.value !== undefined && (
        <span className={styles.value}>{text('source.sheet.value', { value: cell.value })}</span>
      )}
    </div>
  );
}
