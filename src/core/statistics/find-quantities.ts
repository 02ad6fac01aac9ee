import type { Paragraph, StructuredDocument, Table } from '../document/document.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { chooseLexicon } from './languages/index.ts';
import type { Lexicon } from './lexicon.ts';
import { assignPeriods } from './assign-periods.ts';
import { settleByValue } from './cell-value.ts';
import { inheritNouns } from './inherit-nouns.ts';
import { judgeNumberHabits, type NumberHabits } from './number-habits.ts';
import type { ParagraphReader } from '../document/paragraph-reader.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';
import { shareMeasure } from './share-measure.ts';
import type { Recognised } from './recognised.ts';

/**
 * Every quantity of every paragraph, in reading order. Numbers that name something (articles, laws, pages, documents,
 * telephones, dates) are left out; years become the `period` of the quantities they belong to. Runs in linear time and
 * never throws, whatever the text.
 */
export function findQuantities(document: StructuredDocument): Quantity[] {
  const reader = quantityReader(document);
  for (const paragraph of document.paragraphs) reader.read(paragraph, tokenise(paragraph.text));
  return reader.found;
}

/** Like `findQuantities`, for whoever has the tokens of each paragraph already; `read` takes them in reading order. */
export function quantityReader(document: StructuredDocument): ParagraphReader<Quantity> {
  const lexicon = chooseLexicon(document.text, document.language);
  const habits = judgeNumberHabits(document.text, lexicon.language.comma);
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const found: Quantity[] = [];
  return {
    found,
    read: (paragraph, tokens) => {
      const inParagraph =
        paragraph.kind === 'table-row' && paragraph.cells !== undefined
          ? readTableRow(paragraph, tables.get(paragraph.tableId ?? ''), lexicon, habits, found.length)
          : readTokens({ text: paragraph.text, tokens, lexicon, habits }, paragraph.id, found.length);
      for (const quantity of inParagraph) found.push(quantity);
    },
  };
}

/** `before`: how many quantities have been found already; the next one has the number behind. */
function readTokens(reading: Reading, paragraphId: string, before: number): Quantity[] {
  const { quantities: found, dates } = recognise(reading);
  if (found.length === 0) return [];
  const quantities = shareMeasure(reading, found, dates);
  const periods = assignPeriods(reading, quantities, dates);
  const nouns = inheritNouns(reading, quantities);
  return quantities.map((quantity, index) =>
    toQuantity(reading, `s${before + index + 1}`, paragraphId, quantity, {
      period: periods[index],
      of: nouns[index],
    }),
  );
}

function toQuantity(
  reading: Reading,
  id: string,
  paragraphId: string,
  found: Recognised,
  enriched: { readonly period?: string; readonly of?: string },
): Quantity {
  const start = reading.tokens[found.start]?.start ?? 0;
  const end = reading.tokens[found.next - 1]?.end ?? start;
  return {
    id,
    paragraphId,
    start,
    end,
    text: reading.text.slice(start, end),
    kind: found.kind,
    value: found.value,
    low: found.low,
    high: found.high,
    outOf: found.outOf,
    unit: found.unit,
    of: enriched.of,
    qualifier: found.qualifier,
    period: enriched.period,
    exactDuration: found.exactDuration,
    decimals: found.decimals,
    significant: found.significant,
    writtenAs: found.writtenAs,
    otherReadings: found.otherReading === undefined ? undefined : [found.otherReading],
  };
}

/**
 * A table's row, cell by cell: what is counted comes from the row's first cell or the column's heading, the period from
 * a year in the heading.
 */
function readTableRow(
  paragraph: Paragraph,
  table: Table | undefined,
  lexicon: Lexicon,
  habits: NumberHabits,
  before: number,
): Quantity[] {
  const cells = paragraph.cells ?? [];
  const rowName = nameOfRow(paragraph);
  const found: Quantity[] = [];
  for (const cell of cells) {
    const text = paragraph.text.slice(cell.start, cell.end);
    // A merged cell is read where it begins.
    if ((cell.header && isYearLike(text)) || cell.repeated === true) continue;
    const heading = table?.columnHeaders[cell.column] ?? '';
    const tokens: Token[] = tokenise(text);
    const read = readTokens({ text, tokens, lexicon, habits }, paragraph.id, before + found.length);
    const { value } = cell;
    const settled =
      value === undefined || read.length !== 1 ? read : read.map((one) => settleByValue(one, text, value));
    for (const quantity of settled) {
      const bare = quantity.kind === 'count' && quantity.unit === undefined;
      const percent = bare && headsPercentages(heading);
      found.push({
        ...quantity,
        start: quantity.start + cell.start,
        end: quantity.end + cell.start,
        kind: percent ? 'percentage' : quantity.kind,
        unit: percent ? '%' : quantity.unit,
        of: quantity.of ?? rowName ?? (heading === '' ? undefined : heading),
        period: quantity.period ?? yearIn(heading) ?? yearIn(rowName ?? ''),
      });
    }
  }
  return found;
}

function nameOfRow(paragraph: Paragraph): string | undefined {
  const first = paragraph.cells?.[0];
  if (first === undefined) return undefined;
  const text = paragraph.text.slice(first.start, first.end).trim();
  return /\p{L}/u.test(text) ? text : undefined;
}

function headsPercentages(heading: string): boolean {
  return (
    heading.includes('%') ||
    /\b(?:per ?cent|percentage|porcentaje|pourcentage|percentagem|percentual)\b/i.test(heading)
  );
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/.exec(text)?.[0];
}

function isYearLike(text: string): boolean {
  return /^\s*(?:1[89]|20)\d{2}\s*$/.test(text);
}
