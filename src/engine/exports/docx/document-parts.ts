import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { QuotedPassage } from '../../../core/report/report.ts';
import { printable } from '../printable.ts';
import { headFill, lineInk, markFill, mutedInk, proofingLanguage, style } from './document-styles.ts';

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9638;

export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  /** What the words are written in, where that is not the document's language. */
  readonly language?: string;
  readonly font?: string;
  readonly marked?: boolean;
}

/** A run of text; a line break of the text is one of the run. */
export function run(text: string, look: RunLook = {}): TextRun[] {
  return printable(text)
    .split(/\r?\n/)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index === 0 ? {} : { break: 1 }),
          bold: look.bold,
          italics: look.italics,
          color: look.color,
          font: look.font,
          ...(look.language === undefined ? {} : { language: { value: proofingLanguage(look.language) } }),
          ...(look.marked === true ? { shading: { type: ShadingType.CLEAR, fill: markFill } } : {}),
        }),
    );
}

/** A paragraph in one of the document's styles. */
export function paragraph(
  styleName: string,
  runs: readonly TextRun[],
  options: { readonly keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({ style: styleName, children: [...runs], ...options });
}

/** A quotation with the number in it marked and, in grey, the words around it. */
export function quotedRuns(passage: QuotedPassage, look: RunLook): TextRun[] {
  const { text, emphasis, before, after } = passage;
  const around = { ...look, color: mutedInk };
  const middle =
    emphasis === undefined
      ? run(text, look)
      : [
          ...run(text.slice(0, emphasis.start), look),
          ...run(text.slice(emphasis.start, emphasis.end), { ...look, bold: true, marked: true }),
          ...run(text.slice(emphasis.end), look),
        ];
  return [
    ...(before === undefined ? [] : run(`… ${before}`, around)),
    ...middle,
    ...(after === undefined ? [] : run(`${after} …`, around)),
  ];
}

/** A cell of one or several paragraphs. */
export type CellContent = string | readonly Paragraph[];

export interface TableColumn {
  readonly title: string;
  /** A share of the table's width; all of them together are 1. */
  readonly share: number;
  /** Of numbers, under which they stand. */
  readonly right?: boolean;
}

/** A ruled table whose heading row is repeated on every page. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly CellContent[])[]): Table {
  const widths = columns.map(({ share }) => Math.round(share * textWidth));
  const line = { style: BorderStyle.SINGLE, size: 4, color: lineInk };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (content: CellContent, column: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: headFill } } : {}),
      children:
        typeof content === 'string'
          ? [paragraph(head ? style.cellHead : style.cell, run(content))]
          : [...content],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title, right }, index) =>
          cell(right === true ? rightAligned(style.cellHead, title) : title, index, true),
        ),
      }),
      ...rows.map(
        (row) => new TableRow({ children: row.map((content, index) => cell(content, index, false)) }),
      ),
    ],
  });
}

/** A number under its heading. */
export function rightAligned(styleName: string, text: string, look: RunLook = {}): readonly Paragraph[] {
  return [new Paragraph({ style: styleName, alignment: AlignmentType.RIGHT, children: run(text, look) })];
}
