import { Paperclip } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useStatisticWords } from '../evidence/statistic-words.ts';
import type { Heading, Paragraph, Table } from '../reading/blocks.ts';
import { sameMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { cutIntoPieces } from '../reading/pieces.ts';
import { RunText } from '../reading/run-text.tsx';
import { cellsOf, isHeaderRow, TextCell, TextTable } from '../reading/text-table.tsx';
import { InlineText } from './inline-text.tsx';
import { sameMatter } from './report-matter.ts';
import type { ParagraphMatter } from './report-matter.ts';
import { printedLabel } from './report-words.ts';
import styles from './report-text.module.css';

/** What one paragraph is drawn from; it is drawn again only when something of this has changed. */
export interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly parentLabel?: string;
  readonly matter: ParagraphMatter;
  readonly marks: Marks;
  /** Holds what is selected. */
  readonly isCurrent: boolean;
  /** Only when it is one of this paragraph's. */
  readonly selectedStatisticId?: string;
  readonly tabStopId?: string;
}

function sameParagraph(a: ParagraphProps, b: ParagraphProps): boolean {
  return (
    a.paragraph === b.paragraph &&
    a.parentLabel === b.parentLabel &&
    a.isCurrent === b.isCurrent &&
    a.selectedStatisticId === b.selectedStatisticId &&
    a.tabStopId === b.tabStopId &&
    sameMatter(a.matter, b.matter) &&
    sameMarks(a.marks, b.marks)
  );
}

/** A paragraph with its number hanging in the margin. */
export const ReportParagraph = memo(function ReportParagraph(props: ParagraphProps): ReactNode {
  const { paragraph, parentLabel, isCurrent } = props;
  const text = useText();
  const label = printedLabel(paragraph, parentLabel);
  return (
    <div
      className={classNames(
        styles.paragraph,
        styles[paragraph.kind],
        paragraph.quotation === true && styles.quotation,
        isCurrent && styles.current,
      )}
      data-passage={paragraph.id}
      data-current={isCurrent ? '' : undefined}
    >
      {label !== '' && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.label}
          data-label={paragraph.id}
          aria-label={text('report.paragraph', { label: paragraph.label ?? label })}
        >
          {label}
        </button>
      )}
      <p className={styles.text}>
        <ParagraphText {...props} />
        <LinkedSign count={props.matter.evidenceCount} />
      </p>
    </div>
  );
}, sameParagraph);

function LinkedSign({ count }: { readonly count: number }): ReactNode {
  const text = useText();
  if (count === 0) return undefined;
  return (
    <span className={styles.linked} role="img" aria-label={text('report.linkedPassages', { count })}>
      <Paperclip size={12} aria-hidden="true" />
      {count}
    </span>
  );
}

function ParagraphText(
  props: ParagraphProps & { readonly cell?: { start: number; end: number } },
): ReactNode {
  const { paragraph, matter, marks, selectedStatisticId, tabStopId } = props;
  const text = useText();
  const words = useStatisticWords();
  const within = props.cell ?? { start: 0, end: paragraph.text.length };
  return (
    <InlineText
      text={paragraph.text.slice(within.start, within.end)}
      within={within}
      paragraphStart={paragraph.start}
      matter={matter}
      marks={marks}
      selectedStatisticId={selectedStatisticId}
      tabStopId={tabStopId}
      words={words}
      markerName={(label) => text('report.footnote', { label })}
      referenceName={(reference) => text('report.openLaw', { reference })}
    />
  );
}

export interface TableBlockProps {
  readonly table: Table;
  readonly rows: readonly ParagraphProps[];
}

/** A table of the report, drawn as one. */
export const ReportTable = memo(
  function ReportTable({ table, rows }: TableBlockProps): ReactNode {
    return (
      <TextTable table={table} hasOwnHeader={rows.some(({ paragraph }) => isHeaderRow(paragraph))} indented>
        {rows.map((row) => (
          <TableRow key={row.paragraph.id} {...row} />
        ))}
      </TextTable>
    );
  },
  (a, b) =>
    a.table === b.table &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => {
      const other = b.rows[index];
      return other !== undefined && sameParagraph(row, other);
    }),
);

const TableRow = memo(function TableRow(props: ParagraphProps): ReactNode {
  const { paragraph, isCurrent } = props;
  return (
    <tr
      data-passage={paragraph.id}
      data-current={isCurrent ? '' : undefined}
      className={classNames(isCurrent && styles.currentRow)}
    >
      {cellsOf(paragraph).map((cell) => (
        <TextCell key={cell.column} cell={cell} printed={paragraph.text.slice(cell.start, cell.end)}>
          <ParagraphText {...props} cell={cell} />
        </TextCell>
      ))}
    </tr>
  );
}, sameParagraph);

export const ReportHeading = memo(function ReportHeading({
  heading,
  marks,
}: {
  readonly heading: Heading;
  readonly marks: Marks;
}): ReactNode {
  const level = Math.min(Math.max(heading.level, 1), 4);
  const pieces = cutIntoPieces({ text: heading.text, controls: [], points: [], marks });
  return (
    <div
      role="heading"
      aria-level={level + 2}
      className={styles.heading}
      data-level={level}
      data-passage={heading.id}
    >
      {pieces.map(
        (piece) =>
          piece.kind === 'text' &&
          piece.runs.map((run) => <RunText key={run.start} run={run} passageStart={heading.start} />),
      )}
    </div>
  );
});
