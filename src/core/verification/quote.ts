import type { Span } from './context/sentences.ts';
import type { SourcePassage } from './evidence-input.ts';

/** Longest quotation, in UTF-16 code units. */
export const longestQuote = 700;

/** A quotation with its place in the source's normalised text. */
export interface Quote extends Span {
  readonly text: string;
  /** Where the number stands in `text`. */
  readonly number?: Span;
}

/**
 * What is quoted for a number: its sentence, cut at words around the number where it is longer than a quotation may be;
 * for a table's row the row itself. For prose `document.text.slice(start, end)` is the quotation; a row is quoted with
 * the table's label and the headings of its columns in front of its cells, and its place is that of the row.
 */
export function quoteAround(passage: SourcePassage, span: Span, number: Span): Quote {
  if (passage.kind === 'table-row' && passage.cells !== undefined && passage.cells.length > 1) {
    return { ...quoteRow(passage, number), start: passage.start, end: passage.end };
  }
  const { start, end } = shorten(passage.text, span, number);
  return {
    text: passage.text.slice(start, end),
    number: { start: number.start - start, end: number.end - start },
    start: passage.start + start,
    end: passage.start + end,
  };
}

function quoteRow(passage: SourcePassage, number: Span): Pick<Quote, 'text' | 'number'> {
  const headers = passage.table?.columnHeaders ?? [];
  const cells = (passage.cells ?? []).map((cell) => {
    const text = passage.text.slice(cell.start, cell.end);
    const header = headers[cell.column] ?? '';
    const heading = header === '' || header === text || cell.header ? '' : `${header}: `;
    return {
      own: number.start >= cell.start && number.end <= cell.end,
      text: `${heading}${text}`,
      numberStart: heading.length + number.start - cell.start,
    };
  });
  const { label = '', caption = passage.table?.sheet?.name ?? '' } = passage.table ?? {};
  // A caption usually begins with the table's label.
  const title = caption.startsWith(label) ? caption : `${label}. ${caption}`;
  const prefix = /^[.\s]*$/.test(title) ? '' : `${title.replace(/[.\s]+$/, '')} — `;
  const whole = joinCells(prefix, cells, number);
  if (whole.text.length <= longestQuote) return whole;
  const brief = joinCells(
    prefix,
    cells.filter(({ own }, index) => own || index === 0),
    number,
  );
  const isNumberKept = brief.number !== undefined && brief.number.end <= longestQuote;
  return {
    text: brief.text.slice(0, longestQuote),
    ...(isNumberKept ? { number: brief.number } : {}),
  };
}

interface QuotedCell {
  readonly own: boolean;
  readonly text: string;
  /** In the cell's text with its heading. */
  readonly numberStart: number;
}

const cellSeparator = ' | ';

function joinCells(
  prefix: string,
  cells: readonly QuotedCell[],
  number: Span,
): Pick<Quote, 'text' | 'number'> {
  const text = prefix + cells.map((cell) => cell.text).join(cellSeparator);
  const ownIndex = cells.findIndex(({ own }) => own);
  const own = cells[ownIndex];
  if (own === undefined) return { text };
  const before = cells.slice(0, ownIndex).map((cell) => cell.text.length + cellSeparator.length);
  const start = before.reduce((sum, length) => sum + length, prefix.length) + own.numberStart;
  return { text, number: { start, end: start + number.end - number.start } };
}

/** Keeps the number and as many whole words on both sides as fit. */
function shorten(text: string, span: Span, number: Span): Span {
  if (span.end - span.start <= longestQuote) return span;
  const room = Math.max(0, longestQuote - (number.end - number.start));
  let start = Math.max(span.start, number.start - Math.floor(room / 2));
  let end = Math.min(span.end, start + longestQuote);
  start = Math.max(span.start, Math.min(start, end - longestQuote));
  while (start > span.start && start < number.start && !/\s/.test(text[start - 1] ?? '')) start += 1;
  while (end < span.end && end > number.end && !/\s/.test(text[end] ?? '')) end -= 1;
  return { start, end };
}
